import CorpusModel

/// Numbers distinct stretches of bytes: 0, 1, 2 … in the order they are added. Users keep what they know of each under its number.
///
/// A stretch of at most eight bytes is its own key; of a longer one the key is a hash, and the bytes are compared.
struct ByteTable {
    private struct Slot {
        var key: UInt64 = 0
        /// With the group in the two lowest bits.
        var length: UInt32 = 0
        /// The number and one; 0 is empty.
        var number: UInt32 = 0
    }

    private var slots: [Slot]
    /// The stretches that are longer than eight bytes, and where each begins.
    private var bytes: [UInt8] = []
    private var firsts: [UInt32] = []
    private let smallest: Int

    /// `slots` is a power of two.
    init(slots count: Int) {
        smallest = count
        slots = [Slot](repeating: Slot(), count: count)
    }

    var count: Int { firsts.count }

    mutating func removeAll() {
        guard slots.count <= smallest * 4 else {
            self = ByteTable(slots: smallest)
            return
        }
        slots.withUnsafeMutableBufferPointer { $0.update(repeating: Slot()) }
        bytes.removeAll(keepingCapacity: true)
        firsts.removeAll(keepingCapacity: true)
    }

    /// The number of a stretch in a group (0–3), `nil` for a new one. Cost: one pass over its bytes.
    @inline(__always)
    func number(of stretch: UnsafeBufferPointer<UInt8>, _ group: UInt32) -> Int? {
        let (key, length) = Self.key(stretch, group)
        return slots.withUnsafeBufferPointer { slots in
            var place = Self.place(of: key, length, among: slots.count)
            while slots[place].number != 0 {
                if slots[place].key == key, slots[place].length == length {
                    let number = Int(slots[place].number) - 1
                    if stretch.count <= 8 || isSpelt(number, stretch) { return number }
                }
                place = (place + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    /// Adds a stretch that has no number yet.
    @discardableResult
    mutating func add(_ stretch: UnsafeBufferPointer<UInt8>, _ group: UInt32) -> Int {
        firsts.append(UInt32(bytes.count))
        if stretch.count > 8 { bytes.append(contentsOf: stretch) }
        if count * 2 > slots.count { grow() }
        let (key, length) = Self.key(stretch, group)
        put(Slot(key: key, length: length, number: UInt32(count)))
        return count - 1
    }

    @inline(__always)
    private static func key(_ stretch: UnsafeBufferPointer<UInt8>, _ group: UInt32) -> (key: UInt64, length: UInt32) {
        (stretch.count <= 8 ? ByteHash.short(stretch) : ByteHash.of(stretch), UInt32(truncatingIfNeeded: stretch.count) << 2 | group)
    }

    @inline(__always)
    private static func place(of key: UInt64, _ length: UInt32, among count: Int) -> Int {
        Int(truncatingIfNeeded: ByteHash.mix(key ^ UInt64(length) << 40, 0x9E37_79B9_7F4A_7C15)) & (count - 1)
    }

    private func isSpelt(_ number: Int, _ stretch: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            let first = Int(firsts[number])
            for offset in 0..<stretch.count where bytes[first + offset] != stretch[offset] { return false }
            return true
        }
    }

    private mutating func put(_ new: Slot) {
        var place = Self.place(of: new.key, new.length, among: slots.count)
        while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = new
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.number != 0 { put(slot) }
    }
}
