import Concordances
import CorpusModel
import CorpusQuery
import DanishText
import LocalFiles
import ThemeTagging
import TranscriptReaders
import YAMLDocuments

/// Checks a plan whole before the first transcript is opened.
public struct PlanPreparation {
    private let plan: Plan
    private let jobs: Int
    private let isStrict: Bool
    private var diagnostics: [Diagnostic] = []

    public init(_ plan: Plan, jobs: Int, isStrict: Bool) {
        self.plan = plan
        self.jobs = jobs
        self.isStrict = isStrict
    }

    /// The plan ready to run, or all that is wrong with it.
    public mutating func prepare() -> (prepared: PreparedPlan?, diagnostics: [Diagnostic]) {
        checkStages()
        var settings = CorpusSettings()
        settings.jobs = jobs
        settings.isStrict = isStrict
        settings.metadataPath = existing(plan.corpus.metadata, "metadata file")
        settings.speakersPath = existing(plan.corpus.speakers, "speakers file")
        settings.dictionary = plan.dictionary
        apply(&settings)
        let copy = self
        let found = attempt { () throws(Diagnostic) in try copy.entries() }
        let entries = found?.entries
        diagnostics += found?.diagnostics ?? []
        diagnostics += SourceFiles.passedOver(plan.corpus.include.map(path))
        let language = attempt { () throws(Diagnostic) in try LanguageFiles.load(settings) } ?? DanishLanguage(data: .embedded, depth: .forms)
        let loader = LexiconLoader(language)
        let lexicons = compiledLexicons(loader)
        settings.roles.lexiconRoles = lexicons?.roles ?? []
        let concordances = plan.stages.compactMap { concordance($0, loader, lexicons?.aliases ?? ThemeAliases()) }
        let corpus = entries.flatMap { entries in attempt { () throws(Diagnostic) in try OpenCorpus(entries, settings, language) } }
        if let corpus {
            checkFields(corpus.study.metadata)
            checkSortKeys(concordances, corpus)
        }
        var tablePreparation = PlanTablePreparation(plan, loader, settings, language, lexicons, corpus?.study.metadata)
        let tables = plan.stages.compactMap { tablePreparation.prepare($0) }
        let saidBy = SaidBy(tablePreparation.filters(statistics?.conditions ?? []), roles: settings.roles)
        diagnostics += tablePreparation.diagnostics
        let worst = isStrict ? Diagnostic.Severity.warning : .error
        guard let corpus, !diagnostics.contains(where: { $0.severity >= worst }) else { return (nil, diagnostics.map(judged)) }
        let prepared = PreparedPlan(
            plan: plan, corpus: corpus, lexicons: lexicons, roles: settings.roles, concordances: concordances, statistics: statistics,
            saidBy: saidBy, tables: tables, stageFiles: tablePreparation.files, writesAudit: tagStage?.audit ?? false, diagnostics: diagnostics)
        return (prepared, diagnostics)
    }

    /// With `--strict` a warning is an error.
    private func judged(_ diagnostic: Diagnostic) -> Diagnostic { isStrict ? diagnostic.asError : diagnostic }

    /// What concordances are sorted by is there: fields of the metadata file, and lemmas where they are asked for.
    private mutating func checkSortKeys(_ concordances: [PreparedConcordance], _ corpus: OpenCorpus) {
        let fields = corpus.study.metadata?.fieldNames ?? []
        for concordance in concordances {
            let mark = concordance.stage.query.mark
            for key in concordance.sort.lineKeys {
                if let problem = key.problem(fields: fields) ?? key.problem(labels: concordance.query.labels) {
                    report(.planMalformed, mark.line, mark.column, "in \"\(concordance.stage.name)\" \(problem.message)")
                } else if key.needsAnalysis, corpus.settings.analysis == .forms {
                    report(
                        .queryNeedsLayer, mark.line, mark.column,
                        "\"\(concordance.stage.name)\" is sorted by \(key.name), and the plan leaves out lemmas and word classes",
                        advice: "Take forms out of the stage analyse, or sort by word.")
                }
            }
        }
    }

    /// The fields that statistics group and draw by are there, each named once.
    private mutating func checkFields(_ metadata: MetadataFile?) {
        guard let statistics, let stage = plan.stages.first(where: { $0.kind == .statistics }) else { return }
        func place(_ mark: YAMLMark) -> SourceLocation { SourceLocation(plan.path, .line(mark.line, column: mark.column)) }
        var seen: Set<String> = []
        for field in statistics.by {
            if ["transcript", "role", "speaker"].contains(field.text) || !seen.insert(field.text).inserted {
                report(
                    .planMalformed, field.mark.line, field.mark.column, "the tables by \(field.text) are made already",
                    advice: "Transcript, role and speaker are always there; \"by\" names further metadata fields, each once.")
                continue
            }
            let here = place(field.mark)
            _ = attempt { () throws(Diagnostic) in try StudyFields.check(field.text, in: metadata, place: here) }
        }
        guard !["transcript", "informant"].contains(statistics.resample) else { return }
        let here = place(stage.mark)
        _ = attempt { () throws(Diagnostic) in try StudyFields.check(statistics.resample, in: metadata, place: here) }
    }

