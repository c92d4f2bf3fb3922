import Ordret

/// What a concordance found in all transcripts.
struct FoundLines {
    private(set) var lines: [ConcordanceLine]
    /// Hits in roles that do not count.
    let leftOut: Int
    let outlines: [TranscriptOutline]
    let roles: RoleRules
    private let isGivenUp: Bool

    init(_ parts: [Concordance.Lines], _ roles: RoleRules) {
        lines = parts.flatMap(\.lines)
        leftOut = parts.reduce(0) { $0 + $1.leftOut }
        outlines = parts.flatMap(\.outlines)
        isGivenUp = parts.contains(where: \.isGivenUp)
        self.roles = roles
    }

    /// Those of an index, all made.
    init(_ lines: [ConcordanceLine], _ nodes: FoundNodes, _ outlines: [TranscriptOutline], _ roles: RoleRules) {
        self.lines = lines
        leftOut = nodes.leftOut
        self.outlines = outlines
        isGivenUp = nodes.isGivenUp
        self.roles = roles
    }

    /// All names of metadata that a transcript has, in alphabetical order.
    var metadataFields: [String] {
        var names: Set<String> = []
        for outline in outlines { for field in outline.metadata { names.insert(field.name) } }
        if outlines.isEmpty { for line in lines { for field in line.metadata { names.insert(field.name) } } }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private var isEmpty: Bool { outlines.isEmpty && lines.isEmpty }

    /// A key that is no field of any transcript is an error that names the nearest.
    func check(_ keys: [LineKey]) throws {
        guard !isEmpty, keys.contains(where: { $0.metadataField != nil }) else { return }
        try Self.check(keys, among: metadataFields)
    }

    static func check(_ keys: [LineKey], among fields: [String]) throws {
        for key in keys {
            if let problem = key.problem(fields: fields) {
                throw Diagnostic(.error, .queryMalformed, problem.message, advice: "ordret kwic --help names the keys.")
            }
        }
    }

    /// The same for the names of fields.
    func check(fields names: [String]) throws {
        guard !isEmpty, !names.isEmpty else { return }
        try Self.check(fields: names, among: metadataFields)
    }

    static func check(fields names: [String], among metadata: [String]) throws {
        for name in names { try requireField(name, LineFilter.builtIn + metadata) }
    }

    /// The counts, the order, and what is left out.
    func summarise(_ shown: [ConcordanceLine], _ order: ConcordanceSort, hasFilter: Bool, isMerged: Bool, _ messages: Messages) throws {
        var count = LineBytes.Count(shown)
        count.leftOut = leftOut
        count.isGivenUp = isGivenUp
        count.isMerged = isMerged
        Self.summarise(count, order, filtered: hasFilter ? lines.count - shown.count : 0, messages)
    }

    /// The same of rows that were written without keeping lines.
    static func summarise(_ count: LineBytes.Count, _ order: ConcordanceSort, filtered: Int, _ messages: Messages) {
        if count.isGivenUp { messages.show([.givenUp]) }
        let rest = count.leftOut == 0 ? "" : "; \(count.leftOut) more in roles that do not count (--roles all shows them)"
        let counts = [
            Messages.count(count.lines, count.isMerged ? "line" : "hit"), Messages.count(count.transcripts.count, "transcript"),
            Messages.count(count.informants.count, "informant"),
        ]
        messages.note(counts.joined(separator: ", ") + rest)
        if !order.keys.isEmpty {
            messages.note("sorted by \(order.keys.map(\.description).joined(separator: ", ")); Danish order, what is missing last")
        }
        if filtered > 0 { messages.note("\(filtered) more are left out by --where, cut or --sample") }
    }

    /// Joins reading sheets to the lines; the rows that no line has are told with their place.
    mutating func join(_ sheets: [SheetFile]) -> [Diagnostic] {
        let codings = sheets.flatMap { sheet in sheet.table.codings.map { (coding: $0, path: sheet.table.path) } }
        let unmatched = Set(LineCodings(codings.map(\.coding)).join(&lines))
        return codings.filter { unmatched.contains($0.coding) }.map { coding, path in
            let place = coding.characters.map { "characters \($0.lowerBound) to \($0.upperBound)" } ?? "turn \(coding.turn ?? 0)"
            return Diagnostic(
                .warning, .codesRowUnmatched, at: SourceLocation(path, .line(coding.line)), "no line stands at \(place) of \(coding.transcript)",
                advice: "The sheet may be of another query, of other --roles, or of a text that was changed since.")
        }
    }

    /// How many of the lines were accepted, and the precision with what it is of.
    func tellDecisions(_ shown: [ConcordanceLine], _ messages: Messages) {
        let counts = DecisionCounts(shown)
        let parts = [(counts.accepted, "accepted"), (counts.rejected, "rejected"), (counts.disputed, "disputed"), (counts.undecided, "undecided")]
        let precision = counts.precision.map { "precision \(fixed($0, 3)) (N = \(counts.decided))" } ?? "no precision: nothing is decided"
        messages.note(parts.map { "\($0) \($1)" }.joined(separator: ", ") + "; " + precision)
    }
}

/// A reading sheet from a file.
struct SheetFile {
    let table: CodingsTable

    init(_ path: String) throws {
        let bytes: [UInt8]
        do { bytes = try LocalFiles.read(path, limit: 64 << 20) } catch {
            throw Diagnostic(.error, .fileUnreadable, at: SourceLocation(path), error.detail, advice: "Name a reading sheet with --codes FILE.")
        }
        table = try CodingsTable(bytes, path: path)
    }
}

/// A field that a line may have.
private func requireField(_ name: String, _ known: [String]) throws { try check(name, "the field", known) }
