import CodingFiles
import Concordances
import CorpusCounting
import CorpusModel
import CorpusQuery
import DanishText
import LocalFiles
import ThemeTagging
import TranscriptReaders
import YAMLDocuments

/// Checks the stages that give tables and figures, and makes what counts for them.
struct PlanTablePreparation {
    let plan: Plan
    let loader: LexiconLoader
    let settings: CorpusSettings
    let language: DanishLanguage
    let lexicons: CompiledLexicons?
    let metadata: MetadataFile?
    private(set) var diagnostics: [Diagnostic] = []
    private var keyness: Set<String> = []
    private var names: [StageKind: Set<String>] = [:]

    init(
        _ plan: Plan, _ loader: LexiconLoader, _ settings: CorpusSettings, _ language: DanishLanguage, _ lexicons: CompiledLexicons?,
        _ metadata: MetadataFile?
    ) {
        self.plan = plan
        self.loader = loader
        self.settings = settings
        self.language = language
        self.lexicons = lexicons
        self.metadata = metadata
    }

    /// `nil` for other stages, and for those with faults.
    mutating func prepare(_ stage: PlanStage) -> PreparedTableStage? {
        guard case .table(let table) = stage.settings else { return nil }
        if !names[stage.kind, default: []].insert(table.name).inserted {
            fault(.planMalformed, stage.mark, "two stages \(stage.kind.rawValue) have the name \"\(table.name)\"")
        }
        let filters = filters(table.filters)
        let work: (any TableStage)? =
            switch table.content {
            case .freq(let freq): self.freq(freq, filters)
            case .keyness(let keyness): self.keyness(keyness, table, filters)
            case .dispersion(let dispersion): self.dispersion(dispersion, filters)
            case .lexdiv(let lexdiv): self.lexdiv(lexdiv, filters)
            case .collocates(let collocates): self.collocates(collocates, filters)
            case .agreement(let agreement): self.agreement(agreement, stage, filters)
            case .plot(let plot): self.plot(plot, stage)
            }
        return work.map { PreparedTableStage(settings: table, kind: stage.kind, work: $0) }
    }

    // MARK: Stages

    private mutating func freq(_ stage: FreqStage, _ filters: [LineFilter]) -> (any TableStage)? {
        let group = group(stage.by)
        guard let subject = subject(stage.subject) else { return nil }
        var layout = FrequencyTable.Layout(items: subject.items, group: group.map { TableColumn($0.name, .string, $0.description) })
        layout.isOfHits = subject.countsHits
        layout.minimum = stage.minimum
        layout.top = stage.top
        layout.hasZeros = stage.hasZeros
        layout.always = subject.always
        let speech = speech(filters, by: group, stage.subject)
        return FrequencyStageWork(
            counter: FrequencyCounter(subject.subject(roles: settings.roles), speech), layout: layout, intervals: stage.intervals)
    }

    private mutating func keyness(_ stage: KeynessStage, _ table: TableStageSettings, _ target: [LineFilter]) -> (any TableStage)? {
        let reference = filters(stage.against)
        keyness.insert(table.name)
        guard let subject = subject(stage.subject) else { return nil }
        var layout = KeynessTable.Layout(items: subject.items)
        layout.order = stage.order
        layout.test = stage.test
        layout.minimum = stage.minimum
        layout.informants = stage.leastInformants
        layout.top = stage.top
        layout.permutations = stage.permutations
        layout.seed = UInt64(stage.seed)
        let speech = CountedSpeech(
            roles: settings.roles, grouping: .sides(target: target, reference: stage.against.isEmpty ? nil : reference),
            fillersIn: settings.fillersIn, without: without(stage.subject))
        return KeynessStageWork(
            counter: FrequencyCounter(subject.subject(roles: settings.roles), speech), layout: layout, target: table.filters.map(\.text),
            reference: stage.against.map(\.text))
    }

