import CorpusModel

/// The rows of three coders or more in the table of themes: what is defined for any number of them, and n/a for what is of two.
struct GroupRows {
    private let study: AgreementStudy
    private let coders: [Int]
    private let level: AgreementLevel
    private let options: AgreementOptions
    /// The turns that two of the coders or more looked at, by resampling unit in the order of their names.
    private let samples: [[CodedTurn]]

    init(_ study: AgreementStudy, _ coders: [Int], at level: AgreementLevel, among turns: [CodedTurn], _ options: AgreementOptions) {
        self.study = study
        self.coders = coders
        self.level = level
        self.options = options
        let pairable = turns.filter { turn in coders.count { turn.themes[$0] != nil } > 1 }
        let grouped = Dictionary(grouping: pairable, by: \.sample)
        samples = grouped.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { grouped[$0]! }
    }

    func cells(_ bootstrap: inout SumsBootstrap) -> [[Cell]] {
        let rolled = samples.map { $0.map { turn in coders.compactMap { turn.themes[$0].map { study.rolledUp($0, to: level) } } } }
        let turns = samples.reduce(0) { $0 + $1.count }
        let transcripts = Set(samples.joined().map(\.transcript)).count
        return study.themes(at: level).map { index in
            let units = rolled.map {
                $0.map { values -> (absent: Int, present: Int) in
                    let present = values.count { $0.contains(index) }
                    return (values.count - present, present)
                }
            }
            let agreement = GroupAgreement(units, bootstrap: &bootstrap)
            let theme = study.scheme.themes[index]
            let head: [Cell] = [
                .text("theme"), .text(theme.id), .text(theme.labelDanish), .text(theme.labelEnglish), .integer(transcripts), .integer(turns),
                .missing, .missing,
                .missing, .missing, .integer(agreement.present),
                .number(agreement.values > 0 ? Double(agreement.present) / Double(agreement.values) : nil),
            ]
            guard agreement.present >= options.leastPositives else {
                let blank = [Cell](repeating: .missing, count: AgreementColumns.ratios)
                return head + blank + [.text("n/a: \(agreement.present) positives, \(options.leastPositives) needed")]
            }
            let blank = [Cell](repeating: .missing, count: AgreementColumns.ratios - 4)
            let fleiss = agreement.fleiss.reason.map { "; fleiss_kappa: \($0.rawValue)" } ?? ""
            return head + blank + agreement.alpha.cells + [.number(agreement.fleiss.number)]
                + [.text(AgreementMethod.text([("alpha", agreement.alpha)], options) + fleiss)]
        }
    }
}
