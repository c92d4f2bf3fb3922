import ArgumentParser
import Ordret

/// Which lines of a concordance are shown, and whether they are counted instead.
struct LineOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only lines of these: FIELD=VALUE[,VALUE…] or FIELD!=VALUE, where FIELD is transcript, speaker, informant, role or a metadata field; repeatable.",
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
    @Option(help: ArgumentHelp("A random sample of so many lines.", valueName: "n"))
    var sample: Int?
    @Option(help: ArgumentHelp("The seed of the sample: the same seed draws the same lines.", valueName: "number"))
    var seed = 1
    @Option(help: ArgumentHelp("Draw from each group of a field in proportion: transcript, role, informant or a metadata field.", valueName: "field"))
    var stratify: String?
    @Option(
        name: .customLong("group-by"),
        help: ArgumentHelp(
            "Counts instead of lines, by keys parted by commas: \(LineGroups.wordKeys.joined(separator: ", ")), transcript, speaker, informant, role or a metadata field.",
            valueName: "keys"))
    var groupBy: String?

    var hasFilter: Bool { !conditions.isEmpty || sample != nil }

    func validate() throws {
        for text in conditions where LineFilter(text) == nil {
            throw ValidationError("--where is \"\(text)\"; FIELD=VALUE or FIELD!=VALUE was expected, such as role=beboer")
        }
        guard ContextSize(window) != nil else {
            throw ValidationError("--window is \"\(window)\"; expected words such as 5 or 3:8, sentence or turn")
        }
        if let sample, sample < 1 { throw ValidationError("--sample is \(sample); a number from 1 was expected") }
        guard seed >= 0 else { throw ValidationError("--seed is \(seed); a number from 0 was expected") }
        if stratify != nil, sample == nil { throw ValidationError("--stratify belongs to --sample N") }
    }

    /// The lines that every condition allows; a field that no line has is an error.
    func filtered(_ lines: [ConcordanceLine]) throws -> [ConcordanceLine] {
        let filters = conditions.compactMap(LineFilter.init)
        try checkFields(filters.map(\.field) + [stratify].compactMap { $0 }, lines)
        return lines.filter { line in filters.allSatisfy { $0.allows(line) } }
    }

    /// The sample, told with its seed.
    func sampled(_ lines: [ConcordanceLine], _ messages: Messages) -> [ConcordanceLine] {
        guard let sample, sample < lines.count else { return lines }
        messages.note("a sample of \(sample) of \(lines.count) lines, seed \(seed)\(stratify.map { ", by \($0)" } ?? "")")
        return LineSample(count: sample, seed: UInt64(seed), stratum: stratify).drawn(from: lines)
    }

    func groups(_ lines: [ConcordanceLine]) throws -> LineGroups? {
        guard let groupBy else { return nil }
        let keys = groupBy.split(separator: ",").map(String.init)
        try checkFields(keys.filter { !LineGroups.wordKeys.contains($0) }, lines)
        return LineGroups(lines, by: keys) { MatchForm.of($0) }
    }

    private func checkFields(_ fields: [String], _ lines: [ConcordanceLine]) throws {
        guard !lines.isEmpty else { return }
        let known = LineFilter.builtIn + Set(lines.joined(by: \.metadata)).sorted()
        for field in fields { try check(field, "the field", known) }
    }
}

extension [ConcordanceLine] {
    /// The names of all metadata fields.
    fileprivate func joined(by metadata: KeyPath<ConcordanceLine, [MetadataField]>) -> [String] { flatMap { $0[keyPath: metadata].map(\.name) } }
}
