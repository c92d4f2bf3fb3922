import CodingFiles
import Concordances
import CorpusModel
import CorpusStatistics
import ThemeTagging

/// `agreement` as a stage: the tool beside people's codes, a table of themes and one of the whole.
struct AgreementStageWork: TableStage {
    let files: [(file: CodeFile, coder: String)]
    let lexicons: CompiledLexicons
    let tagging: Tagging
    let roles: RoleRules
    let filters: [LineFilter]
    let group: LineKey?
    let settings: AgreementStage
    /// As they were written, for messages.
    let conditions: [String]

    func part(of analysed: AnalysedTranscript, hits: [Hit]) -> any Sendable { CodedTranscript(analysed, tagging) }

    func result(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> StageResult {
        let transcripts = parts.compactMap { $0 as? CodedTranscript }
        let themes = lexicons.activeThemes
        let codes = TurnCodes(files, in: transcripts.map(\.places), known: lexicons.knownIDs, aliases: lexicons.aliases) { _ in true }
        if codes.diagnostics.contains(where: { $0.severity == .error }) { return StageResult(tables: [], diagnostics: codes.diagnostics) }
        try codes.refuseCoderTool()
        let study = CodedStudy(
            transcripts, codes, themes: themes, roles: roles, options: .init(adjudicated: settings.adjudicated, filters: filters, group: group))
        try Diagnostic.requireSpeech(study.study.turns.count, conditions)
        let options = AgreementOptions(
            draws: settings.draws, seed: UInt64(settings.seed), leastPositives: settings.leastPositives, group: AgreementOptions.group(group),
            tool: AgreementTool.name(lexicons.lexicons))
        let statistics = AgreementStatistics(study.study, options: options)
        return StageResult(
            tables: [statistics.themes(byGroup: group != nil), statistics.summary(byGroup: group != nil)],
            diagnostics: codes.diagnostics + study.diagnostics)
    }
}

/// The program and its lexicons, as tables of agreement name them.
public enum AgreementTool {
    public static func name(_ lexicons: [Lexicon]) -> String { (["Ordret \(ordretVersion)"] + lexicons.map(\.edition)).joined(separator: "; ") }
}

extension Lexicon {
    /// Which lexicon it is, to the letter: id, version, codebook and digest.
    public var edition: String { "\(id) \(version)\(codebook.isEmpty ? "" : " (codebook \(codebook))") sha256:\(digest.prefix(12))" }
}
