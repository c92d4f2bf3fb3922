import CorpusModel
import Testing
@testable import ThemeTagging

/// Themes that give way to others (`unless`), of their own lexicon and of others.
@Suite struct RivalTests {
    private static let history = "- id: erfaring\n  label: {da: T, en: T}\n  entries: [{id: b, phrase: \"kende [..3] længe\"}]"

    private static func trust(_ unless: String) -> String {
        "- id: tillid\n  label: {da: T, en: T}\n  unless: \(unless)\n  entries: [{id: a, words: [tillid]}]"
    }

    private static let speech = "Der er tillid, vi har kendt hende længe.\nDer er tillid. Vi har kendt hende længe.\nDer er tillid."

    @Test func aThemeGivesWayInTheTurn() throws {
        let sample = try TaggedSample(Self.trust("[erfaring]") + "\n" + Self.history, in: Self.speech)
        #expect(sample.found == ["erfaring: kendt hende længe", "erfaring: kendt hende længe", "tillid: tillid"])
        let cause = "unless (erfaring b \"kendt hende længe\")"
        #expect(sample.audit == ["tillid a: tillid \(cause)", "tillid a: tillid \(cause)"])
        #expect(sample.excluded.first?.explanation == "it gives way to a theme that has a hit in the turn")
    }

    @Test func aThemeGivesWayInTheSentenceOnly() throws {
        for rule in ["{theme: erfaring, within: sentence}", "[{theme: erfaring, within: sentence}]"] {
            let sample = try TaggedSample(Self.trust(rule) + "\n" + Self.history, in: Self.speech)
            #expect(sample.found == ["erfaring: kendt hende længe", "tillid: tillid", "erfaring: kendt hende længe", "tillid: tillid"])
            #expect(sample.audit == ["tillid a: tillid unless (erfaring b \"kendt hende længe\")"])
            #expect(sample.excluded.first?.explanation == "it gives way to a theme that has a hit in the sentence")
        }
        // The turn is what is meant where nothing is said.
        #expect(try TaggedSample(Self.trust("{theme: erfaring}") + "\n" + Self.history, in: Self.speech).found.count == 3)
    }

    private static func ofEntry(_ unless: String) -> String {
        "- id: tillid\n  label: {da: T, en: T}\n  entries:\n    - {id: a, words: [tillid, hende], unless: \(unless)}\n    - {id: c, words: [tryg]}\n"
            + history
    }

    @Test func anEntryGivesWayAndTheOthersStay() throws {
        let found = { (unless: String) in
            try TaggedSample(Self.ofEntry(unless), in: "Der er tillid og hun er tryg, vi har kendt hende længe.\nTillid. Vi har kendt hende længe.")
                .found
        }
        let theirs = "erfaring: kendt hende længe"
        // On the words of the other hit as well.
        #expect(try found("{theme: erfaring, within: sentence}") == ["tillid: tryg", theirs, "tillid: Tillid", theirs])
        #expect(try found("erfaring") == ["tillid: tryg", theirs, theirs])
        #expect(try found("gaard") == ["tillid: tillid", "tillid: tryg", theirs, "tillid: hende", "tillid: Tillid", theirs, "tillid: hende"])
    }

    @Test func rolesSayInWhoseTurns() throws {
        let themes = Self.ofEntry("{theme: [gaard, erfaring], within: turn, roles: [resident]}")
        let roles = ["AA": Role("resident"), "BB": Role("employee")]
        let lines = "AA: Tillid, vi har kendt ham længe.\nBB: Tillid, vi har kendt ham længe.\nCC: Tillid, vi har kendt ham længe."
        let found = try TaggedSample(themes, in: lines, roles: roles).hits.filter { $0.theme == "tillid" }.map(\.turn)
        // Whoever has no known role is not held to rules of roles.
        #expect(found == [1, 2])
    }