    private var tagStage: TagStage? {
        plan.stages.lazy.compactMap { if case .tag(let stage) = $0.settings { stage } else { nil } }.first
    }

    private var statistics: StatisticsStage? { plan.statistics }

    /// Each stage finds the layers it needs, and stands once unless it may repeat.
    private mutating func checkStages() {
        var layers: [StageKind.Layer] = []
        var seen: Set<StageKind> = []
        var names: Set<String> = []
        for stage in plan.stages {
            let kind = stage.kind
            let missing = kind.needs.filter { !layers.contains($0) }
            if !missing.isEmpty {
                let givers = missing.compactMap { layer in StageKind.available.first { $0.gives.contains(layer) }?.rawValue }
                let there = layers.isEmpty ? "nothing" : layers.map(\.rawValue).joined(separator: ", ")
                report(
                    .planStageOrder, stage.mark.line, stage.mark.column,
                    "the stage \(kind.rawValue) needs \(missing.map(\.rawValue).joined(separator: ", ")); the stages before it give \(there)",
                    advice: "Put \(givers.joined(separator: " and ")) before it.")
            }
            if !seen.insert(kind).inserted, !kind.canRepeat {
                report(.planStageOrder, stage.mark.line, stage.mark.column, "the stage \(kind.rawValue) stands twice")
            }
            if case .concordance(let settings) = stage.settings, !names.insert(settings.name).inserted {
                report(.planMalformed, stage.mark.line, stage.mark.column, "two concordances have the name \"\(settings.name)\"")
            }
            layers += kind.gives
        }
    }

    private func apply(_ settings: inout CorpusSettings) {
        settings.roles.mapping = plan.corpus.roles
        for stage in plan.stages {
            switch stage.settings {
            case .read(let read):
                settings.reading.layout = read.layout
                settings.reading.xmlMapping = read.xml
                settings.reading.trackChanges = read.trackChanges
                for limit in read.limits { _ = LimitNames.set(limit.name, limit.value, in: &settings.reading.limits) }
            case .tokenize(let tokenize):
                settings.fillersIn = tokenize.fillersIn
                settings.marks = tokenize.marks?.text ?? settings.marks
                settings.marksPlace = tokenize.marks.map { SourceLocation(plan.path, .line($0.mark.line, column: $0.mark.column)) }
                settings.danishDataFolder = tokenize.danishData.map { path($0) }
            case .analyse(let analyse):
                settings.analysis = analyse.depth
                settings.annotation = analyse.annotation
            case .tag(let tag): settings.roles.counted = tag.roles
            case .concordance, .statistics, .table: continue
            }
        }
    }

    private var pathAdvice: String {
        let folder = FilePaths.folder(of: plan.path)
        return "Paths of a plan begin at the plan's folder, \(folder == "." ? "here the current one" : folder)."
    }

    private func path(_ text: PlanText) -> String { FilePaths.tidy(FilePaths.join(FilePaths.folder(of: plan.path), text.text)) }

    private mutating func existing(_ text: PlanText?, _ what: String) -> String? {
        guard let text else { return nil }
        let path = path(text)
        if LocalFiles.kind(of: path) != .file {
            report(
                .fileMissing, text.mark.line, text.mark.column, "the \(what) \(path) is not there",
                advice: pathAdvice)
            return nil
        }
        return path
    }

    private func entries() throws(Diagnostic) -> (entries: [SourceEntry], diagnostics: [Diagnostic]) {
        var excluded: Set<String> = []
        for pattern in plan.corpus.exclude { excluded.formUnion(expanded(pattern).paths) }
        var paths: [String] = []
        for pattern in plan.corpus.include {
            let (meant, closed) = expanded(pattern)
            let found = meant + closed
            if found.isEmpty {
                let place = SourceLocation(plan.path, .line(pattern.mark.line, column: pattern.mark.column))
                throw missing(pattern, place)
            }
            paths += found.filter { !excluded.contains($0) }
        }
        guard !paths.isEmpty else {
            let mark = plan.corpus.exclude.first?.mark ?? YAMLMark(line: 1, column: 1)
            throw Diagnostic(
                .error, .folderEmpty, at: SourceLocation(plan.path, .line(mark.line, column: mark.column)),
                "\"exclude\" takes every transcript away that \"include\" names", advice: "Narrow the patterns of \"exclude\".")
        }
        var seen: Set<String> = []
        let roots = CorpusRoots(expanding: paths.filter { seen.insert($0).inserted })
        let kept = roots.paths.filter { !excluded.contains($0) }
        return (try SourceFiles.entries(kept, idsArePaths: plan.corpus.idsArePaths, plan: plan.path), roots.diagnostics)
    }

