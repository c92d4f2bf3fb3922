import UnicodeText

/// What a line has for a sort key, ready to be compared: a number, then the bytes of a collation key.
struct SortValue: Comparable {
    private let number: Double
    private let text: [UInt8]
    let isMissing: Bool

    static let missing = SortValue(number: 0, text: [], isMissing: true)

    init(number: Double, text: [UInt8] = [], isMissing: Bool = false) {
        self.number = number
        self.text = text
        self.isMissing = isMissing
    }

    init(_ number: Double?) { self = number.map { SortValue(number: $0) } ?? .missing }

    init(_ text: String?, _ collation: DanishCollation) { self = text.map { SortValue(number: 0, text: collation.key($0)) } ?? .missing }

    /// A text that a key gave. Words of the line are compared one by one, so that the word nearest the node decides before the accents of another.
    init(_ key: LineKey, _ text: String, _ collation: DanishCollation) {
        guard case .words = key.meaning else {
            self.init(text, collation)
            return
        }
        var bytes: [UInt8] = []
        for word in text.split(separator: " ") {
            // No collation key holds a 0: a side that has ended stands before one that goes on.
            bytes += collation.key(String(word)).prefix { $0 != 0 }
            bytes.append(0)
        }
        self.init(number: 0, text: bytes)
    }

    /// Numbers where every text that is there is one, such as turns and ages; `nil` otherwise.
    static func numbers(_ texts: [String?]) -> [SortValue]? {
        var values: [SortValue] = []
        for text in texts {
            guard let text else {
                values.append(.missing)
                continue
            }
            guard let number = Double(text), number.isFinite else { return nil }
            values.append(SortValue(number: number))
        }
        return values
    }

    static func < (one: SortValue, other: SortValue) -> Bool {
        one.number == other.number ? one.text.lexicographicallyPrecedes(other.text) : one.number < other.number
    }
}
