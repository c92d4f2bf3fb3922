import CorpusModel

/// The columns of the table of agreement on stretches of text.
enum SpanColumns {
    /// Places of what is counted in each transcript.
    static let quantities = 0..<7

    static func all(_ options: AgreementOptions, _ overlap: Double) -> [TableColumn] {
        let interval = "95% BCa bootstrap (Efron 1987) over resampled transcripts, empty with fewer than \(RatioInterval.unitsNeeded), see method"
        return [
            TableColumn("comparison", .string, "tool-coder, tool-adjudicated or coder-coder: never mixed"),
            TableColumn("first", .string, "The coder whose segments are to be found"),
            TableColumn("second", .string, "The coder or tool that is set against the first"),
            TableColumn("row", .string, "theme, or micro: the segments of all themes together"),
            TableColumn("theme", .string, "Theme id, leaves only; empty in micro rows"),
            TableColumn("transcripts", .integer, "Transcripts that both looked at"),
            TableColumn("segments_first", .integer, "Segments of the first coder; a coded turn is one"),
            TableColumn("segments_second", .integer, "Segments of the second coder"),
            TableColumn(
                "matched", .integer,
                "Segments matched one to one, the best overlap first: they share at least \(fixed(overlap * 100, 0)) % of the code points that they cover together"
            ),
            TableColumn("unmatched_first", .integer, "segments_first - matched"),
            TableColumn("unmatched_second", .integer, "segments_second - matched"),
            TableColumn("segment_precision", .number, "matched / segments_second"),
            TableColumn("segment_recall", .number, "matched / segments_first"),
            TableColumn("segment_f1", .number, "2 matched / (segments_first + segments_second)"),
            TableColumn("segment_f1_low", .number, "Lower bound of segment_f1; \(interval)"),
            TableColumn("segment_f1_high", .number, "Upper bound of the same interval"),
            TableColumn("characters_both", .integer, "a: code points of eligible turns that both coded"),
            TableColumn("characters_first", .integer, "b: that the first alone coded"),
            TableColumn("characters_second", .integer, "c: that the second alone coded"),
            TableColumn("characters_neither", .integer, "d: that neither coded"),
            TableColumn("prevalence", .number, "(a + b) / (a + b + c + d)"),
            TableColumn("overlap_f1", .number, "2 a / (2 a + b + c): the positive agreement on code points"),
            TableColumn("overlap_f1_low", .number, "Lower bound of overlap_f1; \(interval)"),
            TableColumn("overlap_f1_high", .number, "Upper bound of the same interval"),
            TableColumn("agreement_characters", .number, "Po = (a + d) / (a + b + c + d)"),
            TableColumn(
                "kappa_characters", .number,
                "Cohen's kappa (1960) of code points, for comparison with programs that give it: code points are not independent, and long segments weigh most"
            ),
            TableColumn("method", .string, "How the bounds were computed, or what is n/a and why"),
        ]
    }
}
