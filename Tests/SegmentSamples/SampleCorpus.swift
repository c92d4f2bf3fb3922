import CorpusIndex
import CorpusModel
import DanishText

/// A transcript of a few turns, tokenized as the program does it.
///
/// A line is a turn: `I: …` is the interviewer's, `LABEL: …` another speaker's, and a line without a label belongs to the informant `IP`.
public struct SampleCorpus {
    public let text: String
    public let transcript: Transcript
    public let segment: CorpusSegment
    public let facts: [TurnFacts]

    public init(_ lines: String, roles: [String: Role] = [:], isAnalysed: Bool = true) throws {
        text = lines
        transcript = Self.transcript(lines, roles)
        let layer = try Tokenizer(data: .embedded).tokens(of: transcript)
        segment = SegmentBuilder.segment(transcript, layer, isAnalysed ? DanishLanguage.embedded.analyser()?.analysis(of: layer) : nil)
        facts = TurnReading(data: .embedded, fillersIn: false).facts(segment)
    }

    /// The bytes of a token range.
    public func range(of tokens: Range<Int>) -> TextRange {
        segment.range(ofTokens: tokens)
    }

    /// The words of a token range as they stand.
    public func words(_ tokens: Range<Int>) -> String { transcript.text[range(of: tokens)] }

    private static func transcript(_ lines: String, _ roles: [String: Role]) -> Transcript {
        var speakers: [Speaker] = []
        var turns: [Turn] = []
        var paragraphs: [Paragraph] = []
        var offset = 0
        for (number, line) in lines.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let label = label(of: line)
            let name = label ?? "IP"
            let speaker = speakers.firstIndex { $0.label == name } ?? speakers.count
            if speaker == speakers.count {
                let role = roles[name] ?? (name == "I" ? .interviewer : .unknown)
                speakers.append(Speaker(label: name, role: role, informant: "test/\(name)"))
            }
            let range = TextRange(offset + (label.map { $0.utf8.count + 2 } ?? 0), offset + line.utf8.count)
            turns.append(Turn(speaker: speaker, ranges: [range]))
            paragraphs.append(Paragraph(range: range, location: SourceLocation("test.txt", .line(number + 1))))
            offset += line.utf8.count + 1
        }
        let bytes = Array(lines.utf8)
        return Transcript(
            id: "test", source: SourceDocument(path: "test.txt", bytes: bytes.count, digest: ""), text: TranscriptText(bytes), speakers: speakers,
            turns: turns, paragraphs: paragraphs, diagnostics: [])
    }

    /// Up to four capitals and digits before a colon and a space.
    private static func label(of line: Substring) -> String? {
        guard let colon = line.firstIndex(of: ":"), line[colon...].hasPrefix(": ") else { return nil }
        let label = line[..<colon]
        let isLabel = (1...4).contains(label.count) && label.allSatisfy { ($0.isUppercase || $0.isNumber) && $0.isASCII }
        return isLabel ? String(label) : nil
    }
}
