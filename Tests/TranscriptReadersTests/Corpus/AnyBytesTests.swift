import CorpusModel
import Testing

@testable import TranscriptReaders

/// Whatever happens to a file, its reader ends with a sound transcript or a reason.
@Suite struct AnyBytesTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        var layout = Layout.auto
        var testDescription: String { "\(name) \(layout.rawValue)" }
    }

    private static let cues = """
        1
        00:00:01,000 --> 00:00:02,500
        <v Ida>Hej <b>med</b> jer //S02: ja. // og

        2
        00:00:02,500 --> 00:00:03,000
        - Ole: Nå &amp; så
        >> Ida: Ja
        """
    private static let layouts = """
        1 Åse Østergård   0:03
        2 Hej [00:01] med //S02: Ja. // jer #00:00:04-1#
        3 00:00:12 Speaker 1
        4 I: [00:00:12] Nå da.
        5 0:0:5.1 --> 0:0:8.2
        6 SPEAKER_00
        7 IP: (12.30) Ja - nej. #00:00:20-2#
        8 I: {00:21} Nå.
        """

    static let samples = [
        Sample(name: "a.vtt", text: "WEBVTT\n\n" + cues.replacing(",", with: ".")), Sample(name: "a.srt", text: cues),
        Sample(name: "a.sbv", text: "0:00:01.000,0:00:02.000\n>> Ida: Hej[br]du\n\n0:00:03.000,0:00:02.000\nIda: Nå\n"),
        Sample(name: "a.cha", text: ChatReaderTests.sample), Sample(name: "a.textgrid", text: TextGridReaderTests.sample),
        Sample(name: "a.json", text: SpeechJSONReaderTests.sample), Sample(name: "a.txt", text: layouts),
        Sample(name: "a.txt", text: layouts, layout: .teams),
        Sample(name: "a.txt", text: layouts, layout: .wordTranscribe), Sample(name: "a.txt", text: layouts, layout: .f4),
        Sample(name: "a.txt", text: layouts, layout: .noscribe), Sample(name: "a.txt", text: layouts, layout: .labelAlone),
    ]

    private func check(_ bytes: [UInt8], _ sample: Sample) {
        var options = ReadingOptions()
        options.layout = sample.layout
        do throws(Diagnostic) {
            expectInvariants(try read(bytes, as: sample.name, options), "\(sample.testDescription): \(String(decoding: bytes, as: UTF8.self))")
        } catch {
            #expect(!error.message.isEmpty)
        }
    }

    @Test("Files that are broken off anywhere", arguments: samples)
    func brokenOff(_ sample: Sample) {
        let bytes = Array(sample.text.utf8)
        for length in stride(from: 1, through: bytes.count, by: 3) { check(Array(bytes.prefix(length)), sample) }
    }

    @Test("Files with bytes changed, doubled and taken out", arguments: samples)
    func changed(_ sample: Sample) {
        let original = Array(sample.text.utf8)
        let signs = Array("<>[]()#/:-\"*@%&+\u{15}\t\n 0a".utf8) + [0x00, 0x80, 0xC3, 0xFF]
        // A linear congruential generator (Knuth), seed 1: the same changes every time.
        var state: UInt64 = 1
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        for _ in 0..<150 {
            var bytes = original
            for _ in 0...random(6) where !bytes.isEmpty {
                let place = random(bytes.count)
                switch random(3) {
                case 0: bytes[place] = signs[random(signs.count)]
                case 1: bytes.insert(signs[random(signs.count)], at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(12)))
                }
            }
            check(bytes, sample)
        }
    }

    @Test(
        "Long lines of a mark are read in time that grows with them", .timeLimit(.minutes(1)),
        arguments: ["<", "//A:", "[", "#0", "(", "\"", "&*A:b", "- ", "\u{15}"])
    func longLines(_ mark: String) {
        let line = String(repeating: mark, count: 20_000)
        for sample in Self.samples { check(Array((sample.text + "\n" + line + "\n").utf8), sample) }
        check(Array("WEBVTT\n\n00:01.000 --> 00:02.000\n\(line)".utf8), Self.samples[0])
        check(Array("@UTF8\n*IDA:\t\(line)\n".utf8), Self.samples[3])
    }
}