    private mutating func dispersion(_ stage: DispersionStage, _ filters: [LineFilter]) -> (any TableStage)? {
        let group = group(stage.over)
        // Speech that nobody is named for is no part of speakers.
        let named = ["speaker", "informant"].contains(stage.over.text) ? [LineFilter("informant!=")].compactMap { $0 } : []
        guard let subject = subject(stage.subject) else { return nil }
        let counter = DispersionCounter(subject.subject(roles: settings.roles), speech(filters + named, by: group, stage.subject))
        return DispersionStageWork(counter: counter, items: subject.items, always: subject.always, settings: stage)
    }

    private mutating func lexdiv(_ stage: LexdivStage, _ filters: [LineFilter]) -> (any TableStage)? {
        let group = group(stage.by)
        guard let attributes = attributes(stage.of) else { return nil }
        let counter = WordSequenceCounter(attributes, speech(filters, by: group, SubjectSettings()))
        return LexdivStageWork(counter: counter, group: group.map { TableColumn($0.name, .string, $0.description) }, window: stage.window)
    }

    private mutating func collocates(_ stage: CollocatesStage, _ filters: [LineFilter]) -> (any TableStage)? {
        guard case .words(let left, let right) = ContextSize(stage.window.text), left + right > 0 else {
            fault(.planMalformed, stage.window.mark, "\"window\" is \"\(stage.window.text)\"; expected positions on each side, such as 5 or 3:8")
            return nil
        }
        let window = CollocateWindow(
            left: left, right: right, boundary: .init(rawValue: stage.within) ?? .turn, unit: .init(rawValue: stage.units) ?? .words)
        let countsThemes = stage.by?.text == "theme"
        if countsThemes || !stage.themes.isEmpty, !hasThemes(stage.themes.first ?? stage.by) { return nil }
        let wanted = current(stage.themes)
        guard let attributes = countsThemes ? [] : attributes(stage.by) else { return nil }
        let node: CollocateCounter.Node
        if let text = stage.query {
            guard let query = query(text, isCQL: stage.isCQL) else { return nil }
            node = .query(Concordance(query, context: .turn, roles: settings.roles))
        } else {
            node = .themes { id in wanted.contains { id == $0 || id.hasPrefix($0 + "/") } }
        }
        return CollocatesStageWork(
            counter: CollocateCounter(
                node, window: window, items: countsThemes ? .themes : .words(attributes), speech: speech(filters, by: nil, SubjectSettings())),
            items: countsThemes ? CountedSubject.collocateThemes : CountedSubject.columns(ofWords: attributes, ngrams: nil), window: window,
            settings: stage)
    }

    private mutating func agreement(_ stage: AgreementStage, _ place: PlanStage, _ filters: [LineFilter]) -> (any TableStage)? {
        var files: [(file: CodeFile, coder: String)] = []
        for text in stage.codes {
            let path = FilePaths.tidy(FilePaths.join(FilePaths.folder(of: plan.path), text.text))
            do {
                let file = try CodeFile(try LocalFiles.read(path, limit: 64 << 20), path: path)
                diagnostics += file.diagnostics
                files.append((file, FilePaths.stem(of: path)))
            } catch let error as FileError {
                fault(.fileMissing, text.mark, "the codes \(path): \(error.detail)", "Paths of a plan begin at the plan's folder.")
            } catch let error as Diagnostic {
                diagnostics.append(error)
            } catch {
                fault(.internalFault, text.mark, "\(error)")
            }
        }
        guard let lexicons, files.count == stage.codes.count else { return nil }
        return AgreementStageWork(
            files: files, lexicons: lexicons, tagging: Tagging(lexicons, roles: settings.roles, language: language), roles: settings.roles,
            filters: filters, settings: stage)
    }

