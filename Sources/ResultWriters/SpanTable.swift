import CorpusModel

/// Every decision about negation, hedging and reported speech as a table: a row for each cue and each look-alike.
public enum SpanTable {
    public static let description = Table(
        name: "spans", title: "Cues of negation, hedging and reported speech, with their scopes and exceptions",
        columns: [
            TableColumn("transcript", .string, "Transcript id"),
            TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
            TableColumn("speaker", .string, "Speaker as the file writes it; empty where nobody is named"),
            TableColumn("kind", .string, "negation, hedging or reported"),
            TableColumn("cue", .string, "The words that were looked at, verbatim"),
            TableColumn("reach", .string, "The rule that gave the scope; empty for an exception"),
            TableColumn("weak", .boolean, "Whether the cue only weakens"),
            TableColumn("exception", .string, "Why it is no cue here; empty for a cue"),
            TableColumn("why", .string, "The exception in words"),
            TableColumn("token_start", .integer, "First token of the cue, 0-based within the transcript, all tokens counted"),
            TableColumn("token_end", .integer, "One past its last token"),
            TableColumn("char_start", .integer, "First code point of the cue in the transcript's text, 0-based"),
            TableColumn("char_end", .integer, "One past its last code point"),
            TableColumn("scope_tokens", .string, "Tokens of the scope as START:END, its stretches parted by spaces"),
            TableColumn("scope_chars", .string, "Code points of the scope as START:END, its stretches parted by spaces"),
            TableColumn("scope", .string, "The words of the scope, verbatim, its stretches parted by |"),
            TableColumn("location", .string, "Place of the cue in the source: FILE#PART:pN (paragraph) or FILE:LINE"),
        ])

    /// The rows of the spans of a segment's turns.
    ///
    /// - Parameter kinds: the kinds that are shown.
    public static func bytes(
        of segment: CorpusSegment, _ layer: SpanLayer, kinds: Set<AnnotationSpan.Kind> = Set(AnnotationSpan.Kind.allCases), _ writer: any TableWriter
    ) -> [UInt8] {
        var out: [UInt8] = []
        for turn in 0..<layer.turnCount {
            for span in layer.spans(ofTurn: turn) where kinds.contains(span.kind) {
                out += writer.row(cells(span, turn, segment), of: description)
            }
        }
        return out
    }

    private static func cells(_ span: AnnotationSpan, _ turn: Int, _ segment: CorpusSegment) -> [Cell] {
        let member = segment.member(ofTurn: turn)
        let transcript = member.transcript
        let first = member.tokens.lowerBound
        func characters(_ tokens: Range<Int>) -> Range<Int> {
            let (start, end) = (Int(segment.starts[tokens.lowerBound]), segment.end(ofToken: tokens.upperBound - 1))
            return transcript.text.codePointOffset(of: start)..<transcript.text.codePointOffset(of: end)
        }
        func joined(_ ranges: [Range<Int>]) -> Cell { .filled(ranges.map { "\($0.lowerBound):\($0.upperBound)" }.joined(separator: " ")) }
        let cue = characters(span.cue)
        let speaker = transcript.speaker(of: transcript.turns[turn - member.turns.lowerBound])
        return [
            .text(transcript.id), .integer(turn - member.turns.lowerBound + 1), .filled(speaker?.label ?? ""), .text(span.kind.rawValue),
            .text(segment.quotation(span.cue, inTurn: turn)), .filled(span.reach?.rawValue ?? ""), .boolean(span.isWeak),
            .filled(span.exception?.rawValue ?? ""), .filled(span.exception?.reason ?? ""), .integer(span.cue.lowerBound - first),
            .integer(span.cue.upperBound - first), .integer(cue.lowerBound), .integer(cue.upperBound),
            joined(span.scope.map { ($0.lowerBound - first)..<($0.upperBound - first) }), joined(span.scope.map(characters)),
            .filled(span.scope.map { segment.quotation($0, inTurn: turn) }.joined(separator: " | ")),
            .text(transcript.location(of: Int(segment.starts[span.cue.lowerBound])).description),
        ]
    }
}