    @Test func aParentStandsForTheThemesBelowIt() throws {
        let themes = """
            - {id: magt, label: {da: T, en: T}}
            - {id: magt/a, label: {da: T, en: T}, parent: magt, entries: [{id: a, words: [styring]}]}
            - {id: magt/b, label: {da: T, en: T}, parent: magt, unless: [magt], entries: [{id: b, words: [magt]}]}
            - {id: tillid, label: {da: T, en: T}, entries: [{id: t, words: [tillid], unless: [magt]}]}
            """
        // A theme does not give way to itself where its parent is named.
        #expect(try TaggedSample(themes, in: "Magt og tillid.").found == ["magt/b: Magt"])
        #expect(try TaggedSample(themes, in: "Magt, styring og tillid.").found == ["magt/a: styring"])
    }

    @Test func roundsByWayOfAnEntryAreRefused() throws {
        let round = Self.ofEntry("[erfaring]").replacing("id: b, phrase", with: "id: b, unless: [tillid], phrase")
        let told = TaggedSample.read(TaggedSample.yaml(round)).diagnostics.map(\.description).joined()
        #expect(told.contains("themes that give way to each other go round: tillid → erfaring → tillid"), "\(told)")
    }

    /// A pattern in CQL may go over the end of a sentence.
    @Test func aHitOfTwoSentencesTouchesBoth() throws {
        let long = "- id: erfaring\n  label: {da: T, en: T}\n  entries: [{id: b, cql: '[word=\"have\"] [] [word=\"vi\"%c]'}]"
        let themes = Self.trust("{theme: erfaring, within: sentence}") + "\n" + long
        let found = { (text: String) in try TaggedSample(themes, in: text).found.filter { $0.hasPrefix("tillid") } }
        #expect(try found("En have. Vi har tillid.") == [])
        #expect(try found("Tillid til en have. Vi graver.") == [])
        #expect(try found("Tillid. En have. Vi graver.") == ["tillid: Tillid"])
        #expect(try found("En have. Vi graver. Tillid.") == ["tillid: Tillid"])
    }

    @Test func whatGivesWayIsStillGivenWayTo() throws {
        let chain =
            Self.trust("[erfaring]") + "\n" + Self.history.replacing("  entries", with: "  unless: [gaard]\n  entries")
            + "\n- id: gaard\n  label: {da: T, en: T}\n  entries: [{id: h, words: [gård]}]"
        #expect(try TaggedSample(chain, in: "Tillid, vi har kendt gården længe.").found == ["gaard: gården"])
    }