    /// A figure counts nothing: it is drawn from what the run has made.
    private mutating func plot(_ stage: PlotStage, _ place: PlanStage) -> (any TableStage)? {
        if let table = stage.table, stage.kind == .keyness, !keyness.contains(table.text) {
            let hint = nearest(to: table.text, among: keyness.sorted()).map { "Is \($0) meant?" }
            fault(
                .planStageOrder, table.mark, "no stage keyness before it has the name \"\(table.text)\"",
                hint ?? "Put the stage keyness before the figure.")
        }
        if stage.kind != .keyness, !plan.stages.contains(where: { $0.kind == .statistics }) {
            fault(
                .planStageOrder, place.mark, "a figure of \(stage.kind.rawValue) is drawn from the tables of themes, and the plan makes none",
                "Add the stage statistics.")
        }
        return nil
    }

    // MARK: Parts of stages

    private func speech(_ filters: [LineFilter], by group: LineKey?, _ subject: SubjectSettings) -> CountedSpeech {
        CountedSpeech(
            roles: settings.roles, filters: filters, group: group, fillersIn: settings.fillersIn, without: without(subject))
    }

    private func without(_ subject: SubjectSettings) -> Set<String> { subject.leavesParticlesOut ? language.data.particles : [] }

    private mutating func subject(_ subject: SubjectSettings) -> CountedSubject? {
        if subject.of?.text == "theme" { return hasThemes(subject.of) ? .themes : nil }
        guard subject.queries.isEmpty else { return hits(subject) }
        guard let attributes = attributes(subject.of) else { return nil }
        guard let length = subject.ngrams else { return .words(attributes) }
        guard attributes.count == 1 else {
            if let of = subject.of { fault(.planMalformed, of.mark, "ngrams is of one attribute, such as of: lemma") }
            return nil
        }
        return .sequences(attributes[0], length: length)
    }

    private mutating func hits(_ subject: SubjectSettings) -> CountedSubject? {
        var queries: [(name: String, query: Concordance.Query)] = []
        for text in subject.queries {
            if let query = query(text, isCQL: subject.isCQL) { queries.append((text.text, query)) }
        }
        guard queries.count == subject.queries.count else { return nil }
        if subject.at?.text == "query" || subject.at == nil && queries.count > 1 { return .queries(queries) }
        guard queries.count == 1 else {
            if let at = subject.at { fault(.planMalformed, at.mark, "at: \(at.text) looks into the hits of one query; leave out the others") }
            return nil
        }
        guard let key = key(subject.at ?? PlanText(text: "node", mark: subject.queries[0].mark)) else { return nil }
        guard key.isOfWords else {
            fault(
                .planMalformed, subject.at?.mark ?? subject.queries[0].mark,
                "\"at\" is \"\(key.name)\"; expected node, lemma:node, lemma:-1, pos:+2, match[-1] or query")
            return nil
        }
        return .hits(queries[0].query, at: key)
    }

    private mutating func attributes(_ text: PlanText?) -> [TokenAttribute]? {
        guard let text else { return [.word] }
        let names = text.text.split(separator: ",").map { String($0).trimmingSpaces }
        let attributes = names.compactMap(TokenAttribute.init)
        guard attributes.count == names.count, !attributes.isEmpty else {
            fault(
                .planMalformed, text.mark,
                "\"\(text.text)\": expected \(TokenAttribute.allCases.map(\.rawValue).joined(separator: ", ")), or several parted by commas")
            return nil
        }
        if attributes.contains(where: \.needsAnalysis), settings.analysis == .forms {
            fault(
                .queryNeedsLayer, text.mark, "\(text.text) needs lemmas and word classes, and the plan leaves them out",
                "Take forms out of the stage analyse.")
            return nil
        }
        return attributes
    }

    private mutating func key(_ text: PlanText) -> LineKey? {
        do throws(LineKeyError) {
            let key = try LineKey(text.text)
            if key.needsAnalysis, settings.analysis == .forms {
                fault(
                    .queryNeedsLayer, text.mark, "\(text.text) needs lemmas and word classes, and the plan leaves them out",
                    "Take forms out of the stage analyse.")
            }
            return key
        } catch {
            fault(.planMalformed, text.mark, error.message)
            return nil
        }
    }

