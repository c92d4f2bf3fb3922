import CorpusModel
import Pipelines
import Testing

@Suite struct StudyFieldsTests {
    let metadata = [[MetadataField(name: "site", value: "Nord")], [MetadataField(name: "dato", value: "")]]

    static func failure(_ names: [String], _ metadata: [[MetadataField]]) -> Diagnostic? {
        do throws(Diagnostic) {
            try StudyFields.check(names, metadata)
            return nil
        } catch {
            return error
        }
    }

    @Test func knownFieldsPass() { #expect(Self.failure(["site", "dato", "transcript", "informant", "speaker", "role", "kind"], metadata) == nil) }

    @Test func anUnknownFieldNamesTheNearest() {
        let failure = Self.failure(["sites"], metadata)
        #expect(failure?.message == "there is no metadata field \"sites\"; the fields are dato, site")
        #expect(failure?.advice == "did you mean \"site\"?")
    }

    @Test func withoutMetadataTheAdviceIsToGiveIt() { #expect(Self.failure(["site"], [])?.message.contains("no metadata file is given") == true) }
}
