import CorpusModel

/// Agreement on stretches of text: segments matched one to one, and code points.
///
/// The unit of the second is the code point of an eligible turn: each is asked whether the theme covers it. Code points are not independent, so intervals draw
/// transcripts, and κ of them rewards long segments: read the overlap F1 first.
public struct SpanAgreement: Sendable {
    public let transcripts: [SpanTranscript]
    public let coders: [Coder]
    public let options: AgreementOptions
    /// The share of what two segments cover together that a match shares.
    public let overlap: Double
    private let scheme: ThemeScheme

    public init(
        _ transcripts: [SpanTranscript], themes: [Theme], coders: [Coder], overlap: Double = 0.5, options: AgreementOptions = AgreementOptions()
    ) {
        self.transcripts = transcripts.sorted { $0.transcript.utf8.lexicographicallyPrecedes($1.transcript.utf8) }
        self.coders = coders
        self.overlap = overlap
        self.options = options
        scheme = ThemeScheme(themes)
    }

    /// `agreement_spans`: a row for each two coders and leaf theme, then one of all themes together.
    public func table() -> Table {
        var bootstrap = SumsBootstrap(draws: options.draws, seed: options.seed)
        var table = Table(name: "agreement_spans", title: "Agreement on stretches of text", columns: SpanColumns.all(options, overlap))
        let themes = scheme.themes.indices.filter { !scheme.isParent($0) }
        for comparison in AgreementComparison.all(among: coders) {
            if case .allCoders = comparison { continue }
            let (one, other) = (comparison.coders[0], comparison.coders[1])
            let both = transcripts.filter { $0.marks[one] != nil && $0.marks[other] != nil }
            let counts = themes.map { theme in Self.columns(both, one, other, theme, overlap) }
            let key: [Cell] = [.text(comparison.name), .text(coders[one].name), .text(coders[other].name)]
            for (theme, columns) in zip(themes, counts) {
                table.append(key + [.text("theme"), .text(scheme.themes[theme].id), .integer(both.count)] + cells(columns, &bootstrap))
            }
            let pooled = SpanColumns.quantities.map { quantity in both.indices.map { place in counts.reduce(0) { $0 + $1[quantity][place] } } }
            table.append(key + [.text("micro"), .missing, .integer(both.count)] + cells(pooled, &bootstrap))
        }
        return table
    }

    /// By quantity (segments of the first, of the second, matched; code points of both, the first, the second, neither), the counts in each transcript.
    private static func columns(_ transcripts: [SpanTranscript], _ one: Int, _ other: Int, _ theme: Int, _ overlap: Double) -> [[Int]] {
        let rows = transcripts.map { transcript -> [Int] in
            let first = transcript.segments(one, theme)
            let second = transcript.segments(other, theme)
            let a = first.reduce(RangeSet<Int>()) { $0.union($1) }
            let b = second.reduce(RangeSet<Int>()) { $0.union($1) }
            let shared = a.intersection(b).size
            return [
                first.count, second.count, SegmentMatching.matches(first, second, overlap: overlap), shared, a.size - shared, b.size - shared,
                transcript.eligible.size - a.union(b).size,
            ]
        }
        return SpanColumns.quantities.map { quantity in rows.map { $0[quantity] } }
    }

    private func cells(_ columns: [[Int]], _ bootstrap: inout SumsBootstrap) -> [Cell] {
        let sums = bootstrap.sums(of: columns)
        let total = columns.map { $0.reduce(0, +) }
        func matched(_ sums: [Double]) -> DetectionMeasures {
            DetectionMeasures(truePositives: sums[2], falsePositives: sums[1] - sums[2], falseNegatives: sums[0] - sums[2])
        }
        let segments = sums.estimate { matched($0).f1 }
        let characters = sums.estimate { PairFigures.detection(Array($0[3...])).f1 }
        let table = PairFigures.table(Array(sums.whole[3...]))
        let kappa = CohenKappa.value(table)
        let covered = total[3] + total[4]
        let size = total[3...].reduce(0, +)
        let measures = matched(sums.whole)
        let trouble = kappa.reason.map { "; kappa_characters: \($0.rawValue)" } ?? ""
        return total[..<3].map { .integer($0) } + [.integer(total[0] - total[2]), .integer(total[1] - total[2])]
            + [.number(measures.precision.number), .number(measures.recall.number)] + segments.cells
            + total[3...].map { .integer($0) } + [.number(size > 0 ? Double(covered) / Double(size) : nil)]
            + characters.cells + [.number(PercentAgreement.value(table).number), .number(kappa.number)]
            + [.text(AgreementMethod.text([("segment_f1", segments), ("overlap_f1", characters)], options) + trouble)]
    }
}
