import CorpusModel
import Testing

@testable import DanishText

/// Events that a reader knows are one token each, in whatever words they are told.
@Suite struct KnownEventsTests {
    private func transcript(_ text: String, events: [String]) -> Transcript {
        var transcript = Samples.transcript([text])
        let bytes = Array(text.utf8)
        var from = 0
        for event in events {
            let told = Array(event.utf8)
            while !bytes[from...].starts(with: told) { from += 1 }
            transcript.events.append(TranscriptEvent(kind: .incident, range: TextRange(from, from + told.count)))
            from += told.count
        }
        return transcript
    }

    @Test(arguments: [
        ("Så gik vi (hunden skræmmer naboens kat) hjem", ["(hunden skræmmer naboens kat)"]),
        ("(hun ser på sit ur. To gange) Ja. (30) Nej", ["(hun ser på sit ur. To gange)", "(30)"]),
        ("ja(a (b) c)nej", ["(a (b) c)"]),
        ("ord (http://a.dk/ kl. 10:30) ord", ["(http://a.dk/ kl. 10:30)"]),
    ])
    func areOneTokenOfTheClassEvent(_ text: String, _ events: [String]) throws {
        let layer = try Tokenizer(data: .embedded).tokens(of: transcript(text, events: events))
        let tokens = (0..<layer.count).map { index in
            (
                String(decoding: Array(text.utf8)[Int(layer.starts[index])..<Int(layer.ends[index])], as: UTF8.self),
                TokenClass(rawValue: layer.classes[index])
            )
        }
        #expect(tokens.filter { $0.1 == .event }.map(\.0) == events)
        #expect(tokens.count { $0.1 == .word } >= 2)
    }

    @Test func withoutThemTheSameWordsCount() throws {
        let layer = try Tokenizer(data: .embedded).tokens(of: transcript("Så gik vi (hunden skræmmer naboens kat) hjem", events: []))
        #expect(!layer.classes.contains(TokenClass.event.rawValue))
    }
}
