import CorpusModel

/// A number that the literature or another program gives, and what Ordret's formula makes of the same counts.
public struct ReferenceValue: Sendable {
    /// The formula's id.
    public let formula: String
    /// The counts, and what is compared where one formula gives several numbers.
    public let example: String
    public let source: String
    public let expected: Double
    /// How far the computed value may lie from it: half a unit of the last printed digit, or more where the source says why.
    public let tolerance: Double
    /// `nil` where the formula gives no number.
    public let computed: Double?

    public init(_ formula: String, _ example: String, _ source: String, _ expected: Double, within tolerance: Double, _ computed: Double?) {
        self.formula = formula
        self.example = example
        self.source = source
        self.expected = expected
        self.tolerance = tolerance
        self.computed = computed
    }

    init(_ formula: String, _ example: String, _ source: String, _ expected: Double, within tolerance: Double, _ computed: Measured) {
        self.init(formula, example, source, expected, within: tolerance, computed.number)
    }

    /// A whisker is added for expected values that end in a 5 of their own.
    public var isMet: Bool { computed.map { ($0 - expected).magnitude <= tolerance * (1 + 1e-9) } ?? false }

    /// All reference values, family by family: a new family is added here.
    public static var all: [ReferenceValue] { keyness + tests + association + dispersion + distances + diversity + agreement }

    /// As a table: one row a value, `met` yes or no.
    public static func table(_ values: [ReferenceValue] = all) -> Table {
        var table = Table(
            name: "reference_values", title: "Reference values of the literature and of other programs, computed anew",
            columns: [
                TableColumn("formula", .string, "Id of the formula"), TableColumn("example", .string, "The counts"),
                TableColumn("source", .string, "Who gives the value"), TableColumn("expected", .number, "The value given"),
                TableColumn("tolerance", .number, "How far the computed value may lie from it"),
                TableColumn("computed", .number, "What Ordret computes; empty where it computes none"),
                TableColumn("met", .boolean, "Whether the computed value lies within the tolerance"),
            ])
        for value in values {
            table.append([
                .text(value.formula), .text(value.example), .text(value.source), .number(value.expected, decimals: 7),
                .number(value.tolerance, decimals: 7), .number(value.computed, decimals: 7), .boolean(value.isMet),
            ])
        }
        return table
    }
}
