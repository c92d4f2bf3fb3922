import Ordret

/// A concordance of an index: hits first, lines of those that are shown.
struct IndexedKwic {
    private let command: KwicCommand
    private let concordance: Concordance
    private let index: OpenIndex
    private let work: CorpusWork
    private let cut: Int?
    private let sheets: [SheetFile]
    private let cql: String
    private let lines: IndexedConcordance
    private var messages: Messages { work.messages }

    init(
        _ command: KwicCommand, _ concordance: Concordance, _ index: OpenIndex, _ work: CorpusWork, cut: Int?, sheets: [SheetFile], cql: String
    ) {
        self.command = command
        self.concordance = concordance
        self.index = index
        self.work = work
        self.cut = cut
        self.sheets = sheets
        self.cql = cql
        lines = IndexedConcordance(concordance, of: index, jobs: work.corpus.settings.jobs)
    }

    func run() async throws {
        let order = try command.view.order()
        if order.keys.isEmpty, cut == nil, !command.selection.hasFilter, let writer = try plainWriter() {
            return try tell(try await LineSink(command.results).rows(of: index, by: writer, jobs: work.corpus.settings.jobs), order, filtered: 0)
        }
        try await check()
        guard sheets.isEmpty, !command.form.dispersion else { return try await whole() }
        let nodes = try await lines.nodes(where: command.selection.filters, order: order, keys: try keys())
        let chosen = try chosen(nodes)
        var count = LineBytes.Count()
        if try await writeGroups(nodes, chosen, &count) == false { count = try await write(chosen, nodes) }
        count.leftOut = nodes.leftOut
        count.isGivenUp = nodes.isGivenUp
        let hits = nodes.references.count + nodes.filtered
        try tell(count, order, filtered: command.selection.hasFilter ? hits - count.lines : 0)
    }

    /// All lines at once, where each must be looked at: codings to join, strips to draw.
    private func whole() async throws {
        let nodes = try await lines.nodes(where: [])
        let outlines = command.wantsOutlines ? try await lines.outlines() : []
        let found = FoundLines(try await lines.lines(of: NodeOrder(nodes.references)), nodes, outlines, concordance.roles)
        if try !command.tell(found, command.question.text, cut, sheets, cql, messages) { throw ExitStatus.nothing }
    }

    private func tell(_ count: LineBytes.Count, _ order: ConcordanceSort, filtered: Int) throws {
        var count = count
        count.isMerged = command.selection.merge
        FoundLines.summarise(count, order, filtered: filtered, messages)
        if count.lines == 0 { throw ExitStatus.nothing }
    }

    // MARK: What is asked for

    /// Names of fields that no transcript has are errors.
    private func check() async throws {
        let keys = try command.keys()
        let fields = command.selection.filters.map(\.field) + [command.selection.stratify].compactMap { $0 }
        guard keys.contains(where: { $0.metadataField != nil }) || !fields.isEmpty else { return }
        let metadata = try await lines.metadataFields()
        try FoundLines.check(keys, among: metadata)
        try FoundLines.check(fields: fields, among: metadata)
    }

    /// What is asked for beside the order.
    private func keys() throws -> [LineKey] {
        let groups = try command.selection.groupKeys()
        let stratum = command.selection.lineSample?.stratumKey.map { [$0] } ?? []
        return groups + stratum + (groups.isEmpty ? [] : LineGroups.sources)
    }

    /// The hits that cut and sample leave, in their order.
    private func chosen(_ nodes: FoundNodes) throws -> NodeOrder {
        var places = Array(nodes.references.indices)
        if let cut, places.count > cut {
            KwicCommand.tellCut(cut, places.count, messages)
            places = Array(places[..<cut])
        }
        places = command.selection.sampled(places, of: nodes, messages)
        return try nodes.ordered(places, by: try command.view.order())
    }

    // MARK: Writing

    /// What writes hits without making lines of them; `nil` where something else is asked for.
    private func plainWriter() throws -> LineBytes? {
        let (form, view) = (command.form, command.view)
        let isPlain =
            !form.dispersion && view.mark.isEmpty && view.expand == nil && view.context != "answer" && sheets.isEmpty
            && command.selection.groupBy == nil && !command.selection.merge
        guard isPlain else { return nil }
        switch form.format {
        case "text":
            let writer = try command.writer(command.question.text, cql, leftOut: 0)
            return ConcordanceBytes(writer.text).map { LineBytes(concordance, screen: $0) }
        case "csv", "tsv":
            // All columns are also those of the metadata, where there are some.
            guard form.columns != nil || !index.hasMetadata, let fields = LineSink.fields(form.columns) else { return nil }
            return LineBytes(concordance, fields: fields, form: form.format == "csv" ? .csv : .tsv)
        default: return nil
        }
    }

    private func write(_ chosen: NodeOrder, _ nodes: FoundNodes) async throws -> LineBytes.Count {
        let sink = LineSink(command.results)
        if let writer = try plainWriter() { return try await sink.rows(of: chosen, in: lines, by: writer) }
        let writer = try command.writer(command.question.text, cql, leftOut: nodes.leftOut)
        if command.form.format == "text" { return try await sink.text(of: chosen, in: lines, by: writer) }
        let made = try await lines.lines(of: chosen)
        try writer.write(made)
        return LineBytes.Count(made)
    }

    /// Counts instead of lines; whether they were asked for. `count` becomes what they count.
    private func writeGroups(_ nodes: FoundNodes, _ order: NodeOrder, _ count: inout LineBytes.Count) async throws -> Bool {
        let keys = try command.selection.groupKeys()
        guard !keys.isEmpty else { return false }
        let chosen = order.places
        let isWhole = chosen.count == nodes.references.count
        if !isWhole { messages.note("no rates: the hits are a part of all") }
        let words =
            isWhole
            ? GroupWords(try await lines.outlines(), by: keys, roles: concordance.roles, filters: command.selection.filters) : nil
        let groups = LineGroups(nodes, chosen, by: keys, words: words)
        try command.writer(command.question.text, cql, leftOut: nodes.leftOut).write(groups)
        count.lines = chosen.count
        (count.transcripts, count.informants) = LineGroups.sources(of: nodes, chosen)
        return true
    }
}
