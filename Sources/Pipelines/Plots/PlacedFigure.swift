import CorpusModel
import CorpusStatistics
import Plots
import ResultWriters

/// A figure of where hits stand in conversations, with the table that it is drawn from.
public struct PlacedFigure: Sendable {
    public let svg: String
    public let table: Table
    /// Whether there was anything to draw.
    public let hasHits: Bool

    /// A strip for each conversation and speaker.
    ///
    /// - Parameter top: transcripts that are drawn at most; 40 where nothing is said.
    public static func strips(_ dispersion: HitDispersion, title: String, top: Int?, language: LabelLanguage) -> PlacedFigure {
        PlacedFigure(
            svg: DispersionStrips(language: language).svg(dispersion, title: title, top: top ?? 40), table: DispersionTable.table(dispersion),
            hasHits: dispersion.strips.contains { !$0.hits.isEmpty })
    }

    /// Rates of themes from the beginning of conversations to their end.
    public static func development(
        _ transcripts: [PlacedTranscript], themes: [Theme], roles: RoleRules, options: StatisticsOptions, said: SaidBy, _ choice: PlotChoice
    ) -> PlacedFigure {
        let table = ThemeDevelopment(transcripts, themes: themes, roles: roles, options: options) { said.counts($0, $1) }.table()
        let plot = ThemePlots.development(table, choice)
        return PlacedFigure(svg: plot.svg, table: table, hasHits: !plot.courses.isEmpty)
    }

    /// The title of strips of themes: their labels, or ids where they have none.
    public static func title(ofThemes ids: [String], among themes: [Theme], _ language: LabelLanguage) -> String {
        ids.map { id in themes.first { $0.id == id }.map { language == .danish ? $0.labelDanish : $0.labelEnglish } ?? id }.joined(separator: ", ")
    }
}

extension HitDispersion {
    /// The strips of whoever said the hits, each place once, whatever the number of themes there.
    public init(_ transcripts: [PlacedTranscript], said: SaidBy) {
        let limited = transcripts.map { transcript in
            var seen: Set<Range<Int>> = []
            return said.limited(PlacedTranscript(outline: transcript.outline, hits: transcript.hits.filter { seen.insert($0.tokens).inserted }))
        }
        self.init(limited) { said.counts($0, $1) }
    }
}

extension PlacedTranscript {
    /// With the hits of some themes alone.
    public func limited(to themes: Set<String>) -> PlacedTranscript {
        PlacedTranscript(outline: outline, hits: hits.filter { themes.contains($0.theme) })
    }
}
