import CorpusModel
import Testing

/// Patterns in corpus query language inside lexicons: the search is that of `kwic --cql`.
@Suite struct LexiconCQLTests {
    private func found(_ entry: String, _ text: String, rest: String = "", sets: String = "", isAnalysed: Bool = true) throws -> [String] {
        try TaggedSample(
            "- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, \(entry)}]\n\(rest)", sets: sets, in: text, isAnalysed: isAnalysed
        ).found
    }

    @Test(arguments: [
        (#"[lemma="lade"] [word="dem|borgerne"%c] [pos="VERB"]"#, "Så lader vi Borgerne bestemme. Vi lader dem.", []),
        (#"[lemma="lade"] []{0,2} [word="dem|borgerne"%c] [pos="VERB"]"#, "Så lader vi Borgerne bestemme.", ["t: lader vi Borgerne bestemme"]),
        (#"[lemma="magt"]"#, "Magten er her. Magter du det?", ["t: Magten"]), (#"[pos="NUM"]"#, "Vi er tre.", ["t: tre"]),
        (#"[word="forvent.*"%c]"#, "Forventningen er stor.", ["t: Forventningen"]), (#"[word="forvent.*"]"#, "Forventningen er stor.", []),
        (#"MU(meet [lemma="magt"] [lemma="borger"] s)"#, "Magten er borgerens. Magten er her.", ["t: Magten"]),
        (#"[lemma="magt"] within s"#, "Magten.", ["t: Magten"]),
    ]) func patterns(pattern: String, text: String, expected: [String]) throws {
        #expect(try found("cql: '\(pattern)', without-class: skip", text) == expected)
    }

    /// The comma is a position, as in CQP: the simple notation looks over it.
    @Test func punctuationIsAPosition() throws {
        #expect(try found(#"cql: '[word="magt"] [word="over"]'"#, "magt, over") == [])
        #expect(try found("phrase: '=magt =over'", "magt, over") == ["t: magt, over"])
    }

    @Test func aListIsASetOfSingleWords() throws {
        #expect(
            try found("cql: '[word=$FOLK]'", "Beboerne og Borgerne.", sets: "FOLK: [\"=beboerne\", \"=borgerne\"]") == ["t: Beboerne", "t: Borgerne"])
    }

    /// A negator that a test names is part of the expression; one that `[]` passes over denies it.
    @Test func negatorsInThePattern() throws {
        let named = try found(#"cql: '[word="stole|stoler"] [word="ikke"] [word="på"]'"#, "Vi stoler ikke på dem.", rest: "  negation: blocks")
        #expect(named == ["t: stoler ikke på"])
        let passed = try found(#"cql: '[word="stole|stoler"] []{0,2} [word="på"]'"#, "Vi stoler ikke på dem.", rest: "  negation: blocks")
        #expect(passed == ["t: stoler ikke på [negated] (ikke)"])
    }

    @Test func conditionsAndExclusions() throws {
        let near = #"words: [magt], near: {any: [{cql: '[word="kommune.*"%c]'}], within: sentence}"#
        #expect(try found(near, "Magten er kommunens. Magten er vores.") == ["t: Magten"])
        let exclude = "  exclude: [{cql: '[word=\"over\"] [word=\"sproget\"]', within: sentence}]"
        #expect(try found("words: [magt]", "Magt over sproget. Magt over os.", rest: exclude) == ["t: Magt"])
    }

    /// Without readings a pattern that asks for them finds nothing, as it says itself; one that asks for forms goes on.
    @Test func formsOnly() throws {
        #expect(try found(#"cql: '[lemma="magt"]', without-class: skip"#, "Magten.", isAnalysed: false) == [])
        #expect(try found(#"cql: '[word="magten"%c]'"#, "Magten.", isAnalysed: false) == ["t: Magten"])
    }

    @Test func truncatedWordsAreNoEvidence() throws {
        #expect(try found(#"cql: '[word="mag.*"]'"#, "mag- magten") == ["t: magten"])
    }
}
