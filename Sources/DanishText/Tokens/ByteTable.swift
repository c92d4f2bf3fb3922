import CPrefetch
import CorpusModel

/// Numbers distinct stretches of bytes: 0, 1, 2 … in the order they are added. Users keep what they know of each under its number.
///
/// A stretch of at most sixteen bytes is its own key; of a longer one the key is a hash and its end, and the bytes are compared.
final class ByteTable {
    /// What a stretch is found by.
    struct Key {
        /// A stretch of at most eight bytes, the first eight of one of at most sixteen, or a hash.
        fileprivate let head: UInt64
        /// The last eight bytes of a stretch of more than eight.
        fileprivate let tail: UInt64
        /// With the group in the two lowest bits.
        fileprivate let length: UInt32

        /// - Parameter group: 0–3.
        @inline(__always)
        init(_ stretch: UnsafeBufferPointer<UInt8>, _ group: UInt32) {
            length = UInt32(truncatingIfNeeded: stretch.count) << 2 | group
            if stretch.count <= 8 {
                (head, tail) = (ByteHash.short(stretch), 0)
            } else {
                head = stretch.count <= 16 ? ByteHash.eight(stretch, 0) : ByteHash.of(stretch)
                tail = ByteHash.eight(stretch, stretch.count - 8)
            }
        }

        @inline(__always)
        fileprivate func place(among count: Int) -> Int {
            Int(truncatingIfNeeded: ByteHash.mix(head ^ UInt64(length) << 40, tail ^ 0x9E37_79B9_7F4A_7C15)) & (count - 1)
        }
    }

    private struct Slot {
        let head: UInt64
        let tail: UInt64
        let length: UInt32
        /// The number and one; 0 is empty.
        let number: UInt32
        static let empty = Slot(head: 0, tail: 0, length: 0, number: 0)

        /// 1 where it is a key's, else 0; without a branch, as the slot may be far from the processor.
        @inline(__always)
        func matches(_ key: Key) -> UInt32 { (head ^ key.head) | (tail ^ key.tail) | UInt64(length ^ key.length) == 0 ? 1 : 0 }
    }

    // Unchecked for speed: the methods call out to nobody.
    @exclusivity(unchecked) private var slots: UnsafeMutableBufferPointer<Slot>
    /// The stretches that are longer than sixteen bytes, and where each begins.
    private var bytes: [UInt8] = []
    private var firsts: [UInt32] = []
    private let smallest: Int

    /// `slots` is a power of two.
    init(slots count: Int) {
        smallest = count
        slots = Self.room(count)
    }

    deinit { slots.deallocate() }

    private static func room(_ count: Int) -> UnsafeMutableBufferPointer<Slot> {
        let room = UnsafeMutableBufferPointer<Slot>.allocate(capacity: count)
        room.initialize(repeating: .empty)
        return room
    }

    var count: Int { firsts.count }

    func removeAll() {
        bytes.removeAll(keepingCapacity: slots.count <= smallest * 4)
        firsts.removeAll(keepingCapacity: slots.count <= smallest * 4)
        guard slots.count > smallest * 4 else { return slots.update(repeating: .empty) }
        slots.deallocate()
        slots = Self.room(smallest)
    }

    /// Lets the place be fetched where a stretch mostly stands. Cost: some instructions; nothing waits for it.
    @inline(__always)
    func prefetch(_ key: Key) { ordret_prefetch(slots.baseAddress.unsafelyUnwrapped + key.place(among: slots.count)) }

    /// Looks at that place: the number of the stretch and one, or 0 where it may be elsewhere. Of a stretch longer than sixteen bytes the number is likely only.
    @inline(__always)
    func glance(_ key: Key) -> UInt32 {
        let slot = slots[key.place(among: slots.count)]
        return slot.matches(key) &* slot.number
    }

    /// The number of a stretch, `nil` for a new one.
    ///
    /// - Parameter glanced: what a glance told, since when others may have been added, but none removed.
    @inline(__always)
    func number(of stretch: UnsafeBufferPointer<UInt8>, _ key: Key, glanced: UInt32) -> Int? {
        glanced != 0 && stretch.count <= 16 ? Int(glanced) - 1 : number(of: stretch, key)
    }

    /// The number of a stretch in a group (0–3), `nil` for a new one. Cost: one pass over its bytes.
    func number(of stretch: UnsafeBufferPointer<UInt8>, _ group: UInt32) -> Int? { number(of: stretch, Key(stretch, group)) }

    private func number(of stretch: UnsafeBufferPointer<UInt8>, _ key: Key) -> Int? {
        var place = key.place(among: slots.count)
        while slots[place].number != 0 {
            if slots[place].matches(key) == 1 {
                let number = Int(slots[place].number) - 1
                if stretch.count <= 16 || isSpelt(number, stretch) { return number }
            }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a stretch that has no number yet.
    @discardableResult
    func add(_ stretch: UnsafeBufferPointer<UInt8>, _ group: UInt32) -> Int {
        firsts.append(UInt32(bytes.count))
        if stretch.count > 16 { bytes.append(contentsOf: stretch) }
        if count * 3 > slots.count * 2 { grow() }
        put(Key(stretch, group), number: UInt32(count))
        return count - 1
    }

    private func isSpelt(_ number: Int, _ stretch: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            let first = Int(firsts[number])
            for offset in 0..<stretch.count where bytes[first + offset] != stretch[offset] { return false }
            return true
        }
    }

    private func put(_ key: Key, number: UInt32) {
        var place = key.place(among: slots.count)
        while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = Slot(head: key.head, tail: key.tail, length: key.length, number: number)
    }

    private func grow() {
        let old = slots
        defer { old.deallocate() }
        slots = Self.room(old.count * 2)
        for slot in old where slot.number != 0 { put(Key(head: slot.head, tail: slot.tail, length: slot.length), number: slot.number) }
    }
}

extension ByteTable.Key {
    fileprivate init(head: UInt64, tail: UInt64, length: UInt32) { (self.head, self.tail, self.length) = (head, tail, length) }
}
