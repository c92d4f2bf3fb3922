import CorpusModel
import Testing

/// How far conditions and support reach: sentence, turn, answer, turns around, words to a side.
@Suite struct ReachTests {
    private func turns(_ rest: String, _ text: String) throws -> [Int] {
        try TaggedSample("- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, words: [magt], \(rest)}]", in: text).hits.map(\.turn)
    }

    @Test(arguments: [
        ("turns:1", "A: Borgeren.\nB: Magten.", [1]), ("turns:1", "A: Borgeren.\nB: Ja, her.\nA: Magten.", []),
        ("turns:2", "A: Borgeren.\nB: Ja, her.\nA: Magten.", [2]), ("turns:1", "A: Magten.\nB: Borgeren.", [0]),
        ("turns:1", "A: Borgeren og magten.", [0]), ("turn", "A: Borgeren.\nB: Magten.", []),
        // A back-channel is nobody's turn.
        ("turns:1", "A: Borgeren.\nB: Mm.\nA: Magten.", [2]), ("turns:1", "I: Borgeren?\nA: Magten.", [1]),
        ("answer", "I: Nå?\nA: Borgeren.\nI: Mm.\nA: Magten.", [3]), ("answer", "I: Nå?\nA: Borgeren.\nI: Hvad så?\nA: Magten.", []),
        ("answer", "I: Borgeren?\nA: Magten.", []),
    ]) func near(reach: String, text: String, expected: [Int]) throws {
        #expect(try turns("near: {any: [borger], within: \"\(reach)\"}", text) == expected)
    }

    @Test func supportFromAnotherTurn() throws {
        let text = "A: Borgeren.\nB: Magten.\nA: Sådan er det.\nB: Det er magten her."
        #expect(try turns("weight: 0.6, support: {any: [borger], within: \"turns:1\", adds: 0.4}", text) == [1])
        let sample = try TaggedSample(
            "- id: t\n  label: {da: T, en: T}\n  support: {any: [borger], within: \"turns:1\", adds: 0.4}\n  entries: [{id: a, words: [magt], weight: 0.6}]",
            in: text)
        #expect(sample.hits.map(\.turn) == [1])
        #expect(sample.hits[0].trace == ["a 0.60 \"Magten\"", "support 0.40 \"Borgeren\" (turns:1)"])
    }

    @Test func anExclusionInAnotherTurn() throws {
        let themes = "- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, words: [magt]}]\n  exclude: [{words: [sprog], within: \"turns:1\"}]"
        let sample = try TaggedSample(themes, in: "A: Sproget.\nB: Magten.\nA: Sådan er det.\nB: Det er magten her.")
        #expect(sample.hits.map(\.turn) == [3])
        #expect(sample.audit == ["t a: Magten exclusion (line 11 \"Sproget\")"])
    }

    @Test(arguments: [
        ("side: before", "Borgeren har magten.", true), ("side: before", "Magten har borgeren.", false),
        ("side: after", "Magten har borgeren.", true), ("side: after", "Borgeren har magten.", false),
        ("side: after, within: 1", "Magten hos borgeren.", false), ("side: after, within: 2", "Magten hos borgeren.", true),
    ]) func sides(condition: String, text: String, isFound: Bool) throws {
        #expect(try turns("near: {any: [borger], \(condition)}", text).isEmpty != isFound)
    }

    /// Support in the same turn is looked for within the window only.
    @Test func supportAcrossALongTurn() throws {
        let neutral = Array(repeating: "så gik vi over gaden og hen til døren", count: 6).joined(separator: " ")
        let rules = "weight: 0.6, support: {any: [borger], within: turn, adds: 0.4}"
        #expect(try turns(rules, "Magten \(neutral) borgeren.") == [])
        #expect(try turns(rules, "Magten så gik vi hen til borgeren.") == [0])
    }

    // MARK: Support of one entry

    @Test func supportOfAnEntryHelpsItAlone() throws {
        let themes = """
            - id: t
              label: {da: T, en: T}
              entries:
                - {id: a, words: [magt], weight: 0.6, support: {any: [borger], within: sentence, adds: 0.4}}
                - {id: b, words: [styring], weight: 0.6}
            """
        #expect(try TaggedSample(themes, in: "Borgerne har magten.").found == ["t: magten"])
        #expect(try TaggedSample(themes, in: "Borgerne har styringen.").found == [])
        #expect(try TaggedSample(themes, in: "Magten. Borgerne.").found == [])
        #expect(
            try TaggedSample(themes, in: "Borgerne har magten.").hits[0].trace == ["a 0.60 \"magten\"", "support of a 0.40 \"Borgerne\" (sentence)"])
    }

    @Test func severalSupportsAddOnceEach() throws {
        let rules = "weight: 0.4, support: [{any: [borger, beboer], adds: 0.3}, {any: [møde], adds: 0.3}]"
        #expect(try turns(rules, "Magten hos borgerne på mødet.") == [0])
        #expect(try turns(rules, "Magten hos borgerne og beboerne.") == [])
    }

    // MARK: Words without class

    @Test(arguments: [("Et arbejde for beboerne.", true), ("Et arbejde.", false), ("Vi arbejder for beboerne.", false)])
    func inContextOnly(text: String, isFound: Bool) throws {
        let themes =
            "- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, words: [arbejde/NOUN], without-class: context}]\n  support: {any: [\"=beboerne\"], adds: 0.1}"
        #expect(try TaggedSample(themes, in: text, isAnalysed: false).found.isEmpty != isFound)
        // Where words have a class, that decides.
        #expect(try TaggedSample(themes, in: "Et arbejde.").found == ["t: arbejde"])
    }
}
