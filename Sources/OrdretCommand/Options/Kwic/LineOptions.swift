import ArgumentParser
import Ordret

/// Which lines of a concordance are shown, and whether they are counted instead.
struct LineOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only lines of these: FIELD=VALUE[,VALUE…] or FIELD!=VALUE, where FIELD is transcript, speaker, informant, role, turn, theme, decision or a metadata field; repeatable.",
            valueName: "condition"))
    var conditions: [String] = []
    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Only hits with this query near them, in the notation of the main query; repeatable.", valueName: "query"))
    var with: [String] = []
    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("Only hits without this query near them; repeatable.", valueName: "query"))
    var without: [String] = []
    @Option(help: ArgumentHelp("How near --with and --without look: words on each side (5 or 3:8), sentence or turn.", valueName: "context"))
    var window = "5"
    @Flag(help: "One line for hits that stand in each other's context, with each hit marked (default: a line for each hit).")
    var merge = false
    @Option(
        help: ArgumentHelp(
            "A reading sheet (--format sheet) that somebody filled in, repeatable: its decisions and notes are joined to the lines, --where decision=accept chooses by them, and precision is told.",
            valueName: "file"))
    var codes: [String] = []
    @Option(help: ArgumentHelp("A random sample of so many lines.", valueName: "n"))
    var sample: Int?
    @Option(help: ArgumentHelp("The seed of the sample: the same seed draws the same lines.", valueName: "number"))
    var seed = 1
    @Option(help: ArgumentHelp("Draw from each group of a field in proportion: transcript, role, informant or a metadata field.", valueName: "field"))
    var stratify: String?
    @Option(
        name: .customLong("group-by"),
        help: ArgumentHelp(
            "Counts, shares and rates instead of lines, by keys parted by commas: \(LineGroups.commonKeys.joined(separator: ", ")), transcript, speaker, informant, role, a metadata field, and all other keys of --sort.",
            valueName: "keys"))
    var groupBy: String?

    var hasFilter: Bool { !conditions.isEmpty || sample != nil }

    func validate() throws {
        for text in conditions { _ = try LineFilter.written(text) }
        guard let size = ContextSize(window), size != .answer else {
            throw ValidationError("--window is \"\(window)\"; expected words such as 5 or 3:8, sentence or turn")
        }
        _ = try groupKeys()
        if let sample, sample < 1 { throw ValidationError("--sample is \(sample); a number from 1 was expected") }
        guard seed >= 0 else { throw ValidationError("--seed is \(seed); a number from 0 was expected") }
        if merge, groupBy != nil { throw ValidationError("--group-by counts hits, and --merge makes lines of several; choose one") }
        if stratify != nil, sample == nil { throw ValidationError("--stratify belongs to --sample N") }
    }

    var filters: [LineFilter] { conditions.compactMap(LineFilter.init) }

    /// Takes former ids of themes for those of now, and tells which were asked for.
    mutating func renameThemes(_ aliases: ThemeAliases) -> [Diagnostic] {
        var former: Set<String> = []
        conditions = conditions.map { text in
            guard let (filter, renamed) = LineFilter(text)?.renamingThemes(aliases), !renamed.isEmpty else { return text }
            former.formUnion(renamed)
            return filter.text
        }
        return former.sorted().map { ThemeAliases.renamed($0, to: aliases.current($0)) }
    }

    /// Whose words the hits are a part of.
    func counts(_ roles: RoleRules) -> (TranscriptOutline, Speaker?) -> Bool {
        let filters = filters
        return { outline, speaker in
            roles.counts(speaker?.role ?? .unknown) && filters.allSatisfy { $0.allows(outline, speaker: speaker) }
        }
    }

    /// The lines that every condition allows; a field that no line has is an error.
    func filtered(_ found: FoundLines) throws -> [ConcordanceLine] {
        try found.check(fields: filters.map(\.field) + [stratify].compactMap { $0 })
        let filters = filters
        return found.lines.filter { line in filters.allSatisfy { $0.allows(line) } }
    }

    /// The sample, told with its seed.
    func sampled(_ lines: [ConcordanceLine], _ messages: Messages) -> [ConcordanceLine] {
        guard let drawing = drawing(lines.count, messages) else { return lines }
        return drawing.drawn(from: lines)
    }

    /// The same of hits of an index.
    func sampled(_ places: [Int], of nodes: FoundNodes, _ messages: Messages) -> [Int] {
        guard let drawing = drawing(places.count, messages) else { return places }
        return drawing.drawn(from: places, of: nodes)
    }

    var lineSample: LineSample? { sample.map { LineSample(count: $0, seed: UInt64(seed), stratum: stratify) } }

    private func drawing(_ lines: Int, _ messages: Messages) -> LineSample? {
        guard let lineSample, lineSample.count < lines else { return nil }
        messages.note("a sample of \(lineSample.count) of \(lines) lines, seed \(seed)\(stratify.map { ", by \($0)" } ?? "")")
        return lineSample
    }

    func groupKeys() throws -> [LineKey] {
        var keys: [LineKey] = []
        do { for text in groupBy?.split(separator: ",") ?? [] { keys.append(try LineKey(String(text))) } } catch {
            throw ValidationError("--group-by: \(error.message)")
        }
        return keys
    }

    /// The groups of the lines; rates are given where all hits are there.
    func groups(_ lines: [ConcordanceLine], of found: FoundLines, _ messages: Messages) throws -> LineGroups? {
        let keys = try groupKeys()
        guard !keys.isEmpty else { return nil }
        let isWhole = try lines.count == filtered(found).count
        if !isWhole { messages.note("no rates: the hits are a part of all") }
        let words = isWhole ? GroupWords(found.outlines, by: keys, roles: found.roles, filters: filters) : nil
        return LineGroups(lines, by: keys, words: words)
    }
}
