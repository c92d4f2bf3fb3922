import Concordances
import CorpusModel
import CorpusStatistics
import ResultWriters
import UnicodeText

/// The tables and pages of a run, in the order that they are written.
struct RunTables {
    private(set) var all: [(path: String, table: Table)] = []
    private(set) var pages: [(path: String, bytes: [UInt8])] = []
    private(set) var themes: Table?
    /// Why tables and figures of stages are missing.
    private(set) var faults: [Diagnostic] = []
    /// What stages tell of tables that were made.
    private(set) var told: [Diagnostic] = []

    init(_ prepared: PreparedPlan, _ runs: [TranscriptRun]) async throws(Diagnostic) {
        let summaries = runs.map(\.summary)
        add(TranscriptsTable.table(summaries, roles: prepared.roles))
        add(SpeakersTable.table(summaries))
        add(TurnsTable.table(summaries))
        if prepared.lexicons != nil { add(HitsTable.table(runs.flatMap { $0.rows?.hits ?? [] })) }
        if prepared.writesAudit { add(ExcludedRow.table(runs.flatMap { $0.rows?.excluded ?? [] })) }
        addStatistics(prepared, runs)
        for index in prepared.concordances.indices { try addConcordance(prepared.concordances[index], runs.map { $0.concordances[index] }) }
        for index in prepared.tables.indices { await addTables(prepared, index, runs) }
        for (name, settings) in prepared.plots {
            addPlot(
                name,
                RunPlot(
                    settings: settings, themes: prepared.lexicons?.activeThemes ?? [], aliases: prepared.lexicons?.aliases ?? ThemeAliases(),
                    unit: prepared.statistics?.unit ?? CooccurrenceWindow.turn.description))
        }
    }

    /// What one stage cannot give is told, and the others' tables are written.
    private mutating func addTables(_ prepared: PreparedPlan, _ index: Int, _ runs: [TranscriptRun]) async {
        let stage = prepared.tables[index]
        do throws(Diagnostic) {
            let result = try await stage.work.result(of: runs.map { $0.parts[index] }, jobs: prepared.corpus.settings.jobs)
            for diagnostic in result.diagnostics.map({ $0.inStage(stage.title) }) {
                if diagnostic.severity == .error { faults.append(diagnostic) } else { told.append(diagnostic) }
            }
            for table in result.tables {
                if table.rows.isEmpty { told.append(.noRows(stage.path())) }
                all.append((stage.path(), stage.renamed(table)))
            }
            for (name, table) in result.further { all.append((stage.path("_\(name)"), stage.renamed(table, "_\(name)"))) }
            if let figure = result.figure { pages.append((stage.figurePath, Array(figure.utf8))) }
        } catch {
            faults.append(error.inStage(stage.title))
        }
    }

    private mutating func addPlot(_ name: String, _ plot: RunPlot) {
        let made = all.map(\.table)
        do throws(Diagnostic) {
            let svg = try plot.svg { name in made.first { $0.name == name } }
            pages.append(("plot/\(name).svg", Array(svg.utf8)))
        } catch {
            faults.append(error.inStage("plot \(name)"))
        }
    }

    /// Tables with rows of several informants of which one has more than half: to be read as that informant's.
    var carried: [Diagnostic] {
        all.compactMap { path, table in
            let rows = table.rowsCarriedByOne
            guard rows > 0 else { return nil }
            return Diagnostic(
                .note, .carriedByOne,
                "\(path): \(rows) of \(table.rows.count) rows are of several informants of whom one has more than half (largest_share above 0.5)",
                advice: "Read such a row as that informant's more than the group's.")
        }
    }

    private mutating func add(_ table: Table) { all.append(("\(table.name).csv", table)) }

    private mutating func addStatistics(_ prepared: PreparedPlan, _ runs: [TranscriptRun]) {
        guard let stage = prepared.statistics, let lexicons = prepared.lexicons else { return }
        let options = StatisticsOptions(stage)
        let transcripts = runs.compactMap { $0.rows.flatMap { prepared.saidBy.limited($0.tagged) } }
        if transcripts.isEmpty, !stage.conditions.isEmpty {
            faults.append(Diagnostic.nobodySaid(stage.conditions.map(\.text)).inStage("statistics"))
        }
        let tables = (NegatedHits(rawValue: stage.negated) ?? .policy).tables(transcripts) {
            ThemeStatistics($0, themes: lexicons.activeThemes, roles: prepared.roles, options: options).tables(
                fields: stage.fields, windows: stage.cooccurrence)
        }
        themes = tables.first
        for table in tables { add(table) }
    }

    private mutating func addConcordance(_ prepared: PreparedConcordance, _ parts: [Concordance.Lines]) throws(Diagnostic) {
        var lines = parts.flatMap(\.lines)
        let leftOut = parts.reduce(0) { $0 + $1.leftOut }
        do throws(UnicodeFault) {
            try prepared.sort.sort(&lines)
        } catch {
            throw Diagnostic(.error, .internalFault, "\(error)", advice: "ordret doctor tells whether ICU works on this machine.")
        }
        let stage = prepared.stage
        let title = "Concordance \(stage.name): \(stage.query.text)"
        all.append(("concordance/\(stage.name).csv", ConcordanceTable.table(lines, name: "concordance_\(stage.name)", title: title)))
        let language: LabelLanguage = stage.isLabelledInDanish ? .danish : .english
        let note = leftOut == 0 ? [] : [ConcordanceHTML.leftOutNote(leftOut, language)]
        let page = ConcordanceHTML(
            title: stage.name, query: stage.query.text, language: language, notes: ["CQL: \(prepared.cql)"] + note,
            keys: prepared.sort.places)
        pages.append(("concordance/\(stage.name).html", page.bytes(lines)))
    }
}

extension Diagnostic {
    /// A table with a header only, whose command would leave with status 1.
    fileprivate static func noRows(_ path: String) -> Diagnostic {
        Diagnostic(.warning, .nothingFound, "\(path) has no rows: nothing was found that the stage counts", advice: "Look at its query, min and top.")
    }

    /// The same, with the stage that it is of.
    fileprivate func inStage(_ stage: String) -> Diagnostic {
        Diagnostic(severity, code, at: location, "the stage \(stage): \(message)", advice: advice)
    }
}

extension StatisticsOptions {
    public init(_ stage: StatisticsStage) {
        self.init(
            unit: CountingUnit(rawValue: stage.unit) ?? .turn, resampling: ResamplingUnit(stage.resample), draws: stage.draws,
            seed: UInt64(stage.seed), interval: IntervalKind(rawValue: stage.interval) ?? .bca)
    }
}
