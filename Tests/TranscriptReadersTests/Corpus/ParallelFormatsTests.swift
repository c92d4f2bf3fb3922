import CorpusModel
import Testing

@testable import TranscriptReaders

/// One conversation in every format: the same speakers, words and times from each.
@Suite struct ParallelFormatsTests {
    struct Line: Sendable {
        let speaker: String
        let start: Int
        let end: Int
        let words: String
    }

    /// Whole seconds, so that every format can hold them.
    private static let lines = [
        Line(speaker: "Ida", start: 1, end: 4, words: "Hvor længe har du boet på Ørsø?"),
        Line(speaker: "Åse", start: 4, end: 9, words: "I otte år, og jeg bliver her."),
        Line(speaker: "Ida", start: 10, end: 12, words: "Nå, hvorfor det?"),
        Line(speaker: "Åse", start: 12, end: 19, words: "Fordi naboerne hjælper hinanden."),
        Line(speaker: "Ole", start: 20, end: 21, words: "Ja, det gør de."),
        Line(speaker: "Åse", start: 62, end: 64, words: "Det er sådan, det er."),
        Line(speaker: "Ole", start: 3_661, end: 3_665, words: "Præcis."),
    ]

    struct Written: Sendable, CustomTestStringConvertible {
        let name: String
        let layout: Layout
        let text: String
        var hasStarts = true
        var hasEnds = false
        var testDescription: String { "\(name) \(layout.rawValue)" }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    private static func clock(_ seconds: Int) -> String { "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))" }
    private static func each(_ separator: String, _ write: (Int, Line) -> String) -> String {
        lines.enumerated().map { write($0 + 1, $1) }.joined(separator: separator)
    }

    static let formats = [
        Written(
            name: "a.vtt", layout: .structure,
            text: "WEBVTT\n\n" + each("\n\n") { "\(clock($1.start)).000 --> \(clock($1.end)).000\n<v \($1.speaker)>\($1.words)</v>" }, hasEnds: true),
        Written(
            name: "a.srt", layout: .structure,
            text: each("\r\n\r\n") { "\($0)\r\n\(clock($1.start)),000 --> \(clock($1.end)),000\r\n\($1.speaker): \($1.words)" }, hasEnds: true),
        Written(
            name: "a.sbv", layout: .structure,
            text: each("\n\n") { "\(clock($1.start)).000,\(clock($1.end)).000\n>> \($1.speaker): \($1.words)" }, hasEnds: true),
        Written(
            name: "a.cha", layout: .structure,
            text: "@UTF8\n@Begin\n" + each("\n") { "*\($1.speaker):\t\(chat($1.words)) \u{15}\($1.start * 1000)_\($1.end * 1000)\u{15}" }
                + "\n@End\n",
            hasEnds: true),
        Written(
            name: "a.textgrid", layout: .structure,
            text: TextGridReaderTests.long(
                ["Ida", "Åse", "Ole"].map { name in
                    (name, lines.filter { $0.speaker == name }.map { (Double($0.start), Double($0.end), $0.words) })
                }), hasEnds: true),
        Written(
            name: "a.json", layout: .structure,
            text: "{\"segments\": ["
                + each(", ") {
                    "{\"start\": \($1.start), \"end\": \($1.end), \"text\": \" \($1.words)\", \"speaker\": \"\($1.speaker)\"}"
                } + "]}", hasEnds: true),
        Written(name: "a.txt", layout: .labels, text: each("\n") { "[\(clock($1.start))] \($1.speaker): \($1.words)" }),
        Written(
            name: "a.txt", layout: .teams,
            text: "Møde\n3. maj 2024\n\n" + each("\n\n") { "\($1.speaker)   \(clock($1.start).dropFirst())\n\($1.words)" }),
        Written(
            name: "a.txt", layout: .teams,
            text: each("\n") { "\(unpadded($1.start)).0 --> \(unpadded($1.end)).0\n\($1.speaker)\n\($1.words)" }, hasEnds: true),
        Written(
            name: "a.txt", layout: .wordTranscribe,
            text: "Transcript\nAudio file\na.mp3\nTranscript\n" + each("\n") { "\(clock($1.start)) \($1.speaker)\n\($1.words)" }),
        Written(
            name: "a.txt", layout: .f4, text: each("\n") { "#\(clock($1.start))-0# \($1.speaker): \($1.words) #\(clock($1.end))-0#" }, hasEnds: true),
        Written(
            name: "a.txt", layout: .noscribe,
            text: "Samtale\n\nTranscribed with noScribe vers. 0.7\n\n" + each("\n\n") { "\($1.speaker): [\(clock($1.start))] \($1.words)" }),
    ]

    private static func chat(_ words: String) -> String {
        words.replacing(".", with: " .").replacing("?", with: " ?").replacing(",", with: " ,")
    }
    private static func unpadded(_ seconds: Int) -> String { "\(seconds / 3600):\(seconds / 60 % 60):\(seconds % 60)" }

    @Test("The conversation is the same", arguments: formats)
    func same(_ written: Written) throws {
        let transcript = try read(written.text, as: written.name)
        expectInvariants(transcript, written.testDescription)
        #expect(transcript.source.layout == written.layout)
        #expect(transcript.shown == Self.lines.map { "\($0.speaker): \($0.words)" })
        #expect(transcript.turns.map(\.start) == Self.lines.map { written.hasStarts ? Seconds(milliseconds: $0.start * 1000) : nil })
        if written.hasEnds { #expect(transcript.turns.map(\.end) == Self.lines.map { Seconds(milliseconds: $0.end * 1000) }) }
    }
}
