import CorpusCounting
import CorpusModel
import CorpusStatistics
import YAMLDocuments

/// Reads the stages that give tables of words, of agreement, and figures; keys are the options of the commands.
struct PlanTableStageReader {
    let problems: YAMLProblems

    func settings(_ kind: StageKind, _ value: YAMLValue) -> TableStageSettings? {
        guard let keys = Self.keys[kind],
            let fields = YAMLFields(value, "the stage \(kind.rawValue)", keys: ["name"] + (kind == .plot ? [] : ["where"]) + keys, problems),
            let name = name(fields), let content = content(kind, fields)
        else { return nil }
        return TableStageSettings(name: name, content: content, filters: texts(fields, "where"))
    }

    private static let subject = ["of", "ngrams", "query", "cql", "at", "particles"]
    private static let keys: [StageKind: [String]] = [
        .freq: subject + ["by", "min", "top", "zeros", "intervals", "interval", "draws", "seed"],
        .keyness: subject + ["against", "order", "test", "min", "min-informants", "top", "permutations", "seed"],
        .dispersion: subject + ["over", "order", "min", "top"],
        .lexdiv: ["of", "by", "window"],
        .collocates: ["query", "cql", "theme", "by", "window", "within", "window-units", "order", "min", "min-informants", "top"],
        .agreement: ["codes", "adjudicated", "by", "min-positives", "draws", "seed"],
        .plot: ["kind", "table", "level", "top", "measure", "language", "title"],
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

    private func content(_ kind: StageKind, _ fields: YAMLFields) -> TableStageSettings.Content? {
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
        case .plot: plot(fields).map { .plot($0) }
        default: nil
        }
    }

    private func freq(_ fields: YAMLFields) -> FreqStage {
        var stage = FreqStage()
        stage.subject = subject(fields)
        stage.by = text(fields, "by")
        stage.minimum = count(fields, "min") ?? stage.minimum
        stage.top = count(fields, "top")
        stage.hasZeros = fields.flag("zeros") ?? false
        if fields.flag("intervals") ?? false {
            let kind = fields.choice("interval", of: IntervalKind.allCases.map(\.rawValue)).flatMap(IntervalKind.init) ?? .bca
            stage.intervals = FrequencyIntervals(
                kind: kind, draws: fields.integer("draws", in: 200...100_000) ?? 2_000, seed: UInt64(seed(fields)))
        } else if let value = ["interval", "draws", "seed"].lazy.compactMap({ fields.value($0) }).first {
            fields.problem(.malformed, at: value.mark, "interval, draws and seed belong to intervals: true")
        }
        return stage
    }

    private func keyness(_ fields: YAMLFields) -> KeynessStage {
        var stage = KeynessStage()
        stage.subject = subject(fields)
        stage.against = texts(fields, "against")
        stage.order = fields.choice("order", of: KeynessTable.Order.allCases.map(\.rawValue)).flatMap(KeynessTable.Order.init) ?? stage.order
        stage.test = fields.choice("test", of: KeynessTable.Test.allCases.map(\.rawValue)).flatMap(KeynessTable.Test.init) ?? stage.test
        stage.minimum = count(fields, "min") ?? stage.minimum
        stage.leastInformants = fields.integer("min-informants", in: 0...1_000_000) ?? stage.leastInformants
        stage.top = count(fields, "top")
        stage.permutations = fields.integer("permutations", in: 0...100_000) ?? stage.permutations
        stage.seed = seed(fields)
        if fields.value("where") == nil {
            fields.problem(
                .malformed, at: fields.mark, "keyness needs a target: where: role=beboer", advice: "The reference is all other speech, or against:.")
        }
        return stage
    }

    private func dispersion(_ fields: YAMLFields) -> DispersionStage {
        var stage = DispersionStage()
        stage.subject = subject(fields)
        stage.over = text(fields, "over") ?? stage.over
        stage.order =
            fields.choice("order", of: WordDispersionTable.Order.allCases.map(\.rawValue)).flatMap(WordDispersionTable.Order.init) ?? stage.order
        stage.minimum = count(fields, "min") ?? stage.minimum
        stage.top = count(fields, "top")
        return stage
    }

    private func collocates(_ fields: YAMLFields) -> CollocatesStage? {
        var stage = CollocatesStage()
        stage.isCQL = fields.value("cql") != nil
        stage.query = text(fields, stage.isCQL ? "cql" : "query")
        stage.themes = texts(fields, "theme")
        let nodes = ["query", "cql", "theme"].filter { fields.value($0) != nil }
        guard nodes.count == 1 else {
            fields.problem(
                .malformed, at: fields.mark,
                "collocates stand around one node: query, cql or theme; found \(nodes.isEmpty ? "none" : nodes.joined(separator: " and "))")
            return nil
        }
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

    private func agreement(_ fields: YAMLFields) -> AgreementStage? {
        var stage = AgreementStage()
        guard fields.required("codes") != nil else { return nil }
        stage.codes = texts(fields, "codes")
        stage.adjudicated = fields.string("adjudicated") ?? stage.adjudicated
        stage.byRole = fields.choice("by", of: ["role"]) == "role"
        stage.leastPositives = fields.integer("min-positives", in: 0...1_000_000) ?? stage.leastPositives
        stage.draws = fields.integer("draws", in: 200...100_000) ?? stage.draws
        stage.seed = seed(fields)
        return stage
    }

    private func plot(_ fields: YAMLFields) -> PlotStage? {
        var stage = PlotStage()
        guard fields.required("kind") != nil,
            let kind = fields.choice("kind", of: PlotStage.Kind.allCases.map(\.rawValue)).flatMap(PlotStage.Kind.init)
        else { return nil }
        stage.kind = kind
        stage.table = text(fields, "table")
        if (kind == .keyness) != (stage.table != nil) {
            fields.problem(
                .malformed, at: fields.value("table")?.mark ?? fields.mark,
                kind == .keyness ? "a figure of keyness needs table: the name of a stage keyness before it" : "table: belongs to kind: keyness")
        }
        stage.level = fields.choice("level", of: PlotChoice.Level.allCases.map(\.rawValue)).flatMap(PlotChoice.Level.init) ?? stage.level
        stage.top = fields.integer("top", in: 1...200)
        stage.measure = fields.choice("measure", of: NetworkMeasure.allCases.map(\.rawValue)).flatMap(NetworkMeasure.init) ?? stage.measure
        stage.language = fields.choice("language", of: LabelLanguage.allCases.map(\.rawValue)).flatMap(LabelLanguage.init) ?? stage.language
        stage.title = fields.string("title")
        return stage
    }

    private func subject(_ fields: YAMLFields) -> SubjectSettings {
        var subject = SubjectSettings()
        subject.of = text(fields, "of")
        subject.ngrams = fields.integer("ngrams", in: 2...10)
        subject.isCQL = fields.value("cql") != nil
        subject.queries = texts(fields, subject.isCQL ? "cql" : "query")
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

    private func count(_ fields: YAMLFields, _ key: String) -> Int? { fields.integer(key, in: 1...1_000_000_000) }

    private func seed(_ fields: YAMLFields) -> Int { fields.integer("seed", in: 0...Int(Int32.max)) ?? 1 }

    private func text(_ fields: YAMLFields, _ key: String) -> PlanText? {
        guard let text = fields.string(key), let value = fields.value(key) else { return nil }
        return PlanText(text: text, mark: value.textMark)
    }

    private func texts(_ fields: YAMLFields, _ key: String) -> [PlanText] {
        fields.strings(key).map { PlanText(text: $0.text, mark: $0.value.textMark) }
    }
}
