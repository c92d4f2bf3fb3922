import Concordances
import CorpusModel
import DanishText
import ThemeTagging

/// What a run keeps of one transcript once its tokens are gone.
struct TranscriptRun: Sendable {
    let summary: TranscriptSummary
    /// `nil` in a plan without tagging.
    let rows: TaggedRows?
    /// One for each concordance of the plan.
    let concordances: [Concordance.Lines]
    /// What each stage of tables keeps.
    let parts: [any Sendable]
}

/// The work of a plan on one transcript; one value serves every worker.
struct TranscriptWork: Sendable {
    private let tagging: Tagging?
    private let concordances: [Concordance]
    private let tables: [PreparedTableStage]
    private let writesAudit: Bool

    init(_ prepared: PreparedPlan) {
        tagging = prepared.lexicons.map {
            Tagging(
                $0, roles: prepared.roles, language: prepared.corpus.language,
                keepsSentences: prepared.statistics?.cooccurrence.contains(.sentence) ?? false, fillersIn: prepared.corpus.settings.fillersIn)
        }
        concordances = prepared.concordances.map { Concordance($0.query, context: $0.context, roles: prepared.roles, keys: $0.sort.lineKeys) }
        tables = prepared.tables
        writesAudit = prepared.writesAudit
    }

    func run(_ analysed: AnalysedTranscript) throws(Diagnostic) -> TranscriptRun {
        let rows = try tagging?.rows(analysed, withAudit: writesAudit)
        var parts: [any Sendable] = []
        for table in tables { parts.append(try table.work.part(of: analysed, hits: rows?.found ?? [])) }
        return TranscriptRun(
            summary: TranscriptSummary(analysed.transcript, facts: analysed.facts), rows: rows,
            concordances: concordances.map { $0.lines(in: analysed.segment, facts: analysed.facts, hits: rows?.found ?? []) },
            parts: parts)
    }
}
