/// The tests of a query in CQL, each once, which are the elements of its program, and the labels that it gives.
struct TestTable: Sendable {
    private(set) var tests: [CQLTest] = []
    private(set) var labels: [String] = []

    mutating func number(of test: CQLTest) -> Int { Self.number(of: test, &tests) }

    mutating func number(ofLabel label: String) -> Int { Self.number(of: label, &labels) }

    private static func number<Value: Equatable>(of value: Value, _ values: inout [Value]) -> Int {
        if let known = values.firstIndex(of: value) { return known }
        values.append(value)
        return values.count - 1
    }
}
