/// What a concordance line was asked to remember of its words, by the name of what was asked: `lemma:-1`, `pos:+2`.
///
/// The names are those of the whole concordance, and its lines share them.
public struct CapturedValues: Sendable {
    public let names: [String]
    private let values: [String?]

    public init(names: [String] = [], values: [String?] = []) {
        precondition(names.count == values.count, "a value for each name")
        self.names = names
        self.values = values
    }

    public func has(_ name: String) -> Bool { names.contains(name) }

    /// `nil` where the line has no such word. Cost: linear in the names, which are few.
    public subscript(name: String) -> String? { names.firstIndex(of: name).flatMap { values[$0] } }
}
