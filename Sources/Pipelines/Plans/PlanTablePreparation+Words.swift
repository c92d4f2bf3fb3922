import Concordances
import CorpusCounting
import CorpusModel
import DanishText
import YAMLDocuments

/// Stages that count words, or what queries and themes find.
extension PlanTablePreparation {
    mutating func freq(_ stage: FreqStage, _ table: TableStageSettings, _ filters: [LineFilter]) -> (any TableStage)? {
        let group = group(stage.by)
        guard let subject = subject(stage.subject) else { return nil }
        var layout = FrequencyTable.Layout(items: subject.items, group: group.map { TableColumn($0.name, .string, $0.description) })
        layout.isOfHits = subject.countsHits
        layout.minimum = stage.minimum
        layout.top = stage.top
        layout.hasZeros = stage.hasZeros
        layout.only = items(stage.items, subject.items)
        layout.always = subject.always
        if stage.hasInterviewers { checkInterviewers(stage, group) }
        if let resample = stage.resample, case .metadata(let field) = ResamplingUnit(resample.text) { check(field: field, resample.mark) }
        let beside = CountedSpeech(
            ofInterviewersWhere: filters, by: group, fillersIn: settings.fillersIn, without: without(stage.subject))
        return FrequencyStageWork(
            counter: FrequencyCounter(subject.subject(roles: settings.roles), speech(filters, by: group, stage.subject)),
            interviewers: stage.hasInterviewers ? FrequencyCounter(subject.subject(roles: beside.roles), beside) : nil, layout: layout,
            intervals: stage.intervals, conditions: table.filters.map(\.text))
    }

    private mutating func items(_ texts: [PlanText], _ columns: [TableColumn]) -> [String] {
        texts.compactMap { text in
            let item = CountedSubject.item(text.text[...], columns: columns.count)
            if item == nil { fault(.planMalformed, text.mark, CountedSubject.itemFault(text.text, columns)) }
            return item
        }
    }

    /// What interviewers say can stand beside words, and beside groups that they are of.
    private mutating func checkInterviewers(_ stage: FreqStage, _ group: LineKey?) {
        if let of = stage.subject.of, of.text == "theme" {
            fault(.planMalformed, of.mark, "interviewers counts words; themes in interviewers' turns are never counted (DESIGN §4.1)")
        }
        if let by = stage.by, case .own(let field)? = group?.meaning, field != "transcript" {
            fault(
                .planMalformed, by.mark, "interviewers stands beside transcripts or metadata; interviewers have no \(field) of the informants")
        }
    }

    mutating func keyness(_ stage: KeynessStage, _ table: TableStageSettings, _ target: [LineFilter]) -> (any TableStage)? {
        let against = filters(stage.against)
        let key = group(stage.by)
        keyness.insert(table.name)
        guard let subject = subject(stage.subject) else { return nil }
        let layout = layout(stage, subject)
        let conditions = table.filters.map(\.text)
        let sides: KeynessStageWork.Sides
        let speech: CountedSpeech
        if let key {
            sides = .groups(key)
            speech = self.speech(target, by: key, stage.subject)
        } else if let reference = stage.reference {
            guard let list = list(reference, stage) else { return nil }
            sides = .list(list, target: conditions)
            speech = grouped(.sides(target: target, reference: []), stage.subject)
        } else {
            sides = .speech(target: conditions, reference: stage.against.map(\.text))
            speech = grouped(.sides(target: target, reference: stage.against.isEmpty ? nil : against), stage.subject)
        }
        return KeynessStageWork(
            counter: FrequencyCounter(subject.subject(roles: settings.roles), speech), layout: layout, sides: sides)
    }

    private func layout(_ stage: KeynessStage, _ subject: CountedSubject) -> KeynessTable.Layout {
        var layout = KeynessTable.Layout(items: subject.items)
        layout.order = stage.order
        layout.test = stage.test
        layout.minimum = stage.minimum
        layout.informants = stage.leastInformants
        layout.top = stage.top
        layout.permutations = stage.permutations
        layout.seed = UInt64(stage.seed)
        return layout
    }

