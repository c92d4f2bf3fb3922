import CorpusModel

/// A stage that gives tables: what it keeps of each transcript, and what it makes of all of them.
protocol TableStage: Sendable {
    /// `hits` are those of the stage tag; empty in a plan without it.
    func part(of analysed: AnalysedTranscript, hits: [Hit]) throws(Diagnostic) -> any Sendable

    /// - Parameter parts: of the transcripts that were read, in corpus order.
    func result(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> StageResult
}

/// What a stage gives at the end.
struct StageResult: Sendable {
    var tables: [Table]
    /// Tables beside them, each under the stage's name and its own.
    var further: [(name: String, table: Table)] = []
    /// The figure that the first table is drawn as, in SVG, of a stage that draws.
    var figure: String?
    /// What its command would tell on the way.
    var diagnostics: [Diagnostic] = []
}

/// A stage that has been checked, with its name and what makes its tables.
public struct PreparedTableStage: Sendable {
    public let settings: TableStageSettings
    public let kind: StageKind
    let work: any TableStage

    /// As messages call it.
    var title: String { "\(kind.rawValue) \(settings.name)" }
    var figurePath: String { "\(kind.rawValue)/\(settings.name).svg" }

    /// The table's name: that of its folder and stage, unique among the tables of a run.
    func renamed(_ table: Table, _ suffix: String = "") -> Table {
        Table(name: "\(kind.rawValue)_\(settings.name)\(suffix)", title: "\(table.title): \(settings.name)", columns: table.columns, rows: table.rows)
    }

    /// Where a table stands: under the stage's name, or under it and a name of its own.
    func path(_ suffix: String = "") -> String { "\(kind.rawValue)/\(settings.name)\(suffix).csv" }
}

extension Diagnostic {
    /// ICU's collation could not be made.
    static func collation(_ error: any Error) -> Diagnostic {
        Diagnostic(.error, .internalFault, "\(error)", advice: "ordret doctor tells whether ICU works on this machine.")
    }
}
