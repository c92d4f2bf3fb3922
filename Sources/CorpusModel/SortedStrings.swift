/// Distinct strings in the order of their UTF-8 bytes, one after another in one buffer: a vocabulary as an index holds it.
///
/// The id of a string is its place in that order, so a prefix is a range of ids. Nothing is copied until a string is asked for.
public struct SortedStrings: Sendable {
    /// All strings, joined.
    public let bytes: Column<UInt8>
    /// Where each begins, and one more for the end of the last.
    public let starts: Column<UInt32>

    public init(bytes: Column<UInt8>, starts: Column<UInt32>) {
        self.bytes = bytes
        self.starts = starts
    }

    public var count: Int { max(0, starts.count - 1) }

    /// Whether the two are one vocabulary: the same memory.
    public func isSame(as other: SortedStrings) -> Bool {
        starts.withUnsafeBuffer { one in other.starts.withUnsafeBuffer { one.baseAddress == $0.baseAddress && one.count == $0.count } }
    }

    public subscript(id: Int) -> String {
        withBytes(of: id) { String(decoding: $0, as: UTF8.self) }
    }

    /// Calls `body` with the bytes of a string; the pointer must not outlive the call.
    @inlinable
    public func withBytes<Result>(of id: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let range = Int(starts[id])..<Int(starts[id + 1])
        return try bytes.withUnsafeBuffer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Cost: logarithmic.
    public func id(of string: String) -> Int? {
        var string = string
        return string.withUTF8 { wanted in
            let place = firstPlace { Self.precedes($0, wanted) }
            guard place < count, withBytes(of: place, { $0.elementsEqual(wanted) }) else { return nil }
            return place
        }
    }

    /// The ids of the strings that begin so. Cost: logarithmic.
    public func range(beginningWith prefix: [UInt8]) -> Range<Int> {
        prefix.withUnsafeBufferPointer { prefix in
            let start = firstPlace { Self.precedes($0, prefix) }
            let end = firstPlace { Self.precedes($0, prefix) || $0.starts(with: prefix) }
            return start..<end
        }
    }

    /// The ids of the strings that hold some bytes, ascending; all where there are none. Cost: one pass over the bytes of all strings, some instructions each.
    public func ids(containing wanted: [UInt8]) -> [Int] {
        guard let first = wanted.first else { return Array(0..<count) }
        var found: [Int] = []
        bytes.withUnsafeBuffer { bytes in
            wanted.withUnsafeBufferPointer { wanted in
                let last = bytes.count - wanted.count
                var (at, id) = (0, 0)
                while at <= last {
                    guard bytes[at] == first, Self.begins(bytes, at, wanted) else {
                        at += 1
                        continue
                    }
                    id = self.id(ofByte: at, from: id)
                    let end = Int(starts[id + 1])
                    if at + wanted.count <= end {
                        found.append(id)
                        at = end
                    } else {
                        // It runs over into the next string.
                        at += 1
                    }
                }
            }
        }
        return found
    }

    private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        for place in 1..<max(1, wanted.count) where bytes[at + place] != wanted[place] { return false }
        return true
    }

    /// The string that a byte is of, at or after a string. Cost: logarithmic.
    private func id(ofByte at: Int, from first: Int) -> Int {
        var (low, high) = (first, count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= at { low = middle } else { high = middle }
        }
        return low
    }

    /// The first id whose string does not stand before something.
    private func firstPlace(_ isBefore: (UnsafeBufferPointer<UInt8>) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if withBytes(of: middle, isBefore) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Below 0 where the first stands before the second, 0 where they are equal.
    @inlinable
    public static func order(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Int {
        let common = min(one.count, other.count)
        for place in 0..<common where one[place] != other[place] { return one[place] < other[place] ? -1 : 1 }
        return one.count - other.count
    }

    private static func precedes(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        order(one, other) < 0
    }
}
