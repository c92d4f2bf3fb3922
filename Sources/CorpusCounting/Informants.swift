/// How often each of several people says something: mostly one person, so that a rare word costs no dictionary.
public enum Informants: Sendable {
    case none
    case one(UInt32, Int)
    case many([UInt32: Int])
    /// Only how many they are, and how often the one who says it most does.
    case summary(count: Int, largest: Int)

    mutating func add(_ number: UInt32, _ hits: Int) {
        switch self {
        case .none: self = .one(number, hits)
        case .one(number, let before): self = .one(number, before + hits)
        case .one(let other, let before): self = .many([other: before, number: hits])
        case .many(var counts):
            self = .none
            counts[number, default: 0] += hits
            self = .many(counts)
        case .summary: preconditionFailure("a summary is never added to")
        }
    }

    public var count: Int {
        switch self {
        case .none: 0
        case .one: 1
        case .many(let counts): counts.count
        case .summary(let count, _): count
        }
    }

    /// The hits of the one who has most.
    public var largest: Int {
        switch self {
        case .none: 0
        case .one(_, let hits): hits
        case .many(let counts): counts.values.max() ?? 0
        case .summary(_, let largest): largest
        }
    }

    /// Who says it how often; `nil` where that was not kept.
    public var counts: [UInt32: Int]? {
        switch self {
        case .none: [:]
        case .one(let number, let hits): [number: hits]
        case .many(let counts): counts
        case .summary: nil
        }
    }
}
