import CodingFiles
import Concordances
import CorpusModel
import CorpusStatistics
import ThemeTagging

/// `agreement` as a stage: the tool beside people's codes, and people beside each other; a table of themes, one of the whole, and those that were asked for.
struct AgreementStageWork: TableStage {
    let files: [(file: CodeFile, coder: String)]
    let lexicons: CompiledLexicons
    /// `nil` where only people are compared.
    let tagging: Tagging?
    let roles: RoleRules
    let filters: [LineFilter]
    let group: LineKey?
    let selection: ThemeSelection
    let settings: AgreementStage
    /// Whether warnings about codes are errors.
    let isStrict: Bool
    /// As they were written, for messages.
    let conditions: [String]

    func part(of analysed: AnalysedTranscript, hits: [Hit]) throws(Diagnostic) -> any Sendable {
        try CodedTranscript(analysed, tagging, keepsWords: settings.tables.contains(where: \.quotes))
    }

    func result(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> StageResult {
        let transcripts = parts.compactMap { $0 as? CodedTranscript }
        let codes = TurnCodes(
            files, in: transcripts.map(\.places), known: lexicons.knownIDs, aliases: lexicons.aliases, isWanted: selection.holds)
        let told = isStrict ? codes.diagnostics.map(\.asError) : codes.diagnostics
        if told.contains(where: { $0.severity == .error }) { return StageResult(tables: [], diagnostics: told) }
        if tagging != nil { try codes.refuseCoderTool() }
        let study = CodedStudy(
            transcripts, codes, themes: selection.selected(lexicons.activeThemes), roles: roles,
            options: .init(adjudicated: settings.adjudicated, hasTool: tagging != nil, filters: filters, group: group))
        try Diagnostic.requireSpeech(study.study.turns.count, conditions)
        guard !AgreementComparison.all(among: study.study.coders).isEmpty else { throw .nothingToCompare(codes.coders.count) }
        let tables = AgreementTables(study, options, byGroup: group != nil, overlap: settings.overlap, adjudicated: settings.adjudicated)
        return StageResult(
            tables: [tables.themes], further: [("summary", tables.summary)] + settings.tables.map { ($0.rawValue, tables.table($0)) },
            diagnostics: told + study.diagnostics + tables.outcomes(settings.bars).map(\.diagnostic))
    }

    private var options: AgreementOptions {
        AgreementOptions(
            draws: settings.draws, seed: UInt64(settings.seed), leastPositives: settings.leastPositives, group: AgreementOptions.group(group),
            tool: AgreementTool.name(tagging == nil ? [] : lexicons.lexicons.map(\.edition)))
    }
}

extension AgreementBar.Outcome {
    /// A note of a bar that is met, a warning of one that is missed.
    fileprivate var diagnostic: Diagnostic {
        isMet
            ? Diagnostic(.note, .agreementBar, description)
            : Diagnostic(
                .warning, .agreementBar, "missed: \(description)",
                advice: "The table of differences (table: differences) has the turns to talk about.")
    }
}

extension Diagnostic {
    fileprivate static func nothingToCompare(_ coders: Int) -> Diagnostic {
        Diagnostic(
            .error, .nothingFound, "there is nothing to compare: \(coders) \(coders == 1 ? "coder" : "coders") and no tool",
            advice: "Name the codes of another coder, or leave without-tool out.")
    }
}

/// The program and its lexicons, as tables of agreement name them.
public enum AgreementTool {
    public static func name(_ editions: [String]) -> String { (["Ordret \(ordretVersion)"] + editions).joined(separator: "; ") }
}

extension Lexicon {
    /// Which lexicon it is, to the letter: id, version, codebook and digest.
    public var edition: String { "\(id) \(version)\(codebook.isEmpty ? "" : " (codebook \(codebook))") sha256:\(digest.prefix(12))" }
}
