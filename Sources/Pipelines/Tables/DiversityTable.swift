import CorpusCounting
import CorpusModel
import CorpusStatistics
import UnicodeText

/// Lexical diversity of groups of speech: one row a group, in Danish order.
public struct DiversityTable: Sendable {
    public let table: Table
    /// Groups in which no transcript has as many words as the moving window.
    public let shorterThanWindow: Int

    struct Row {
        let spectrum: FrequencySpectrum
        let moving: MovingRatio
        let textual: Measured
    }

    /// - Parameters:
    ///   - group: the grouping column; `nil` for all speech in one row.
    ///   - window: of the moving type–token ratio, in words.
    public init(_ sequences: WordSequences, group: TableColumn?, window: Int) throws(UnicodeFault) {
        let collation = try DanishCollation()
        let measures = Self.measures(window)
        var table = Table(
            name: "lexical_diversity", title: "Lexical diversity", columns: (group.map { [$0] } ?? []) + Self.counted + measures.columns)
        var shorter = 0
        let names = sequences.groups.keys.map { (collation.key($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
        for name in names {
            guard let content = sequences.groups[name] else { continue }
            let row = Self.row(content.texts, window)
            if row.moving.window < window { shorter += 1 }
            table.append(
                (group == nil ? [] : [.text(name)])
                    + [
                        .integer(row.spectrum.tokens), .integer(row.spectrum.typeCount), .integer(row.spectrum.types[1] ?? 0),
                        .integer(row.moving.window), .integer(content.transcripts), .integer(content.informants.count),
                    ] + measures.cells(row))
        }
        self.table = table
        shorterThanWindow = shorter
    }

    /// Words are numbered anew, so that what counts them is as small as the group.
    private static func row(_ texts: [ArraySlice<UInt32>], _ window: Int) -> Row {
        var numbers: [UInt32: Int] = [:]
        let local = texts.map { words in
            words.map { word in
                let number = numbers[word] ?? numbers.count
                numbers[word] = number
                return number
            }
        }
        var counts = [Int](repeating: 0, count: numbers.count)
        for word in local.joined() { counts[word] += 1 }
        return Row(
            spectrum: FrequencySpectrum(frequencies: counts), moving: MovingRatio(of: local, window: window),
            textual: TextualDiversity.mtld(of: local))
    }

    private static let counted = [
        TableColumn("tokens", .integer, "Counted words (N)"),
        TableColumn("types", .integer, "Different ones (V)"),
        TableColumn("hapaxes", .integer, "Types that are said once"),
        TableColumn("window", .integer, "Words of a window of mattr: what was asked for, or the longest transcript's where all have fewer"),
        TableColumn("transcripts", .integer, "Transcripts of the group; windows and stretches of mattr and mtld never go from one into another"),
        TableColumn("informants", .integer, "Informants of the group"),
    ]

    static func measures(_ window: Int) -> MeasuredColumns<Row> {
        MeasuredColumns([
            .init("ttr", "Types divided by tokens: falls with length", .typeTokenRatio) { $0.spectrum.ratios.ratio },
            .init("guiraud_r", "Guiraud's R: falls with length, more slowly", .guiraudR) { $0.spectrum.ratios.guiraudR },
            .init("cttr", "Carroll's corrected ratio", .correctedRatio) { $0.spectrum.ratios.corrected },
            .init("herdan_c", "Herdan's C", .herdanC) { $0.spectrum.ratios.herdanC },
            .init("maas_a2", "Maas' a²: small is diverse", .maas, decimals: 6) { $0.spectrum.ratios.maas },
            .init(
                "mattr", "Moving-average ratio over windows of \(window) words within a transcript",
                ColumnFormula.movingRatio.with(window: "\(window) words")
            ) {
                $0.moving.value
            },
            .init("mtld", "Mean length of stretches with a ratio from 0.72 on, both directions", .textualDiversity, decimals: 2) { $0.textual },
            .init("hdd", "HD-D, draws of 42 words", .hypergeometricDiversity) { $0.spectrum.hypergeometricDiversity() },
            .init("yule_k", "Yule's K: great is repetitive", .yuleK, decimals: 2) { $0.spectrum.yuleK },
        ])
    }

    /// What a terminal has room for.
    public static func shown(_ group: TableColumn?) -> [String] {
        (group.map { [$0.name] } ?? []) + ["tokens", "types", "ttr", "guiraud_r", "herdan_c", "mattr", "mtld", "hdd", "yule_k", "informants"]
    }
}
