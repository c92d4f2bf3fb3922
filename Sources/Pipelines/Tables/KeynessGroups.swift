import Concordances
import CorpusCounting
import CorpusModel
import UnicodeText

/// Keyness of each value of a field against all its other values, as one table: a group after the other.
public struct KeynessGroups: Sendable {
    /// The values, in the order of their UTF-8.
    public let names: [String]
    public private(set) var table: Table
    /// Items that the filters and `top` left out, in all groups.
    public private(set) var leftOut = 0
    /// Shown rows that one informant of several carries, and rows that were tested.
    public private(set) var carriedByOne = 0
    public private(set) var tested = 0
    /// The field whose values they are.
    public let field: String
    private let layout: KeynessTable.Layout
    private let column: TableColumn

    /// - Parameter names: the values that somebody says words of.
    /// - Throws: where there are fewer than two, since one has nothing to be compared with.
    public init(_ key: LineKey, names: [String], _ layout: KeynessTable.Layout) throws(Diagnostic) {
        field = key.metadataField ?? key.name
        self.names = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.layout = layout
        column = TableColumn("group", .string, "Value of \(field): the target; all its others are the reference")
        table = Table(name: "keyness", title: "Keyness", columns: [])
        guard names.count > 1 else {
            throw Diagnostic(
                .error, .subcorpusEmpty,
                "\(field) has \(names.isEmpty ? "no value" : "one value (\(names[0]))") among the speech that counts; two or more were expected",
                advice: "ordret info SOURCE shows roles, speakers and metadata.")
        }
    }

    /// All groups of what transcripts add, in corpus order. Cost: all entries for each group.
    public init(_ key: LineKey, parts: [FrequencyPart], _ layout: KeynessTable.Layout) throws(Diagnostic) {
        let grouped = GroupedParts(parts)
        try self.init(key, names: grouped.names, layout)
        for name in names { try add(name, grouped.sides(of: name)) }
    }

    /// The conditions that a group and its reference are of.
    public func sides(of name: String) -> (target: LineFilter, reference: LineFilter) {
        (LineFilter(field, is: name), LineFilter(field, is: name, isNegated: true))
    }

    /// Adds the rows of a group.
    ///
    /// - Parameter counts: of the two sides.
    public mutating func add(_ name: String, _ counts: FrequencyCounts) throws(Diagnostic) {
        let (target, reference) = try KeynessSides.of(counts, target: ["\(field)=\(name)"], reference: ["\(field)!=\(name)"])
        let keyness: KeynessTable
        do throws(UnicodeFault) {
            keyness = try KeynessTable(target: target, reference: reference, types: counts.types, layout)
        } catch { throw .collation(error) }
        let named = keyness.table.grouped(column, name)
        if table.columns.isEmpty { table = named } else { table.rows += named.rows }
        leftOut += keyness.leftOut
        carriedByOne += keyness.carriedByOne
        tested += keyness.tested
    }
}
