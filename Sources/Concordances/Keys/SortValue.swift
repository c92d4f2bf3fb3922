import UnicodeText

/// What a line has for a sort key, ready to be compared: a number, then the bytes of a collation key.
struct SortValue: Comparable {
    private let number: Double
    private let text: [UInt8]
    /// The first eight bytes of the text as a number, which mostly decides.
    private let beginning: UInt64
    let isMissing: Bool

    static let missing = SortValue(number: 0, text: [], isMissing: true)

    init(number: Double, text: [UInt8] = [], isMissing: Bool = false) {
        self.number = number
        self.text = text
        beginning = text.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * max(0, 8 - text.count))
        self.isMissing = isMissing
    }

    init(_ number: Double?) { self = number.map { SortValue(number: $0) } ?? .missing }

    init(_ text: String?, _ collation: DanishCollation) { self = text.map { SortValue(number: 0, text: collation.key($0)) } ?? .missing }

    init(_ key: LineKey, _ text: String, _ collation: DanishCollation) {
        var text = text
        self = text.withUTF8 { SortValue(key, $0, collation) }
    }

    /// A text that a key gave. Words of the line are compared one by one, so that the word nearest the node decides before the accents of another.
    init(_ key: LineKey, _ text: UnsafeBufferPointer<UInt8>, _ collation: DanishCollation) {
        guard case .words = key.meaning else {
            self.init(number: 0, text: collation.key(text))
            return
        }
        var bytes: [UInt8] = []
        for word in text.split(separator: 0x20) {
            // No collation key holds a 0: a side that has ended stands before one that goes on.
            bytes += collation.key(UnsafeBufferPointer(rebasing: word)).prefix { $0 != 0 }
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
        if one.number != other.number { return one.number < other.number }
        return one.beginning == other.beginning ? one.text.lexicographicallyPrecedes(other.text) : one.beginning < other.beginning
    }
}
