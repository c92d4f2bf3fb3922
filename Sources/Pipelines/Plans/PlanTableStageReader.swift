import CorpusCounting
import CorpusModel
import CorpusStatistics
import YAMLDocuments

/// Reads the stages that give tables of words, of agreement, and figures; keys are the options of the commands.
struct PlanTableStageReader {
    let problems: YAMLProblems
    /// Paths of a stage may hold `${NAME}`.
    var variables: PlanVariables

    mutating func settings(_ kind: StageKind, _ value: YAMLValue) -> TableStageSettings? {
        guard let keys = Self.keys[kind],
            let fields = YAMLFields(value, "the stage \(kind.rawValue)", keys: ["name", "where"] + keys, problems),
            let name = name(fields), let content = content(kind, fields)
        else { return nil }
        return TableStageSettings(name: name, content: content, filters: texts(fields, "where"))
    }

    private static let subject = ["of", "ngrams", "query", "cql", "list", "at", "particles"]
    private static let keys: [StageKind: [String]] = [
        .freq: subject + ["by", "min", "top", "zeros", "items", "interviewers", "intervals", "resample", "interval", "draws", "seed"],
        .keyness: subject + [
            "by", "against", "reference", "reference-words", "order", "test", "min", "min-informants", "top", "permutations", "seed",
        ],
        .dispersion: subject + ["over", "by", "order", "min", "top"],
        .lexdiv: ["of", "by", "window"],
        .collocates: ["query", "cql", "list", "theme", "of", "by", "window", "within", "window-units", "order", "min", "min-informants", "top"],
        .agreement: [
            "codes", "adjudicated", "without-tool", "theme", "by", "table", "overlap", "minimum", "maximum", "min-positives", "draws", "seed",
        ],
        .plot: PlanPlotStageReader.keys,
    ]

    private func name(_ fields: YAMLFields) -> String? {
        guard let name = fields.requiredString("name"), let place = fields.value("name") else { return nil }
        guard PlanReader.isName(name) else {
            fields.problem(
                .malformed, at: place.mark, "\"\(name)\" cannot name a file; letters, digits, hyphens and underscores were expected")
            return nil
        }
        return name
    }

    private mutating func content(_ kind: StageKind, _ fields: YAMLFields) -> TableStageSettings.Content? {
        switch kind {
        case .freq: .freq(freq(fields))
        case .keyness: .keyness(keyness(fields))
        case .dispersion: .dispersion(dispersion(fields))
        case .lexdiv:
            .lexdiv(
                LexdivStage(
                    of: text(fields, "of"), by: text(fields, "by"), window: fields.integer("window", in: 2...1_000_000) ?? LexdivStage().window))
        case .collocates: collocates(fields).map { .collocates($0) }
        case .agreement: agreement(fields).map { .agreement($0) }
        case .plot: PlanPlotStageReader(fields).stage(lists: lists(fields)).map { .plot($0) }
        default: nil
        }
    }

    private mutating func freq(_ fields: YAMLFields) -> FreqStage {
        var stage = FreqStage()
        stage.subject = subject(fields)
        stage.by = text(fields, "by")
        stage.minimum = count(fields, "min") ?? stage.minimum
        stage.top = count(fields, "top")
        stage.hasZeros = fields.flag("zeros") ?? false
        if stage.hasZeros, stage.minimum > 1, let value = fields.value("zeros") {
            fields.problem(.malformed, at: value.mark, "zeros shows rows without hits, and min hides them; leave out one")
        }
        stage.items = fields.strings("items").flatMap { item in
            item.text.split(separator: ",").map { PlanText(text: String($0), mark: item.value.mark) }
        }
        stage.hasInterviewers = fields.flag("interviewers") ?? false
        stage.intervals = intervals(fields)
        stage.resample = text(fields, "resample")
        return stage
    }

    private func intervals(_ fields: YAMLFields) -> FrequencyIntervals? {
        guard fields.flag("intervals") ?? false else {
            if let value = ["resample", "interval", "draws", "seed"].lazy.compactMap({ fields.value($0) }).first {
                fields.problem(.malformed, at: value.mark, "resample, interval, draws and seed belong to intervals: true")
            }
            return nil
        }
        let kind = fields.choice("interval", of: IntervalKind.allCases.map(\.rawValue)).flatMap(IntervalKind.init) ?? .bca
        return FrequencyIntervals(
            unit: ResamplingUnit(fields.string("resample") ?? "transcript"), kind: kind, draws: fields.integer("draws", in: 200...100_000) ?? 2_000,
            seed: UInt64(fields.seed))
    }

