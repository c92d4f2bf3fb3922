import CorpusModel
import CorpusStatistics
import DanishText
import TranscriptReaders
import YAMLDocuments

/// Reads the stages of a plan: a name alone, or a name with its settings.
struct PlanStageReader {
    let problems: YAMLProblems
    var variables: PlanVariables
    let path: String
    /// Stages that there are none of, which have codes of their own.
    private(set) var diagnostics: [Diagnostic] = []

    init(problems: YAMLProblems, variables: PlanVariables, path: String) {
        self.problems = problems
        self.variables = variables
        self.path = path
    }

    mutating func stage(_ value: YAMLValue) -> PlanStage? {
        let name: String
        let settings: YAMLValue?
        if let text = value.scalar {
            (name, settings) = (text, nil)
        } else if let pairs = value.map, pairs.count == 1 {
            (name, settings) = (pairs[0].key.name, pairs[0].value.isNull ? nil : pairs[0].value)
        } else {
            problems.add(.malformed, at: value.mark, "a stage is a name, or one name with its settings; found \(value.kind)")
            return nil
        }
        guard let kind = kind(name, at: value.mark) else { return nil }
        let empty = YAMLValue(.map([]), at: value.mark)
        return make(kind, settings ?? empty).map { PlanStage(settings: $0, mark: value.mark) }
    }

    private mutating func kind(_ name: String, at mark: YAMLMark) -> StageKind? {
        guard let kind = StageKind(rawValue: name) else {
            let hint = nearest(to: name, among: StageKind.allCases.map(\.rawValue)).map { "did you mean \"\($0)\"?" }
            refuse(.planStageUnknown, at: mark, "there is no stage \"\(name)\"; the stages are \(Self.list(StageKind.available))", hint)
            return nil
        }
        guard StageKind.available.contains(kind) else {
            refuse(
                .planStageUnavailable, at: mark,
                "the stage \"\(name)\" is not in this version of Ordret; the stages are \(Self.list(StageKind.available))",
                "Take the stage out of the plan.")
            return nil
        }
        return kind
    }

    private mutating func refuse(_ code: DiagnosticCode, at mark: YAMLMark, _ message: String, _ advice: String?) {
        diagnostics.append(Diagnostic(.error, code, at: SourceLocation(path, .line(mark.line, column: mark.column)), message, advice: advice))
    }

    private static func list(_ kinds: [StageKind]) -> String { kinds.map(\.rawValue).joined(separator: ", ") }

    private mutating func make(_ kind: StageKind, _ value: YAMLValue) -> PlanStage.Settings? {
        switch kind {
        case .read: read(value)
        case .tokenize: tokenize(value)
        case .analyse: analyse(value)
        case .tag: tag(value)
        case .concordance: concordance(value)
        case .statistics: statistics(value)
        case .freq, .keyness, .dispersion, .lexdiv, .collocates, .agreement, .plot:
            table(kind, value).map { .table($0) }
        case .pseudonymise, .report, .export: nil
        }
    }

    private mutating func table(_ kind: StageKind, _ value: YAMLValue) -> TableStageSettings? {
        var reader = PlanTableStageReader(problems: problems, variables: variables)
        let settings = reader.settings(kind, value)
        variables = reader.variables
        return settings
    }

    private func read(_ value: YAMLValue) -> PlanStage.Settings? {
        guard let fields = YAMLFields(value, "the stage read", keys: ["layout", "track-changes", "limits", "xml"], problems) else { return nil }
        var stage = ReadStage()
        if let word = fields.choice("layout", of: Layout.available.map(\.rawValue)), let layout = Layout(rawValue: word) { stage.layout = layout }
        if let word = fields.choice("track-changes", of: TrackChanges.allCases.map(\.rawValue)) {
            stage.trackChanges = TrackChanges(rawValue: word) ?? .accept
        }
        if let limits = fields.value("limits"), let names = YAMLFields(limits, "\"limits\"", keys: LimitNames.all, problems) {
            for name in LimitNames.all where names.value(name) != nil {
                if let number = names.integer(name, in: LimitNames.range(of: name)) { stage.limits.append((name, number)) }
            }
        }
        if let xml = fields.value("xml") { stage.xml = PlanXMLReader(problems: problems).mapping(xml) }
        return .read(stage)
    }

    private mutating func tokenize(_ value: YAMLValue) -> PlanStage.Settings? {
        guard let fields = YAMLFields(value, "the stage tokenize", keys: ["fillers", "marks", "danish-data"], problems) else { return nil }
        var stage = TokenizeStage()
        stage.fillersIn = fields.choice("fillers", of: ["in", "out"]) == "in"
        if let name = fields.string("marks"), let value = fields.value("marks") { stage.marks = PlanText(text: name, mark: value.mark) }
        stage.danishData = text(fields, "danish-data")
        return .tokenize(stage)
    }

