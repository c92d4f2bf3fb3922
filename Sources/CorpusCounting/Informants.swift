/// Distinct people by number: mostly one, so that a rare word costs no set.
enum Informants: Sendable {
    case none
    case one(UInt32)
    case many(Set<UInt32>)

    mutating func insert(_ number: UInt32) {
        switch self {
        case .none: self = .one(number)
        case .one(number): return
        case .one(let other): self = .many([other, number])
        case .many(var set):
            self = .none
            set.insert(number)
            self = .many(set)
        }
    }

    var count: Int {
        switch self {
        case .none: 0
        case .one: 1
        case .many(let set): set.count
        }
    }
}
