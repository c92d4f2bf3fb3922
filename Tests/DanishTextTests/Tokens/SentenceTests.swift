import CorpusModel
import DanishText
import Testing

/// Sentences are parted by a double bar.
@Suite struct SentenceTests {
    @Test(arguments: [
        ("Det er godt. Vi går nu.", "Det er godt .‖Vi går nu ."),
        ("Er du med? Ja! Så går vi", "Er du med ?‖Ja !‖Så går vi"),
        ("Hun kom kl. 8. så gik hun", "Hun kom kl. 8. så gik hun"),
        ("Det er bl.a. Hansen. Og Jensen.", "Det er bl.a. Hansen .‖Og Jensen ."),
        ("Kaffe, te osv. Så gik vi.", "Kaffe , te osv.‖Så gik vi ."),
        ("Kaffe, te osv. og så gik vi.", "Kaffe , te osv. og så gik vi ."),
        ("Jeg mødte H. Hansen der. Ja.", "Jeg mødte H. Hansen der .‖Ja ."),
        ("\"Ja.\" sagde hun.", "\" Ja . \" sagde hun ."),
        ("Han sagde: \"Ja.\" Så gik han.", "Han sagde : \" Ja . \"‖Så gik han ."),
        ("Så ... så gik vi.", "Så ... så gik vi ."),
        ("Så ... Vi gik.", "Så ...‖Vi gik ."),
        ("Ja. (griner) Det er det.", "Ja . (griner)‖Det er det ."),
        ("Jeg bor i blok C. Den er god.", "Jeg bor i blok C .‖Den er god ."),
        ("Vi kom [00:12:31] og så", "Vi kom‖[00:12:31] og så"),
        ("Hvad?! Nej.", "Hvad ? !‖Nej ."),
        ("Det var i 1990. 12 kom.", "Det var i 1990 .‖12 kom ."),
        ("første linje\nanden linje", "første linje‖anden linje"),
    ])
    func ends(_ text: String, _ expected: String) throws { #expect(try Samples.sentences(text).joined(separator: "‖") == expected) }

    @Test func hardWrappedLinesGoOn() throws {
        #expect(try Samples.sentences("første linje\nog anden", hardWrapped: true) == ["første linje og anden"])
    }

    @Test func ellipsisMayBeAPause() throws {
        #expect(try Samples.sentences("Så ... Mette kom.", rules: TokenRules.all.subtracting(.ellipsisEndsSentence)) == ["Så ... Mette kom ."])
    }

    @Test func turnsAndRangesEndSentences() throws {
        let text = "ja og så nej"
        let turns = [
            Turn(speaker: nil, ranges: [TextRange(0, 2), TextRange(3, 9)]), Turn(speaker: nil, ranges: []),
            Turn(speaker: nil, ranges: [TextRange(10, 13)]),
        ]
        let transcript = Transcript(
            id: "x", source: SourceDocument(path: "x.txt", bytes: 13, digest: ""), text: TranscriptText(Array(text.utf8)), speakers: [], turns: turns,
            paragraphs: [],
            diagnostics: [])
        let layer = try Tokenizer(data: .embedded).tokens(of: transcript)
        #expect(layer.sentences == [0, 1, 1, 2])
        #expect(layer.turns == [0..<3, 3..<3, 3..<4])
    }
}
