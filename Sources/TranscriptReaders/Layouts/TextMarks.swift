import CorpusModel

/// The few bytes of a text that layouts look for, found in one pass for all of them.
struct TextMarks {
    /// Brackets and number signs before a digit, where a timestamp may begin; ascending.
    private(set) var openings: [Int] = []
    /// Line feeds, ascending.
    private(set) var breaks: [Int] = []
    /// `//` stands somewhere.
    private(set) var hasSlashes = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            let end = min(at + Self.block, range.upperBound)
            if Self.holdsMark(bytes, at, end) { collect(bytes, at, end, before: range.upperBound) }
            at = end
        }
    }

    private static let block = 64

    /// Without branches, so that the compiler compares many bytes at once: most blocks hold words only.
    private static func holdsMark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var found: UInt8 = 0
        for index in start..<end {
            let byte = bytes[index]
            found |= (byte == 0x28 ? 1 : 0) | (byte == 0x5B ? 1 : 0) | (byte == 0x7B ? 1 : 0) | (byte == 0x23 ? 1 : 0)
            found |= (byte == 0x2F ? 1 : 0) | (byte == 10 ? 1 : 0)
        }
        return found != 0
    }

    private mutating func collect(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, before last: Int) {
        for index in start..<end {
            switch bytes[index] {
            case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "#"):
                if index + 1 < last, isDigit(bytes[index + 1]) { openings.append(index) }
            case UInt8(ascii: "/"): if index + 1 < last, bytes[index + 1] == UInt8(ascii: "/") { hasSlashes = true }
            case 10: breaks.append(index)
            default: continue
            }
        }
    }

    /// The first of ascending places that is not before `start`, by its index. Cost: logarithmic.
    static func index(of start: Int, in places: [Int]) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
