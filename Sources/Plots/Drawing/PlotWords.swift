import CorpusModel

/// Words and numbers of plots, in the language of their labels.
struct PlotWords: Sendable {
    let language: LabelLanguage

    func callAsFunction(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

    /// With a decimal comma in Danish.
    func number(_ value: Double, _ decimals: Int) -> String {
        let text = fixed(value, decimals).replacing("-", with: "−")
        return language == .danish ? text.replacing(".", with: ",") : text
    }

    /// Whole numbers with a thin mark at the thousands: `12.345` in Danish, `12,345` in English.
    func count(_ value: Int) -> String {
        var digits = String(value)
        var parts: [String] = []
        while digits.count > 3 {
            parts.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + parts).joined(separator: self(".", ","))
    }

    /// Decimals for values of a size: three figures at most, and no more than two decimals.
    static func decimals(for largest: Double) -> Int { largest >= 100 ? 0 : largest >= 10 ? 1 : 2 }
}
