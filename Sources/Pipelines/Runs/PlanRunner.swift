import CorpusModel
import CorpusStatistics
import LocalFiles
import ResultWriters

/// Runs a prepared plan: every transcript in parallel, then the tables, then the folder in one step.
public struct PlanRunner: Sendable {
    private let prepared: PreparedPlan
    private let output: String
    private let force: Bool

    public init(_ prepared: PreparedPlan, output: String, force: Bool) {
        self.prepared = prepared
        self.output = output
        self.force = force
    }

    /// Throws when the results cannot be written; transcripts that fail are in the result.
    public func run(progress: OpenCorpus.Progress? = nil) async throws(Diagnostic) -> RunResult {
        let started = (Machine.utcTime, Machine.monotonicSeconds)
        let folder = try OutputFolder(output, force: force, inputs: prepared.inputs)
        let work = TranscriptWork(prepared)
        let outcomes = Collected<[SourceOutcome<TranscriptRun>]>([])
        await prepared.corpus.analyse(progress: progress) { analysed throws(Diagnostic) in
            try work.run(analysed)
        } each: { outcome in
            outcomes.update { $0.append(outcome) }
        }
        let all = outcomes.value
        let diagnostics =
            prepared.diagnostics + all.flatMap(\.diagnostics) + prepared.corpus.study.unmatchedRows(among: all.compactMap(\.member))
            + StudyReport.mapping(of: all, prepared.roles, plan: prepared.plan.path)
            + StudyReport.roles(of: all, prepared.roles, prepared.lexicons?.themes.map(\.theme) ?? [])
        let failed = all.filter(\.hasFailed)
        guard all.contains(where: { $0.result != nil }) else {
            return RunResult(output: nil, transcripts: all.count, failed: failed.map(\.entry), diagnostics: diagnostics, themes: nil)
        }
        let tables = try await RunTables(prepared, all.compactMap(\.result))
        let told = diagnostics + tables.carried + tables.told + tables.faults
        try write(tables, all, told, to: folder)
        let run: JSONValue = [
            "started": .string(started.0), "finished": .string(Machine.utcTime),
            "seconds": .number((Machine.monotonicSeconds - started.1).rounded(toDecimals: 3)), "jobs": .integer(prepared.corpus.settings.jobs),
            "processors": .integer(Machine.processors),
        ]
        try folder.write(Array(run.pretty.utf8), as: "run.json")
        try folder.finish()
        return RunResult(
            output: folder.path, transcripts: all.count { !$0.isLeftOut }, failed: failed.map(\.entry), diagnostics: told,
            themes: tables.themes, missing: tables.faults.count)
    }

    private func write(
        _ tables: RunTables, _ outcomes: [SourceOutcome<TranscriptRun>], _ diagnostics: [Diagnostic], to folder: OutputFolder
    ) throws(Diagnostic) {
        var resources: [DataPackageResource] = []
        for (path, table) in tables.all {
            let bytes = CSVWriter().bytes(of: table)
            try folder.write(bytes, as: path)
            resources.append(DataPackageResource(table, path: path, bytes: bytes.count, digest: LocalFiles.digest(bytes)))
        }
        for (path, bytes) in tables.pages { try folder.write(bytes, as: path) }
        let package = DataPackage(
            name: prepared.plan.name, title: "Ordret: \(prepared.plan.name)",
            description: "Concordances and theme statistics of \(outcomes.count) transcripts. Settings and digests: manifest.json.",
            resources: resources)
        try folder.write(package.bytes, as: "datapackage.json")
        let manifest = RunManifest(prepared, outcomes, diagnostics, files: folder.files)
        try folder.write(Array(manifest.json.pretty.utf8), as: "manifest.json")
    }
}

/// What a run ends with.
public struct RunResult: Sendable {
    /// `nil` when every transcript failed and nothing was written.
    public let output: String?
    public let transcripts: Int
    public let failed: [SourceEntry]
    public let diagnostics: [Diagnostic]
    /// The table of themes, where the plan made one.
    public let themes: Table?
    /// Tables and figures that could not be made.
    public var missing = 0

    /// Bars of agreement that were missed; they stand among the diagnostics.
    public var missedBars: [Diagnostic] { diagnostics.filter(\.isMissedBar) }
}

extension Diagnostic {
    /// Whether it tells a bar of agreement that was missed.
    public var isMissedBar: Bool { code == .agreementBar && severity != .note }
}

extension Double {
    func rounded(toDecimals decimals: Int) -> Double { Double(fixed(self, decimals)) ?? self }
}
