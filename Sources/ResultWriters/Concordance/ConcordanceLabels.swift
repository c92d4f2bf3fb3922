import CorpusModel

/// The words of a concordance page in Danish or English.
struct ConcordanceLabels: Sendable {
    let language: LabelLanguage

    var headings: [String] {
        switch language {
        case .danish: ["Transskription", "Taler", "Venstre", "Fund", "Højre", "Temaer"]
        case .english: ["Transcript", "Speaker", "Left", "Node", "Right", "Themes"]
        }
    }

    var turn: String { language == .danish ? "tur" : "turn" }
    var line: String { language == .danish ? "linje" : "line" }
    var sortedBy: String { language == .danish ? "Sorteret efter" : "Sorted by" }
    var query: String { language == .danish ? "Søgning" : "Query" }

    /// How many lines, in how many transcripts, from how many speakers.
    func counts(_ lines: [ConcordanceLine]) -> String {
        let transcripts = Set(lines.map(\.transcript)).count
        let informants = Set(lines.lazy.filter(\.counted).map(\.informant).filter { !$0.isEmpty }).count
        return switch language {
        case .danish:
            "\(lines.count) \(lines.count == 1 ? "linje" : "linjer") i \(transcripts) \(transcripts == 1 ? "transskription" : "transskriptioner"), "
                + "\(informants) \(informants == 1 ? "informant" : "informanter")"
        case .english:
            "\(lines.count) \(lines.count == 1 ? "line" : "lines") in \(transcripts) \(transcripts == 1 ? "transcript" : "transcripts"), "
                + "\(informants) \(informants == 1 ? "informant" : "informants")"
        }
    }

    /// Shown where some lines are not counted.
    func uncounted(_ count: Int) -> String {
        language == .danish
            ? "\(count) i kursiv er sagt i roller, der ikke tælles med (fx interviewerens)."
            : "\(count) in italics are said in roles that are not counted (such as the interviewer's)."
    }

    var nothingFound: String { language == .danish ? "Intet fundet." : "Nothing found." }
}
