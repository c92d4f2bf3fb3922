import CorpusModel

/// A row of the table of agreement as a whole.
struct AgreementSummaryRow {
    private let sets: AgreementEstimate
    private var transcripts = 0
    private var turns = 0
    /// Of two coders only.
    private var pair: [Cell]
    private var trouble: [(String, AgreementEstimate)] = []
    private let options: AgreementOptions

    init(sets: AgreementEstimate, _ options: AgreementOptions) {
        self.sets = sets
        self.options = options
        pair = [Cell](repeating: .missing, count: AgreementColumns.pairSummary)
    }

    /// Turns that two of the coders or more looked at.
    mutating func countTurns(_ all: [CodedTurn], _ coders: [Int]) {
        let pairable = all.filter { turn in coders.count { turn.themes[$0] != nil } > 1 }
        turns = pairable.count
        transcripts = Set(pairable.map(\.transcript)).count
    }

    mutating func fill(_ figures: PairFiguresAtHand.Pair, _ bootstrap: inout SumsBootstrap) {
        let (counts, micro, macro) = (figures.counts, figures.micro, figures.macro)
        turns = counts.turns
        transcripts = counts.transcripts
        typealias Column = PairCounts.TurnColumn
        let columns = bootstrap.sums(of: counts.turnColumns)
        let exact = columns.estimate { .ratio($0[Column.exact], $0[Column.turns], .noUnits) }
        let alarms = columns.estimate { .ratio(1000 * $0[Column.alarms], $0[Column.uncoded]) }
        pair = [
            .integer(Int(micro.cells[0] + micro.cells[1])), .integer(Int(micro.cells[0] + micro.cells[2])), .integer(Int(micro.cells[0])),
            .integer(Int(micro.cells[2])), .integer(Int(micro.cells[1])),
        ]
        pair += micro.precision.cells + micro.recall.cells + micro.f1.cells
        pair +=
            [.integer(macro.themes), .number(macro.precision.number), .number(macro.recall.number)] + macro.f1.cells
            + [.number(macro.kappa.number)]
        pair += exact.cells + [.integer(Int(columns.whole[Column.uncoded])), .integer(Int(columns.whole[Column.alarms]))] + alarms.cells
        trouble = [
            ("precision", micro.precision), ("recall", micro.recall), ("f1", micro.f1), ("macro_f1", macro.f1), ("exact", exact),
            ("false_alarms_per_1000", alarms),
        ]
    }

    var cells: [Cell] {
        [.integer(transcripts), .integer(turns)] + pair + sets.cells + [.text(AgreementMethod.text(trouble + [("alpha_masi", sets)], options))]
    }
}
