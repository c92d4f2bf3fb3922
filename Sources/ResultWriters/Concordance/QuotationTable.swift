import CorpusModel

/// A concordance as a table of quotations, for an article or an appendix: what its cells say, whatever the format.
public struct QuotationTable: Sendable {
    let title: String
    let language: LabelLanguage
    /// Sentences above the table.
    let notes: [String]
    let headings: [String]
    let rows: [Row]

    /// A quotation and who said it, where and when.
    struct Row: Sendable {
        let number: Int
        let before: String
        let node: String
        let after: String
        let speaker: String
        let role: String
        let transcript: String
        let turn: Int
        let time: String
    }

    /// `notes` follow the query and the counts.
    public init(_ lines: [ConcordanceLine], title: String, query: String, language: LabelLanguage = .english, notes: [String] = []) {
        self.language = language
        let labels = ConcordanceLabels(language: language)
        self.title = title
        self.notes = ["\(labels.query): \(query)", labels.counts(lines) + "."] + notes
        headings =
            language == .danish
            ? ["Nr.", "Citat", "Taler", "Rolle", "Transskription", "Tur", "Tid"]
            : ["No.", "Quotation", "Speaker", "Role", "Transcript", "Turn", "Time"]
        rows = lines.enumerated().map { index, line in
            Row(
                number: index + 1, before: line.left + (line.left.isEmpty || line.touchesLeft ? "" : " "), node: line.node,
                after: (line.right.isEmpty || line.touchesRight ? "" : " ") + line.right, speaker: line.speaker, role: line.role,
                transcript: line.transcript, turn: line.turn, time: line.time?.clock ?? "")
        }
    }
}