    private mutating func group(_ text: PlanText?) -> LineKey? {
        guard let text, let key = key(text) else { return nil }
        guard GroupWords.divides(key) else {
            fault(
                .planMalformed, text.mark,
                "\"\(text.text)\" does not part speech; expected \(Self.fields.joined(separator: ", ")) or a metadata field")
            return nil
        }
        if let field = key.metadataField { check(field: field, text.mark) }
        return key
    }

    private static let fields = ["transcript", "speaker", "informant", "role"]

    /// Conditions on speech, each checked.
    mutating func filters(_ texts: [PlanText]) -> [LineFilter] {
        texts.compactMap { text in
            guard let filter = LineFilter(text.text) else {
                fault(.planMalformed, text.mark, "\"\(text.text)\" is no condition; FIELD=VALUE or FIELD!=VALUE was expected, such as role=beboer")
                return nil
            }
            if Self.fields.contains(filter.field) { return filter }
            if LineFilter.builtIn.contains(filter.field) {
                fault(.planMalformed, text.mark, "\(filter.field) is of lines; expected \(Self.fields.joined(separator: ", ")) or a metadata field")
            } else {
                check(field: filter.field, text.mark)
            }
            return filter
        }
    }

    private mutating func check(field: String, _ mark: YAMLMark) {
        do throws(Diagnostic) {
            try StudyFields.check(field, in: metadata, place: place(mark))
        } catch { diagnostics.append(error) }
    }

    /// Themes by the ids that they have now; a former one is told, and one that is none is a fault.
    private mutating func current(_ themes: [PlanText]) -> [String] {
        let known = lexicons?.activeThemes.map(\.id) ?? []
        return themes.map { theme in
            if let successor = lexicons?.aliases.successor(of: theme.text) {
                diagnostics.append(ThemeAliases.renamed(theme.text, to: successor, at: place(theme.mark)))
                return successor
            }
            if !known.contains(where: { $0 == theme.text || $0.hasPrefix(theme.text + "/") }) {
                fault(
                    .codesThemeUnknown, theme.mark, "there is no theme \(theme.text)", nearest(to: theme.text, among: known).map { "Is \($0) meant?" }
                )
            }
            return theme.text
        }
    }

    /// Themes are there when the plan tags.
    private mutating func hasThemes(_ text: PlanText?) -> Bool {
        if plan.stages.contains(where: { $0.kind == .tag }) { return lexicons != nil }
        fault(
            .planStageOrder, text?.mark ?? YAMLMark(line: 1, column: 1), "themes are asked for, and no stage before gives hits", "Put tag before it.")
        return false
    }

    private mutating func query(_ text: PlanText, isCQL: Bool) -> Concordance.Query? {
        do throws(QueryError) {
            if isCQL { return .cql(try loader.cql(text.text, lists: [:]), lists: [:]) }
            return .simple(try loader.query(text.text).0)
        } catch {
            let code: DiagnosticCode = error.kind == .needsLayer ? .queryNeedsLayer : .queryMalformed
            let caret = "\n    \(text.text)\n    \(String(repeating: " ", count: error.column - 1))^"
            let mark = YAMLMark(line: text.mark.line, column: text.mark.column + error.column - 1)
            fault(code, mark, error.message + caret, "ordret kwic --help shows the notation of queries.")
            return nil
        }
    }

    private func place(_ mark: YAMLMark) -> SourceLocation { SourceLocation(plan.path, .line(mark.line, column: mark.column)) }

    private mutating func fault(_ code: DiagnosticCode, _ mark: YAMLMark, _ message: String, _ advice: String? = nil) {
        diagnostics.append(Diagnostic(.error, code, at: place(mark), message, advice: advice))
    }
}

extension String {
    fileprivate var trimmingSpaces: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
