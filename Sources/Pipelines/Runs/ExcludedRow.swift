import CorpusModel
import ResultWriters

/// A row of `excluded.csv`, the audit of candidates that rules kept out.
public struct ExcludedRow: Sendable {
    let cells: [Cell]

    public init(_ excluded: ExcludedMatch, _ analysed: AnalysedTranscript) {
        let segment = analysed.segment
        let transcript = analysed.transcript
        let speaker = transcript.speaker(of: transcript.turns[excluded.turn])
        let start = Int(segment.starts[excluded.tokens.lowerBound])
        let end = segment.end(ofToken: excluded.tokens.upperBound - 1)
        cells = [
            .text(transcript.id), .integer(excluded.turn + 1), .filled(speaker?.label ?? ""), .filled((speaker?.role ?? .unknown).rawValue),
            .text(excluded.theme), .text(excluded.entry), .text(segment.quotation(excluded.tokens, inTurn: excluded.turn)),
            .integer(excluded.tokens.lowerBound), .integer(excluded.tokens.upperBound), .integer(transcript.text.codePointOffset(of: start)),
            .integer(transcript.text.codePointOffset(of: end)), .text(excluded.reason.rawValue), .text(excluded.explanation), .filled(excluded.by),
            .filled(excluded.words.map { Self.words($0, segment) } ?? ""), excluded.score.map { .number($0, decimals: 2) } ?? .missing,
            .text(transcript.location(of: start).description),
        ]
    }

    /// `b-words "magten": the score is below the threshold (0.60, line 8)`.
    static func told(_ excluded: ExcludedMatch, _ segment: CorpusSegment) -> String {
        let words = excluded.words.map { "\"\(Self.words($0, segment))\"" }
        let details = [excluded.score.map { fixed($0, 2) }, excluded.by.isEmpty ? nil : excluded.by, words].compactMap { $0 }
        let tail = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
        return "\(excluded.entry) \"\(segment.quotation(excluded.tokens, inTurn: excluded.turn))\": \(excluded.explanation)\(tail)"
    }

    /// What kept a candidate out may stand in another turn.
    private static func words(_ tokens: Range<Int>, _ segment: CorpusSegment) -> String {
        segment.quotation(tokens, inTurn: segment.turn(ofToken: tokens.lowerBound))
    }

    public static func table(_ rows: [ExcludedRow]) -> Table {
        Table(name: "excluded", title: "Candidates: matches of lexicon entries that a rule kept out", columns: columns, rows: rows.map(\.cells))
    }

    private static let columns = [
        TableColumn("transcript", .string, "Transcript id"),
        TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
        TableColumn("speaker", .string, "Speaker as the file writes it; empty where nobody is named"),
        TableColumn("role", .string, "Role of the speaker"),
        TableColumn("theme", .string, "Theme id"),
        TableColumn("entry", .string, "Lexicon entry that matched"),
        TableColumn("match", .string, "The words, verbatim"),
        TableColumn("token_start", .integer, "First token, 0-based within the transcript, all tokens counted"),
        TableColumn("token_end", .integer, "One past the last token"),
        TableColumn("char_start", .integer, "First code point in the transcript's text, 0-based"),
        TableColumn("char_end", .integer, "One past the last code point"),
        TableColumn(
            "reason", .string,
            "Code of the rule that kept it out: \(ExcludedMatch.Reason.allCases.map(\.rawValue).joined(separator: ", "))"),
        TableColumn("explanation", .string, "The reason in words"),
        TableColumn("by", .string, "The line of the lexicon, or theme and entry of the hit, that kept it out"),
        TableColumn("by_match", .string, "The words that kept it out, verbatim"),
        TableColumn("score", .number, "The best sum of weights and support that it was part of; empty where it came not so far"),
        TableColumn("location", .string, "Place in the source: FILE#PART:pN (paragraph) or FILE:LINE"),
    ]
}