    private mutating func keyness(_ fields: YAMLFields) -> KeynessStage {
        var stage = KeynessStage()
        stage.subject = subject(fields)
        stage.against = texts(fields, "against")
        stage.by = text(fields, "by")
        stage.reference = path(fields, "reference")
        stage.referenceWords = count(fields, "reference-words")
        stage.order = fields.choice("order", of: KeynessTable.Order.allCases.map(\.rawValue)).flatMap(KeynessTable.Order.init) ?? stage.order
        stage.test = fields.choice("test", of: KeynessTable.Test.allCases.map(\.rawValue)).flatMap(KeynessTable.Test.init) ?? stage.test
        stage.minimum = count(fields, "min") ?? stage.minimum
        stage.leastInformants = fields.integer("min-informants", in: 0...1_000_000) ?? stage.leastInformants
        stage.top = count(fields, "top")
        stage.permutations = fields.integer("permutations", in: 0...100_000) ?? stage.permutations
        stage.seed = fields.seed
        checkSides(stage, fields)
        return stage
    }

    /// A target, and one reference for it.
    private func checkSides(_ stage: KeynessStage, _ fields: YAMLFields) {
        func refuse(_ key: String, _ message: String) { fields.problem(.malformed, at: fields.value(key)?.mark ?? fields.mark, message) }
        if stage.reference == nil, stage.by == nil, fields.value("where") == nil {
            fields.problem(
                .malformed, at: fields.mark, "keyness needs a target: where: role=beboer, by: role, or all speech with reference: FILE",
                advice: "The reference is all other speech, or against:.")
        }
        if stage.reference == nil, stage.referenceWords != nil { refuse("reference-words", "reference-words belongs to reference") }
        if stage.by != nil, stage.reference != nil || !stage.against.isEmpty {
            refuse("by", "by compares each value with the others; against and reference name another reference")
        }
        guard stage.reference != nil else { return }
        if !stage.against.isEmpty { refuse("against", "against and reference are two references; choose one") }
        if stage.permutations > 0 { refuse("permutations", "permutations lets informants change sides, and a frequency list has none") }
        if !stage.subject.queries.isEmpty || stage.subject.ngrams != nil || stage.subject.of?.text == "theme" {
            refuse("reference", "reference is a list of words; queries, ngrams and themes are compared with against")
        }
    }

    private mutating func dispersion(_ fields: YAMLFields) -> DispersionStage {
        var stage = DispersionStage()
        stage.subject = subject(fields)
        if fields.value("over") != nil, let by = fields.value("by") {
            fields.problem(.malformed, at: by.mark, "by and over are two names of the parts; choose one")
        }
        stage.over = text(fields, "over") ?? text(fields, "by") ?? stage.over
        stage.order =
            fields.choice("order", of: WordDispersionTable.Order.allCases.map(\.rawValue)).flatMap(WordDispersionTable.Order.init) ?? stage.order
        stage.minimum = count(fields, "min") ?? stage.minimum
        stage.top = count(fields, "top")
        return stage
    }

    private mutating func collocates(_ fields: YAMLFields) -> CollocatesStage? {
        var stage = CollocatesStage()
        stage.isCQL = fields.value("cql") != nil
        stage.query = text(fields, stage.isCQL ? "cql" : "query")
        stage.lists = lists(fields)
        stage.themes = texts(fields, "theme")
        let nodes = ["query", "cql", "theme"].filter { fields.value($0) != nil }
        guard nodes.count == 1 else {
            fields.problem(
                .malformed, at: fields.mark,
                "collocates stand around one node: query, cql or theme; found \(nodes.isEmpty ? "none" : nodes.joined(separator: " and "))")
            return nil
        }
        stage.of = text(fields, "of")
        stage.by = text(fields, "by")
        stage.window = text(fields, "window") ?? stage.window
        stage.within = fields.choice("within", of: CollocateWindow.Boundary.allCases.map(\.rawValue)) ?? stage.within
        stage.units = fields.choice("window-units", of: CollocateWindow.Unit.allCases.map(\.rawValue)) ?? stage.units
        stage.order = fields.choice("order", of: CollocateTable.Order.allCases.map(\.rawValue)).flatMap(CollocateTable.Order.init) ?? stage.order
        stage.minimum = count(fields, "min") ?? stage.minimum
        stage.leastInformants = fields.integer("min-informants", in: 0...1_000_000) ?? stage.leastInformants
        stage.top = count(fields, "top")
        return stage
    }

