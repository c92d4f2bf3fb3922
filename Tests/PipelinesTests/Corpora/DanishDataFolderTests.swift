import CorpusModel
import DanishText
import Pipelines
import TestSupport
import Testing

@Suite struct DanishDataFolderTests {
    let scratch = Scratch()

    static func failure(_ folder: String) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try DanishDataFolder.load(folder)
            return nil
        } catch {
            return error
        }
    }

    @Test func withoutAFolderTheShippedListsServe() throws {
        let data = try DanishDataFolder.load(nil)
        #expect(data.bytes(of: "fillers") == DanishData.embedded.bytes(of: "fillers"))
    }

    @Test func aListOfTheFolderReplacesTheShippedOne() throws {
        let list = String(decoding: DanishData.embedded.bytes(of: "fillers"), as: UTF8.self) + "hrmpf\n"
        try scratch.write("fillers.txt", list)
        let data = try DanishDataFolder.load(scratch.path)
        #expect(data.bytes(of: "fillers") == Array(list.utf8))
        #expect(data.bytes(of: "particles") == DanishData.embedded.bytes(of: "particles"))
    }

    @Test func aFolderWithoutListsIsAnError() {
        #expect(Self.failure(scratch.path)?.code == .dataMissing)
        #expect(Self.failure(scratch("mangler"))?.code == .fileMissing)
    }

    @Test func aListThatNobodyKnowsIsAnError() throws {
        try scratch.write("filers.txt", "øh\n")
        #expect(Self.failure(scratch.path)?.code == .dataMalformed)
    }
}
