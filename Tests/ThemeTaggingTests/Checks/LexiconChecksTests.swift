import CorpusModel
import CorpusQuery
import DanishText
import Testing

@testable import ThemeTagging

@Suite struct LexiconChecksTests {
    static var checks: LexiconChecks {
        LexiconChecks(.embedded, compiler: QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma))
    }

    /// The warnings about a lexicon; `themes` stands below `themes:`, which is line 7.
    static func warnings(_ themes: String, sets: String = "") throws -> [Diagnostic] {
        let yaml = TaggedSample.yaml(themes, sets: sets)
        #expect(TaggedSample.read(yaml).diagnostics.map(\.description) == [])
        return checks.diagnostics(try WrittenLexicon(path: "test.yaml", bytes: Array(yaml.utf8)))
    }

    static func entry(_ rest: String) -> String { "- id: t\n  label: {da: T, en: T}\n  entries:\n    - {id: a, \(rest)}" }

    @Test(arguments: [
        ("tage ansvar|have ansvar", 11, "\"ansvar\" stands beside it once more"), ("(sætte|komme) i værk|i praksis", 20, "\"i\" stands beside it"),
        ("gå i gang|begynde at", 9, "\"begynde\" is a verb and \"gang\" is none"), ("{\"i værk|i praksis\" beboer}", 8, "\"i\" stands beside it"),
        ("=ikke =stolt|=helt =stolt", 12, "\"=stolt\" stands beside it"),
    ]) func aBarBesideASequence(_ query: String, _ place: Int, _ reason: String) throws {
        let found = try Self.warnings(Self.entry("phrase: '\(query)'")).filter { $0.code == .lexiconBareBar }
        #expect(found.count == 1 && found.first?.message.contains(reason) == true, "\(found.map(\.description))")
        #expect(found.first?.location?.place == .line(11, column: 26 + place))
        #expect(found.first?.message.hasSuffix("\n    \(query)\n    \(String(repeating: " ", count: place))^") == true)
    }

    @Test(arguments: [
        "tage ansvar|ejerskab", "give slip på magt|kontrol over noget", "(tage ansvar|have ansvar)", "(gå i gang|begynde at)", "alle alle|hinanden",
        "magt|kontrol", "få|tage [..2] ansvar|magt", "være rask|syg|hjælpe [..2] til", "@A|magt beboer",
    ]) func aBarThatJoinsWords(_ query: String) throws {
        let found = try Self.warnings(Self.entry("phrase: '\(query)'"), sets: "A: [kraft]").filter { $0.code == .lexiconBareBar }
        #expect(found.map(\.description) == [])
    }

    @Test func theAdviceParenthesises() throws {
        let found = try Self.warnings(Self.entry("phrase: tage ansvar|have ansvar"))
        #expect(found.first?.advice?.contains("(tage ansvar|have ansvar)") == true)
    }

    @Test func aPlainFormIsNoLemma() throws {
        let found = try Self.warnings(Self.entry("words: [magten, =magten, magt, 'frivillig-', 'magten*', det]")).filter {
            $0.code == .lexiconPlainForm
        }
        #expect(found.count == 1)
        #expect(found.first?.message.hasPrefix("\"magten\" is a form of \"magt\"") == true)
        #expect(found.first?.location?.place == .line(11, column: 25))
        #expect(found.first?.advice == "Write magt for all its forms, or =magten for this one.")
    }

    @Test func formsInSetsConditionsAndExclusionsAreSeenToo() throws {
        let theme = """
            - id: t
              label: {da: T, en: T}
              entries:
                - {id: a, words: [tillid], near: {any: [borgerne]}}
              support: {any: [kommunen]}
              exclude: [{words: [magten]}]
            """
        let found = try Self.warnings(theme, sets: "A: [beboerne]").filter { $0.code == .lexiconPlainForm }
        #expect(found.compactMap { $0.message.split(separator: "\"").first.map(String.init) } == ["beboerne", "borgerne", "kommunen", "magten"])
    }

    @Test func aWordThatNobodyKnowsIsNoForm() throws {
        #expect(try Self.warnings(Self.entry("words: [blåbærgrødsfabrikken, xyzzy]")).filter { $0.code == .lexiconPlainForm }.isEmpty)
    }

    @Test func whatAddsNothingIsADuplicate() throws {
        let theme = """
            - id: t
              label: {da: T, en: T}
              entries:
                - {id: a, words: [magt, kontrol]}
                - {id: b, words: [styring], weight: 0.5}
                - {id: c, phrase: "kontrol|kraft"}
                - {id: d, words: [styring], near: {any: [hus]}}
            """
        let found = try Self.warnings(theme).filter { $0.code == .lexiconDuplicatePattern }
        #expect(found.count == 1)
        #expect(found.first?.message.hasPrefix("\"kontrol\" stands already in the entry \"a\" in line 11") == true)
        #expect(found.first?.location?.place == .line(13, column: 26))
    }

    @Test func otherConditionsAreNoDuplicates() throws {
        let theme = """
            - id: t
              label: {da: T, en: T}
              entries:
                - {id: a, words: [magt]}
                - {id: b, words: [magt]}
                - {id: c, words: [magt], status: retired}
              exclude: [{words: [hus], cancels: [a]}]
            """
        #expect(try Self.warnings(theme).isEmpty)
    }

    @Test func theImpliedGapIsSeen() throws {
        let theme = Self.entry("phrases: [tage ejerskab, \"tage [..3] ejerskab\", \"!tage ejerskab\"]")
        #expect(try Self.warnings(theme).map(\.code) == [.lexiconDuplicatePattern])
    }
}