    private func grouped(_ grouping: CountedSpeech.Grouping, _ subject: SubjectSettings) -> CountedSpeech {
        CountedSpeech(roles: settings.roles, grouping: grouping, fillersIn: settings.fillersIn, without: without(subject))
    }

    /// The frequency list that is the reference, without particles where these are no items.
    private mutating func list(_ reference: PlanText, _ stage: KeynessStage) -> FrequencyCounts.Group? {
        guard let attributes = attributes(stage.subject.of), let file = read(reference, "frequency list", limit: 1 << 30) else { return nil }
        do throws(Diagnostic) {
            return try ReferenceList.list(file.bytes, file.path, columns: attributes, words: stage.referenceWords).leavingOut(without(stage.subject))
        } catch {
            tell([error])
            return nil
        }
    }

    mutating func dispersion(_ stage: DispersionStage, _ table: TableStageSettings, _ filters: [LineFilter]) -> (any TableStage)? {
        let group = group(stage.over)
        let named = WordDispersionTable.conditions(ofParts: stage.over.text)
        guard let subject = subject(stage.subject) else { return nil }
        let speech = speech(filters + named.compactMap { LineFilter($0) }, by: group, stage.subject)
        let counter = DispersionCounter(subject.subject(roles: settings.roles), speech)
        return DispersionStageWork(
            counter: counter, items: subject.items, always: subject.always, settings: stage, conditions: table.filters.map(\.text))
    }

    mutating func lexdiv(_ stage: LexdivStage, _ table: TableStageSettings, _ filters: [LineFilter]) -> (any TableStage)? {
        let group = group(stage.by)
        guard let attributes = attributes(stage.of) else { return nil }
        let counter = WordSequenceCounter(attributes, speech(filters, by: group, SubjectSettings()))
        return LexdivStageWork(
            counter: counter, group: group.map { TableColumn($0.name, .string, $0.description) }, window: stage.window,
            conditions: table.filters.map(\.text))
    }

    mutating func collocates(_ stage: CollocatesStage, _ table: TableStageSettings, _ filters: [LineFilter]) -> (any TableStage)? {
        guard case .words(let left, let right) = ContextSize(stage.window.text), left + right > 0 else {
            fault(.planMalformed, stage.window.mark, "\"window\" is \"\(stage.window.text)\"; expected positions on each side, such as 5 or 3:8")
            return nil
        }
        let window = CollocateWindow(
            left: left, right: right, boundary: .init(rawValue: stage.within) ?? .turn, unit: .init(rawValue: stage.units) ?? .words)
        guard let choice = CollocateChoice(of: stage.of?.text, by: stage.by?.text) else {
            if let by = stage.by {
                fault(.planMalformed, by.mark, "of and by both name what is counted; by parts speech: a role, a transcript or a metadata field")
            }
            return nil
        }
        let counted = stage.of ?? (choice.group == nil ? stage.by : nil)
        let group = choice.group == nil ? nil : self.group(stage.by)
        if choice.countsThemes || !stage.themes.isEmpty, !hasThemes(stage.themes.first ?? counted) { return nil }
        let themes = current(stage.themes)
        guard let attributes = choice.countsThemes ? [] : attributes(counted) else { return nil }
        let node: CollocateCounter.Node
        if let text = stage.query {
            guard let lists = lists(stage.lists), let query = query(text, isCQL: stage.isCQL, lists) else { return nil }
            node = .query(Concordance(query, context: .turn, roles: settings.roles))
        } else {
            let selection = ThemeSelection(themes)
            node = .themes { selection.holds($0) }
        }
        return CollocatesStageWork(
            counter: CollocateCounter(
                node, window: window, items: choice.countsThemes ? .themes : .words(attributes), speech: speech(filters, by: group, SubjectSettings())
            ),
            group: group.map { TableColumn($0.name, .string, $0.description) },
            items: choice.countsThemes ? CountedSubject.collocateThemes : CountedSubject.columns(ofWords: attributes, ngrams: nil), window: window,
            settings: stage, conditions: table.filters.map(\.text))
    }
}