    private mutating func agreement(_ fields: YAMLFields) -> AgreementStage? {
        var stage = AgreementStage()
        guard fields.required("codes") != nil else { return nil }
        stage.codes = resolved(texts(fields, "codes"))
        stage.adjudicated = fields.string("adjudicated") ?? stage.adjudicated
        stage.hasTool = !(fields.flag("without-tool") ?? false)
        stage.themes = texts(fields, "theme")
        stage.tables = tables(fields)
        stage.overlap = fields.number("overlap", in: 0.01...1) ?? stage.overlap
        stage.bars = bars(fields, "minimum", isMaximum: false) + bars(fields, "maximum", isMaximum: true)
        stage.by = text(fields, "by")
        stage.leastPositives = fields.integer("min-positives", in: 0...1_000_000) ?? stage.leastPositives
        stage.draws = fields.integer("draws", in: 200...100_000) ?? stage.draws
        stage.seed = fields.seed
        return stage
    }

    /// Tables beside those that are always made, in one order however they are named.
    private func tables(_ fields: YAMLFields) -> [AgreementTables.Kind] {
        let all = AgreementTables.Kind.allCases
        let named = texts(fields, "table").compactMap { text -> AgreementTables.Kind? in
            if let kind = AgreementTables.Kind(rawValue: text.text) { return kind }
            let hint = nearest(to: text.text, among: all.map(\.rawValue)).map { "did you mean \"\($0)\"?" }
            fields.problem(
                .malformed, at: text.mark, "\"table\" is \"\(text.text)\"; expected \(all.map(\.rawValue).joined(separator: ", "))", advice: hint)
            return nil
        }
        return all.filter { $0 != .summary && $0 != .themes && named.contains($0) }
    }

    private func bars(_ fields: YAMLFields, _ key: String, isMaximum: Bool) -> [AgreementBar] {
        texts(fields, key).compactMap { text in
            if let bar = AgreementBar(text.text, isMaximum: isMaximum) { return bar }
            fields.problem(.malformed, at: text.mark, "\"\(key)\" is \(AgreementBar.fault(text.text))")
            return nil
        }
    }

    private mutating func subject(_ fields: YAMLFields) -> SubjectSettings {
        var subject = SubjectSettings()
        subject.of = text(fields, "of")
        subject.ngrams = fields.integer("ngrams", in: 2...10)
        subject.isCQL = fields.value("cql") != nil
        subject.queries = texts(fields, subject.isCQL ? "cql" : "query")
        subject.lists = lists(fields)
        subject.at = text(fields, "at")
        subject.leavesParticlesOut = fields.choice("particles", of: ["in", "out"]) == "out"
        if subject.isCQL, let query = fields.value("query") {
            fields.problem(
                .malformed, at: query.mark, "queries are in the simple notation (query) or in corpus query language (cql), and both stand here")
        }
        if !subject.queries.isEmpty, let value = fields.value("of") ?? fields.value("ngrams") {
            fields.problem(.malformed, at: value.mark, "of and ngrams count words; for a query's hits write at: lemma:node")
        }
        if subject.queries.isEmpty, let value = fields.value("at") {
            fields.problem(.malformed, at: value.mark, "at belongs to query")
        }
        return subject
    }

    /// Lists of words for queries in corpus query language: NAME=FILE.
    private mutating func lists(_ fields: YAMLFields) -> [PlanText] {
        let lists = resolved(texts(fields, "list"))
        if let first = lists.first, fields.value("cql") == nil {
            fields.problem(.malformed, at: first.mark, "list is of words that a query in corpus query language names; it belongs to cql")
        }
        return lists
    }

    private func count(_ fields: YAMLFields, _ key: String) -> Int? { fields.integer(key, in: 1...1_000_000_000) }

    private func text(_ fields: YAMLFields, _ key: String) -> PlanText? { fields.text(key) }

    private func texts(_ fields: YAMLFields, _ key: String) -> [PlanText] { fields.texts(key) }

    private mutating func path(_ fields: YAMLFields, _ key: String) -> PlanText? { text(fields, key).map { resolved([$0])[0] } }

    private mutating func resolved(_ texts: [PlanText]) -> [PlanText] {
        texts.map { PlanText(text: variables.resolve($0.text, at: $0.mark), mark: $0.mark) }
    }
}

extension YAMLFields {
    /// The seed of a stage's draws.
    var seed: Int { integer("seed", in: 0...Int(Int32.max)) ?? 1 }

    func text(_ key: String) -> PlanText? {
        guard let text = string(key), let value = value(key) else { return nil }
        return PlanText(text: text, mark: value.textMark)
    }

    func texts(_ key: String) -> [PlanText] { strings(key).map { PlanText(text: $0.text, mark: $0.value.textMark) } }
}
