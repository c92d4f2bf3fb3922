import Concordances
import CorpusModel
import CorpusStatistics

/// `plot` as a stage, of the figures that show where hits stand: no table of a run tells that, so the stage writes the table beside the figure.
struct PlacedPlotStageWork: TableStage {
    let settings: PlotStage
    let hits: PlacedHitsOf
    /// Those that are shown, in the order of the figure.
    let themes: [Theme]
    let roles: RoleRules
    let said: SaidBy
    let fillersIn: Bool
    let conditions: [String]

    private struct Part: Sendable {
        let transcript: PlacedTranscript
        let isGivenUp: Bool
    }

    func part(of analysed: AnalysedTranscript, hits tagged: [Hit]) -> any Sendable {
        switch hits {
        case .themes: return Part(transcript: PlacedTranscript(analysed, tagged, fillersIn: fillersIn), isGivenUp: false)
        case .query(let concordance):
            let found = concordance.nodes(in: analysed.segment, facts: analysed.facts)
            return Part(transcript: PlacedTranscript(analysed, found.tokens, fillersIn: fillersIn), isGivenUp: found.isGivenUp)
        }
    }

    func result(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> StageResult {
        let parts = parts.compactMap { $0 as? Part }
        guard parts.contains(where: { said.speaks(in: $0.transcript) }) else { throw .nobodySaid(conditions) }
        let figure = figure(parts.map(\.transcript))
        return StageResult(tables: [figure.table], figure: figure.svg, diagnostics: .givenUp(parts.contains(where: \.isGivenUp)))
    }

    private func figure(_ transcripts: [PlacedTranscript]) -> PlacedFigure {
        if case .query = hits {
            return .strips(
                HitDispersion(transcripts, said: said), title: settings.title ?? settings.query?.text ?? "", top: settings.top,
                language: settings.language)
        }
        let chosen = transcripts.map { $0.limited(to: Set(themes.map(\.id))) }
        if settings.kind == .time {
            let choice = PlotChoice(
                themes: themes, level: settings.level, top: settings.top ?? 12, language: settings.language, title: settings.title)
            let options = StatisticsOptions(draws: settings.draws, seed: UInt64(settings.seed))
            return .development(chosen, themes: themes, roles: roles, options: options, said: said, choice)
        }
        let title = PlacedFigure.title(ofThemes: settings.themes.map(\.text), among: themes, settings.language)
        return .strips(HitDispersion(chosen, said: said), title: settings.title ?? title, top: settings.top, language: settings.language)
    }
}
