/// Distinct strings that are collected: bytes in one buffer, ids in the order they were first seen.
package struct StringPool: Sendable {
    package private(set) var bytes: [UInt8] = []
    package private(set) var starts: [UInt32] = [0]
    /// Open addressing: upper half the string's hash, lower half its id and one; 0 is empty.
    private var slots = [UInt64](repeating: 0, count: 1024)
    /// The first strings, which stand in the slots; the others do when an id is asked for.
    private var indexed = 0

    package init() {}

    package var count: Int { starts.count - 1 }

    /// The id of a string, which is added when it is new. Cost: one hash.
    package mutating func id(of string: String) -> UInt32 {
        var string = string
        return string.withUTF8 { id(of: $0) }
    }

    package mutating func id(of string: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if indexed < count { index() }
        let hash = UInt32(truncatingIfNeeded: ByteHash.of(string))
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let id = UInt32(truncatingIfNeeded: slots[slot]) - 1
            if UInt32(slots[slot] >> 32) == hash, isAt(id, string) { return id }
            slot = (slot + 1) & (slots.count - 1)
        }
        let id = UInt32(count)
        bytes += string
        starts.append(UInt32(bytes.count))
        slots[slot] = UInt64(hash) << 32 | UInt64(id + 1)
        indexed = count
        if count * 2 > slots.count { grow(to: slots.count * 2) }
        return id
    }

    /// Adds a string that the caller knows to be new. Cost: a copy of its bytes; a hash where the id of some string is asked for later.
    package mutating func append(_ string: String) -> UInt32 {
        var string = string
        return string.withUTF8 { append($0) }
    }

    /// Adds a string that the caller knows to be new. Cost: a copy of its bytes; a hash where the id of some string is asked for later.
    package mutating func append(_ string: UnsafeBufferPointer<UInt8>) -> UInt32 {
        bytes += string
        starts.append(UInt32(bytes.count))
        return UInt32(count - 1)
    }

    /// Whether a string is the one with an id. Cost: a comparison.
    package func holds(_ string: String, at id: UInt32) -> Bool {
        var string = string
        return string.withUTF8 { isAt(id, $0) }
    }

    /// Calls `body` with the bytes of a string; the pointer must not outlive the call.
    package func withBytes<Result>(of id: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(starts[id])..<Int(starts[id + 1])])) }
    }

    package subscript(id: Int) -> String { withBytes(of: id) { String(decoding: $0, as: UTF8.self) } }

    private func isAt(_ id: UInt32, _ string: UnsafeBufferPointer<UInt8>) -> Bool {
        let (start, end) = (Int(starts[Int(id)]), Int(starts[Int(id) + 1]))
        guard end - start == string.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            // Eight bytes at once; the last step may look at some of them again.
            var place = 0
            while place + 8 <= string.count {
                if ByteHash.eight(bytes, start + place) != ByteHash.eight(string, place) { return false }
                place += 8
            }
            if string.count >= 8 { return ByteHash.eight(bytes, end - 8) == ByteHash.eight(string, string.count - 8) }
            // At most eight bytes are one number.
            return ByteHash.short(UnsafeBufferPointer(rebasing: bytes[start..<end])) == ByteHash.short(string)
        }
    }

    /// Takes strings into the slots that were added without being asked for.
    private mutating func index() {
        var room = slots.count
        while count * 2 > room { room *= 2 }
        if room > slots.count { grow(to: room) }
        for id in indexed..<count { put(withBytes(of: id) { ByteHash.of($0) } << 32 | UInt64(id + 1)) }
        indexed = count
    }

    private mutating func grow(to room: Int) {
        let old = slots
        slots = [UInt64](repeating: 0, count: room)
        for entry in old where entry != 0 { put(entry) }
    }

    private mutating func put(_ entry: UInt64) {
        var slot = Int(entry >> 32) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = entry
    }

    /// The same strings in the order of their bytes, and the new id of each old one.
    package func sorted() -> (bytes: [UInt8], starts: [UInt32], rank: [UInt32]) {
        let order = order()
        var sortedBytes: [UInt8] = []
        sortedBytes.reserveCapacity(bytes.count)
        var sortedStarts: [UInt32] = [0]
        sortedStarts.reserveCapacity(starts.count)
        var rank = [UInt32](repeating: 0, count: count)
        for (place, id) in order.enumerated() {
            sortedBytes += bytes[Int(starts[id])..<Int(starts[id + 1])]
            sortedStarts.append(UInt32(sortedBytes.count))
            rank[id] = UInt32(place)
        }
        return (sortedBytes, sortedStarts, rank)
    }

    /// By the first eight bytes as a number, and by the rest where those are the same.
    private func order() -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            var keyed: [(key: UInt64, id: Int)] = []
            keyed.reserveCapacity(count)
            for id in 0..<count {
                var key: UInt64 = 0
                for place in 0..<8 {
                    let at = Int(starts[id]) + place
                    key = key << 8 | (at < Int(starts[id + 1]) ? UInt64(bytes[at]) : 0)
                }
                keyed.append((key, id))
            }
            keyed.sort { one, other in
                if one.key != other.key { return one.key < other.key }
                return bytes[Int(starts[one.id])..<Int(starts[one.id + 1])].lexicographicallyPrecedes(
                    bytes[Int(starts[other.id])..<Int(starts[other.id + 1])])
            }
            return keyed.map(\.id)
        }
    }
}