    private func missing(_ pattern: PlanText, _ place: SourceLocation) -> Diagnostic {
        let target = path(pattern)
        if LocalFiles.kind(of: target) == .folder {
            return Diagnostic(
                .error, .folderEmpty, at: place,
                "the folder \(target) holds no transcripts; files with the extensions \(SourceFiles.extensions) were expected",
                advice: "Name the folder that the transcripts are in.")
        }
        let isPattern = pattern.text.contains { "*?[".contains($0) }
        return Diagnostic(
            .error, isPattern ? .folderEmpty : .fileMissing, at: place,
            isPattern ? "no file is meant by \(target)" : "there is no file or folder \(target)",
            advice: pathAdvice)
    }

    /// The files that a pattern means (a folder means the transcripts below it), and the folders that it would have to look into and cannot.
    private func expanded(_ pattern: PlanText) -> (paths: [String], closed: [String]) {
        let found = FilePaths.expand(pattern.text, from: FilePaths.folder(of: plan.path))
        let paths = found.files.flatMap { LocalFiles.kind(of: $0) == .folder ? SourceFiles.transcripts(below: $0) : [$0] }
        return (paths.filter { !SourceFiles.isLock($0) }, found.closed.map(\.path))
    }

    private mutating func compiledLexicons(_ loader: LexiconLoader) -> CompiledLexicons? {
        guard let stage = tagStage else { return nil }
        let paths = stage.lexicons.map(path)
        let missing = zip(stage.lexicons, paths).filter { LocalFiles.kind(of: $1) == nil }
        for (text, path) in missing {
            report(
                .fileMissing, text.mark.line, text.mark.column, "there is no lexicon file or folder \(path)",
                advice: pathAdvice)
        }
        guard missing.isEmpty else { return nil }
        guard let loaded = attempt({ () throws(Diagnostic) in try loader.load(paths) }) else { return nil }
        diagnostics += loaded.diagnostics
        return loaded.diagnostics.contains { $0.severity == .error } ? nil : loader.compile(loaded.lexicons)
    }

    private mutating func concordance(_ stage: PlanStage, _ loader: LexiconLoader, _ aliases: ThemeAliases) -> PreparedConcordance? {
        guard case .concordance(let settings) = stage.settings else { return nil }
        guard let context = ContextSize(settings.context) else {
            report(
                .planMalformed, stage.mark.line, stage.mark.column,
                "the context of \"\(settings.name)\" is \"\(settings.context)\"; expected \(ContextSize.names)")
            return nil
        }
        let sort: ConcordanceSort
        do throws(LineKeyError) {
            sort = try ConcordanceSort(settings.sort.joined(separator: ","))
        } catch {
            report(.planMalformed, stage.mark.line, stage.mark.column, "in \"\(settings.name)\" \(error.message)")
            return nil
        }
        do throws(QueryError) {
            let (query, cql) = try query(settings, loader, aliases)
            return PreparedConcordance(stage: settings, query: query, cql: cql, context: context, sort: sort)
        } catch {
            let code: DiagnosticCode = error.kind == .needsLayer ? .queryNeedsLayer : .queryMalformed
            let mark = settings.query.mark
            let caret = "\n    \(settings.query.text)\n    \(String(repeating: " ", count: error.column - 1))^"
            report(
                code, mark.line, mark.column + error.column - 1, error.message + caret, advice: "ordret kwic --help shows the notation of queries.")
            return nil
        }
    }

    private mutating func query(
        _ stage: ConcordanceStage, _ loader: LexiconLoader, _ aliases: ThemeAliases
    ) throws(QueryError) -> (Concordance.Query, cql: String) {
        let text = stage.query.text
        if stage.isCQL {
            let query = try loader.cql(text, lists: [:], aliases: aliases)
            let place = SourceLocation(plan.path, .line(stage.query.mark.line, column: stage.query.mark.column))
            diagnostics += query.formerThemes.map { ThemeAliases.renamed($0, to: aliases.current($0), at: place) }
            return (.cql(query, lists: [:]), text)
        }
        let (queries, node) = try loader.query(text)
        return (.simple(queries), node.cql)
    }

    private mutating func report(_ code: DiagnosticCode, _ line: Int, _ column: Int, _ message: String, advice: String? = nil) {
        diagnostics.append(Diagnostic(.error, code, at: SourceLocation(plan.path, .line(line, column: column)), message, advice: advice))
    }

    private mutating func attempt<Value>(_ body: () throws(Diagnostic) -> Value) -> Value? {
        do throws(Diagnostic) {
            return try body()
        } catch {
            diagnostics.append(error)
            return nil
        }
    }
}