    @Test func aThemeOfAnotherLexicon() throws {
        for rule in ["[erfaring]", "{theme: erfaring, within: sentence}"] {
            let text = "Der er tillid, vi har kendt hende længe."
            #expect(try TaggedSample(Self.trust(rule), others: [Self.history], in: text).found == ["erfaring: kendt hende længe"])
            // Where that is not read, nothing gives way.
            #expect(try TaggedSample(Self.trust(rule), in: text).found == ["tillid: tillid"])
            #expect(
                try Self.told([Self.trust(rule)]) == [
                    "note a.yaml:10 tillid gives way to erfaring, which no lexicon at hand has; nothing gives way here"
                ])
            #expect(try Self.told([Self.trust(rule), Self.history]) == [])
        }
    }

    @Test func aThemeOfAnotherLexiconByAFormerId() throws {
        let renamed = Self.history.replacing("  label", with: "  aliases: [historie]\n  label")
        #expect(try TaggedSample(Self.trust("[historie]"), others: [renamed], in: Self.speech).found.filter { $0.hasPrefix("tillid") }.count == 1)
        #expect(try Self.told([Self.trust("[historie]"), renamed]) == ["warning a.yaml:10 the theme \"historie\" is now called \"erfaring\""])
    }

    @Test func roundsAcrossLexiconsAreRefused() throws {
        func theme(_ id: String, _ other: String, _ alias: String = "") -> String {
            "- id: \(id)\n  label: {da: T, en: T}\n  unless: [{theme: \(other), within: sentence}]" + (alias.isEmpty ? "" : "\n  aliases: [\(alias)]")
        }
        let round =
            "error a.yaml:10 themes that give way to each other go round: a → b → a; where all have hits, all of these could give way, and none be found"
        #expect(try Self.told([theme("a", "b"), theme("b", "a")]) == [round])
        // By a former id too.
        #expect(
            try Self.told([theme("a", "b"), theme("b", "x"), theme("c", "b", "x")]).filter { $0.hasPrefix("error") } == [
                "error b.yaml:10 themes that give way to each other go round: b → c → b; where all have hits, all of these could give way, and none be found"
            ])
        #expect(
            try Self.told([theme("a", "b"), theme("b", "c"), theme("c", "a")]).map { $0.split(separator: ";")[0] } == [
                "error a.yaml:10 themes that give way to each other go round: a → b → c → a"
            ])
    }

    /// Who speaks has one role: rules for different people never hold at once.
    @Test func rulesOfDifferentRolesGoNoRound() throws {
        func theme(_ id: String, _ other: String, _ roles: String) -> String {
            "- id: \(id)\n  label: {da: T, en: T}\n  unless: [{theme: \(other), roles: [\(roles)]}]\n  entries: [{id: e, words: [\(id)]}]"
        }
        #expect(try Self.told([theme("a", "b", "employee"), theme("b", "a", "citizen")]) == [])
        for other in ["employee, citizen", ""] {
            let rule = other.isEmpty ? theme("b", "a", "x").replacing(", roles: [x]", with: "") : theme("b", "a", other)
            #expect(try Self.told([theme("a", "b", "employee"), rule]).filter { $0.contains("a → b → a") }.count == 1, "\(other)")
        }
        let three = [theme("a", "b", "x, y"), theme("b", "c", "y, z"), theme("c", "a", "z, x")]
        #expect(try Self.told(three) == [])
    }

    /// The rule that closes the round is pointed at, not one beside it that may stand.
    @Test func aThemeThatNamesItselfIsToldWhereItDoes() throws {
        let themes =
            "- {id: p, label: {da: T, en: T}}\n- id: p/a\n  label: {da: T, en: T}\n  parent: p\n  unless:\n    - p\n    - p/a\n  entries: [{id: e, words: [a]}]"
        let told = TaggedSample.read(TaggedSample.yaml(themes)).diagnostics
        #expect(
            told.map { String("\($0)".split(separator: ";")[0]) } == [
                "error[lexicon-reference] test.yaml:14:9: themes that give way to each other go round: p/a → p/a"
            ])
    }

    /// A way of very many themes is no reason to stop, and its end is seen.
    @Test func longWaysAreGone() {
        let count = 300_000
        let chain = (0..<count).map { $0 + 1 < count ? [$0 + 1] : [] }
        #expect(ThemeRounds.rounds(chain) == [])
        var round = chain
        round[count - 1] = [count - 2]
        #expect(ThemeRounds.rounds(round) == [[count - 2, count - 1, count - 2]])
        #expect(ThemeRounds.rounds([[1, 2], [2, 0], [0]]) == [[0, 1, 2, 0], [0, 1, 0]])
    }

    /// What is told of lexicons a.yaml, b.yaml, … that are read together.
    private static func told(_ files: [String]) throws -> [String] {
        let lexicons = try zip(files, ["a", "b", "c"]).map { themes, name in
            let (read, problems) = TaggedSample.read(TaggedSample.yaml(themes))
            let lexicon = try #require(read, "\(problems)")
            return Lexicon(
                path: "\(name).yaml", digest: "", id: name, version: "1.0.0", codebook: "", language: "da", turnWindow: 40, themes: lexicon.themes)
        }
        return CompiledLexicons.check(lexicons).map { told in
            "\(told.severity) \(told.location?.description.split(separator: ":").prefix(2).joined(separator: ":") ?? "") \(told.message)"
        }
    }
}