    private func analyse(_ value: YAMLValue) -> PlanStage.Settings? {
        guard let fields = YAMLFields(value, "the stage analyse", keys: ["depth", "annotation"], problems) else { return nil }
        let depth = fields.choice("depth", of: AnalysisDepth.allCases.map(\.rawValue)).flatMap(AnalysisDepth.init)
        let annotation = fields.choice("annotation", of: AnnotationChoice.allCases.map(\.rawValue)).flatMap(AnnotationChoice.init)
        return .analyse(AnalyseStage(depth: depth ?? .full, annotation: annotation ?? .own))
    }

    private mutating func tag(_ value: YAMLValue) -> PlanStage.Settings? {
        guard let fields = YAMLFields(value, "the stage tag", keys: ["lexicons", "roles", "audit"], problems) else { return nil }
        var stage = TagStage()
        stage.lexicons = texts(fields.strings("lexicons"))
        if let lexicons = fields.required("lexicons"), lexicons.list?.isEmpty == true {
            problems.add(.malformed, at: lexicons.mark, "\"lexicons\" names no lexicon", advice: "Name lexicon files or a folder of them.")
        }
        if fields.value("roles") != nil {
            let roles = fields.strings("roles").map(\.text)
            stage.roles = roles == ["all"] ? .everyone : .only(Set(roles.map { Role($0) }))
        }
        stage.audit = fields.flag("audit") ?? false
        return .tag(stage)
    }

    private mutating func concordance(_ value: YAMLValue) -> PlanStage.Settings? {
        let keys = ["name", "query", "cql", "context", "sort", "language"]
        guard let fields = YAMLFields(value, "the stage concordance", keys: keys, problems), let name = fields.requiredString("name"),
            let key = queryKey(fields), let query = fields.requiredString(key), let place = fields.value(key)
        else { return nil }
        if !PlanReader.isName(name) {
            fields.problem(
                .malformed, at: fields.value("name")!.mark, "\"\(name)\" cannot name a file; letters, digits, hyphens and underscores were expected")
        }
        var stage = ConcordanceStage(name: name, query: PlanText(text: query, mark: place.textMark))
        stage.isCQL = key == "cql"
        stage.context = fields.string("context") ?? stage.context
        stage.sort = fields.strings("sort").map(\.text)
        stage.isLabelledInDanish = fields.choice("language", of: ["da", "en"]) != "en"
        return .concordance(stage)
    }

    /// A concordance has a query in the simple notation or in corpus query language.
    private func queryKey(_ fields: YAMLFields) -> String? {
        switch (fields.value("query") != nil, fields.value("cql") != nil) {
        case (true, true):
            fields.problem(
                .malformed, at: fields.mark, "a concordance has one query: \"query\" in the simple notation or \"cql\", and both stand here")
            return nil
        case (false, true): return "cql"
        default: return "query"
        }
    }

    private func statistics(_ value: YAMLValue) -> PlanStage.Settings? {
        guard let fields = YAMLFields(value, "the stage statistics", keys: Self.statisticsKeys, problems) else { return nil }
        var stage = StatisticsStage()
        stage.unit = fields.choice("unit", of: ["turn", "answer"]) ?? stage.unit
        stage.resample = fields.string("resample") ?? stage.resample
        stage.draws = fields.integer("draws", in: 200...100_000) ?? stage.draws
        stage.negated = fields.choice("negated", of: ["policy", "count", "exclude", "separate"]) ?? stage.negated
        stage.seed = fields.integer("seed", in: 0...Int(Int32.max)) ?? stage.seed
        stage.by = fields.strings("by").map { PlanText(text: $0.text, mark: $0.value.mark) }
        stage.interval = fields.choice("interval", of: IntervalKind.allCases.map(\.rawValue)) ?? stage.interval
        stage.cooccurrence = windows(fields, unit: stage.unit)
        stage.conditions = fields.strings("where").map { PlanText(text: $0.text, mark: $0.value.mark) }
        return .statistics(stage)
    }

    private static let statisticsKeys = ["unit", "resample", "draws", "seed", "negated", "by", "interval", "cooccurrence", "where"]

    /// Windows of co-occurrence, each once and none of them the unit, whose table is always there.
    private func windows(_ fields: YAMLFields, unit: String) -> [CooccurrenceWindow] {
        var windows: [CooccurrenceWindow] = []
        for (text, value) in fields.strings("cooccurrence") {
            guard let window = CooccurrenceWindow(text) else {
                problems.add(.malformed, at: value.mark, "\"\(text)\" is no window of co-occurrence; expected \(CooccurrenceWindow.names)")
                continue
            }
            if window.description == unit || windows.contains(window) {
                problems.add(
                    .malformed, at: value.mark, "the co-occurrence by \(text) is made already",
                    advice: "That of the unit is always there; \"cooccurrence\" names further windows, each once.")
            } else {
                windows.append(window)
            }
        }
        return windows
    }

    private mutating func text(_ fields: YAMLFields, _ key: String) -> PlanText? {
        guard let text = fields.string(key), let value = fields.value(key) else { return nil }
        return PlanText(text: variables.resolve(text, at: value.mark), mark: value.mark)
    }

    private mutating func texts(_ strings: [(text: String, value: YAMLValue)]) -> [PlanText] {
        strings.map { PlanText(text: variables.resolve($0.text, at: $0.value.mark), mark: $0.value.mark) }
    }
}
