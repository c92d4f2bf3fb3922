import CorpusModel

/// The words that the writers of a codebook add, in Danish or English.
struct CodebookLabels: Sendable {
    let language: LabelLanguage

    var quotations: String { language == .danish ? "Citater" : "Quotations" }
    /// Of the table of entries.
    var entryHeadings: [String] {
        language == .danish ? ["Indgang", "Ord og vendinger", "Vilkår og bemærkninger"] : ["Entry", "Words and phrases", "Conditions and notes"]
    }

    /// Who said it, and where.
    func source(_ quotation: CodebookQuotation) -> String {
        let who = [quotation.speaker, quotation.role].filter { !$0.isEmpty && $0 != "unknown" }.joined(separator: ", ")
        let turn = language == .danish ? "tur" : "turn"
        return [who, quotation.transcript, "\(turn) \(quotation.turn)", quotation.location].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
