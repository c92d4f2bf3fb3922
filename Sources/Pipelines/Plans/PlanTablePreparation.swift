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
    /// What stages read beside transcripts, each file once.
    private(set) var files: [StageFile] = []
    /// The names of the keyness stages that came so far.
    var keyness: Set<String> = []
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
            case .freq(let freq): self.freq(freq, table, filters)
            case .keyness(let keyness): self.keyness(keyness, table, filters)
            case .dispersion(let dispersion): self.dispersion(dispersion, table, filters)
            case .lexdiv(let lexdiv): self.lexdiv(lexdiv, table, filters)
            case .collocates(let collocates): self.collocates(collocates, table, filters)
            case .agreement(let agreement): self.agreement(agreement, table, filters)
            case .plot(let plot): self.plot(plot, stage, table, filters)
            }
        return work.map { PreparedTableStage(settings: table, kind: stage.kind, work: $0) }
    }

    // MARK: Parts of stages

    func speech(_ filters: [LineFilter], by group: LineKey?, _ subject: SubjectSettings) -> CountedSpeech {
        CountedSpeech(
            roles: settings.roles, filters: filters, group: group, fillersIn: settings.fillersIn, without: without(subject))
    }

    func without(_ subject: SubjectSettings) -> Set<String> { subject.leavesParticlesOut ? language.data.particles : [] }

    mutating func subject(_ subject: SubjectSettings) -> CountedSubject? {
        if let of = subject.of, of.text == "theme" {
            if subject.ngrams != nil { fault(.planMalformed, of.mark, "ngrams is of one attribute, such as of: lemma") }
            return hasThemes(of) ? .themes : nil
        }
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
        guard let lists = lists(subject.lists) else { return nil }
        for (place, text) in subject.queries.enumerated() {
            if subject.queries[..<place].contains(where: { $0.text == text.text }) {
                fault(.planMalformed, text.mark, "the query \"\(text.text)\" stands twice; its hits would count twice")
                continue
            }
            if let query = query(text, isCQL: subject.isCQL, lists) { queries.append((text.text, query)) }
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

    mutating func attributes(_ text: PlanText?) -> [TokenAttribute]? {
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

    mutating func key(_ text: PlanText) -> LineKey? {
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

    mutating func group(_ text: PlanText?) -> LineKey? {
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

    static let fields = ["transcript", "speaker", "informant", "role"]

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

    mutating func check(field: String, _ mark: YAMLMark) {
        do throws(Diagnostic) {
            try StudyFields.check(field, in: metadata, place: place(mark))
        } catch { diagnostics.append(error) }
    }

    /// Themes by the ids that they have now; a former one is told, and one that is none is a fault.
    mutating func current(_ themes: [PlanText]) -> [String] {
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
    mutating func hasThemes(_ text: PlanText?) -> Bool {
        if plan.stages.contains(where: { $0.kind == .tag }) { return lexicons != nil }
        fault(
            .planStageOrder, text?.mark ?? YAMLMark(line: 1, column: 1), "themes are asked for, and no stage before gives hits", "Put tag before it.")
        return false
    }

    mutating func query(_ text: PlanText, isCQL: Bool, _ lists: [String: [String]]) -> Concordance.Query? {
        do throws(QueryError) {
            if isCQL { return .cql(try loader.cql(text.text, lists: lists), lists: lists) }
            return .simple(try loader.query(text.text).0)
        } catch {
            let code: DiagnosticCode = error.kind == .needsLayer ? .queryNeedsLayer : .queryMalformed
            let caret = "\n    \(text.text)\n    \(String(repeating: " ", count: error.column - 1))^"
            let mark = YAMLMark(line: text.mark.line, column: text.mark.column + error.column - 1)
            fault(code, mark, error.message + caret, "ordret kwic --help shows the notation of queries.")
            return nil
        }
    }

    // MARK: Files

    /// The bytes of a file that a stage names, which the manifest then tells; `nil`, with a fault, where it cannot be read.
    mutating func read(_ text: PlanText, _ use: String, limit: Int = 64 << 20) -> (bytes: [UInt8], path: String)? {
        let path = FilePaths.tidy(FilePaths.join(FilePaths.folder(of: plan.path), text.text))
        do throws(FileError) {
            let bytes = try LocalFiles.read(path, limit: limit)
            let file = StageFile(use: use, path: path, digest: LocalFiles.digest(bytes))
            if !files.contains(file) { files.append(file) }
            return (bytes, path)
        } catch {
            fault(.fileMissing, text.mark, "the \(use) \(path): \(error.detail)", "Paths of a plan begin at the plan's folder.")
            return nil
        }
    }

    /// Lists of words that queries name, each written as NAME=FILE.
    mutating func lists(_ texts: [PlanText]) -> [String: [String]]? {
        var lists: [String: [String]] = [:]
        for text in texts {
            let parts = text.text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                fault(
                    .planMalformed, text.mark,
                    "\"\(text.text)\" is no list of words; NAME=FILE was expected, such as funktioner=lister/funktioner.txt")
                return nil
            }
            guard let file = read(PlanText(text: parts[1], mark: text.mark), "list of words") else { return nil }
            lists[parts[0]] = WordLists.words(file.bytes)
        }
        return lists
    }

    // MARK: Faults

    mutating func tell(_ told: [Diagnostic]) { diagnostics += told }

    func place(_ mark: YAMLMark) -> SourceLocation { SourceLocation(plan.path, .line(mark.line, column: mark.column)) }

    mutating func fault(_ code: DiagnosticCode, _ mark: YAMLMark, _ message: String, _ advice: String? = nil) {
        diagnostics.append(Diagnostic(.error, code, at: place(mark), message, advice: advice))
    }
}

extension String {
    fileprivate var trimmingSpaces: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
