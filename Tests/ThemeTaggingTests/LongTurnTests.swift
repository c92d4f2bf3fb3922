import CorpusModel
import Testing

/// A hit does not depend on how long its turn is, and weak cues do not add up over a long one.
@Suite struct LongTurnTests {
    /// About so many words that no rule here knows.
    static func neutral(_ words: Int) -> String {
        let sentences = [
            "Der lå sne på taget, og klokken var lidt over ti.", "Katten sov i vindueskarmen ved siden af en gul lampe.",
            "Toget kørte gennem tunnelen, og udenfor regnede det.",
        ]
        var text: [String] = []
        var count = 0
        while count < words {
            text.append(sentences[text.count % sentences.count])
            count += text.last!.split(separator: " ").count
        }
        return text.joined(separator: " ")
    }

    private static let rules = """
        - id: t
          label: {da: T, en: T}
          negation: flips:u
          support: {any: [borger], within: turn, adds: 0.4}
          entries:
            - {id: phrase, phrase: "give [..2] slip"}
            - {id: weak, words: [magt], weight: 0.6}
            - {id: near, words: [styring], near: {any: [møde], none: [hund], within: turn}}
            - {id: third, words: [ansvar], weight: 0.4}
          exclude: [{words: [sprog], within: sentence}]
        - id: u
          label: {da: U, en: U}
        """

    @Test(arguments: [
        ("Vi giver nu slip på det.", ["t: giver nu slip"]), ("Borgerne har magten.", ["t: magten"]),
        ("Vi giver ikke slip.", ["u: giver ikke slip (ikke) < t"]),
        ("På mødet talte vi om styringen.", ["t: styringen"]), ("Magt og ansvar hører sammen.", ["t: Magt", "t: ansvar"]),
    ]) func aTurnInFiveHundredNeutralWords(turn: String, expected: [String]) throws {
        #expect(try TaggedSample(Self.rules, in: turn).found == expected)
        #expect(try TaggedSample(Self.rules, in: "\(Self.neutral(250)) \(turn) \(Self.neutral(250))").found == expected)
        #expect(try TaggedSample(Self.rules, in: "\(Self.neutral(500)) \(turn)").found == expected)
        #expect(try TaggedSample(Self.rules, in: Self.neutral(500)).found == [])
    }

    private static let weak = """
        - id: t
          label: {da: T, en: T}
          entries:
            - {id: a, words: [magt], weight: 0.4}
            - {id: b, words: [styring], weight: 0.4}
            - {id: c, words: [ansvar], weight: 0.4}
        """

    @Test func threeWeakCuesFarApartStaySilent() throws {
        #expect(try TaggedSample(weak, "magten", "styringen", "ansvaret", apart: 0).found == ["t: magten", "t: styringen", "t: ansvaret"])
        #expect(try TaggedSample(weak, "magten", "styringen", "ansvaret", apart: 150).found == [])
        // Two of three stay below the threshold as well.
        #expect(try TaggedSample(weak, "magten", "styringen", "", apart: 0).found == [])
    }

    private var weak: String { Self.weak }

    @Test func supportFarAwayIsNone() throws {
        #expect(try TaggedSample(Self.rules, in: "Magten er her. \(Self.neutral(150)) Borgerne gik hjem.").found == [])
    }
}

extension TaggedSample {
    /// Three cues with neutral words between.
    fileprivate init(_ themes: String, _ one: String, _ two: String, _ three: String, apart: Int) throws {
        let between = apart == 0 ? "" : LongTurnTests.neutral(apart)
        try self.init(themes, in: "Så var der \(one). \(between) Så var der \(two). \(between) Så var der \(three).")
    }
}
