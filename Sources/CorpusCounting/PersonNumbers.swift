/// Numbers people by their names, 0, 1, 2 … in the order they are asked for: what is counted of many words by person goes by them.
struct PersonNumbers: Sendable {
    private(set) var names: [String] = []
    private var numbers: [String: UInt32] = [:]

    mutating func number(of name: String) -> UInt32 {
        if let known = numbers[name] { return known }
        let number = UInt32(names.count)
        numbers[name] = number
        names.append(name)
        return number
    }
}
