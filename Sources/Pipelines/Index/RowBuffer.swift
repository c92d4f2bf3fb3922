import ResultWriters

/// Rows while they are written: bytes go to a piece of memory that stays near the processor, and from there to the whole at some thousand at a time; or to memory for all of
/// them at once, where it is known how much that will be. For one worker.
final class RowBuffer {
    // Unchecked for speed: only `taken` calls out, which holds none of these meanwhile.
    @exclusivity(unchecked) private var filled = 0
    @exclusivity(unchecked) private var bytes: [UInt8] = []
    @exclusivity(unchecked) private var room: UnsafeMutableBufferPointer<UInt8>
    private let own = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 15)

    init() { room = own }

    deinit { own.deallocate() }

    /// All bytes, for whoever changes what was written last.
    var whole: [UInt8] {
        get {
            flush()
            return bytes
        }
        _modify {
            flush()
            yield &bytes
        }
    }

    /// All bytes that `write` adds; the buffer is empty before and after.
    ///
    /// - Parameter likely: as many as they hardly are more than; what is not written to takes no memory. Where they are more they are copied.
    func taken(_ likely: Int, _ write: () -> Void) -> [UInt8] {
        precondition(filled == 0 && bytes.isEmpty, "an empty buffer")
        let direct = [UInt8](unsafeUninitializedCapacity: max(likely, own.count)) { memory, count in
            room = memory
            write()
            if bytes.isEmpty { (count, filled) = (filled, 0) } else { flush() }
            room = own
        }
        guard !bytes.isEmpty else { return direct }
        defer { bytes = [] }
        return bytes
    }

    @inline(__always)
    func append(_ byte: UInt8) {
        if filled == room.count { flush() }
        room.baseAddress.unsafelyUnwrapped[filled] = byte
        filled &+= 1
    }

    @inline(__always)
    func append(_ more: UnsafeBufferPointer<UInt8>) {
        guard let start = more.baseAddress else { return }
        if more.count > room.count - filled {
            flush()
            guard more.count <= room.count else { return bytes.append(contentsOf: more) }
        }
        (room.baseAddress.unsafelyUnwrapped + filled).initialize(from: start, count: more.count)
        filled &+= more.count
    }

    /// Adds what `write` writes, and tells whether it wrote anything: it gives the number of bytes, or `nil`.
    ///
    /// - Parameter atMost: the most bytes that it writes.
    func append(atMost: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int?) -> Bool {
        if atMost > room.count - filled { flush() }
        guard atMost <= room.count else {
            var isWritten = false
            bytes += [UInt8](unsafeUninitializedCapacity: atMost) { memory, count in
                let written = write(memory.baseAddress.unsafelyUnwrapped)
                (count, isWritten) = (written ?? 0, written != nil)
            }
            return isWritten
        }
        guard let written = write(room.baseAddress.unsafelyUnwrapped + filled) else { return false }
        filled &+= written
        return true
    }

    /// Adds the bytes of a cell if they are clean (`CellBytes.copyClean`) and no more than there is room for, else none, and tells.
    @inline(__always)
    func appendClean(_ cell: UnsafeBufferPointer<UInt8>, _ form: CellBytes) -> Bool {
        if cell.count > room.count - filled {
            flush()
            guard cell.count <= room.count else { return false }
        }
        guard form.copyClean(cell, to: room.baseAddress.unsafelyUnwrapped + filled) else { return false }
        filled &+= cell.count
        return true
    }

    @inline(__always)
    func append(_ more: [UInt8]) { more.withUnsafeBufferPointer { append($0) } }

    private func flush() {
        guard filled > 0 else { return }
        bytes.append(contentsOf: room[..<filled])
        filled = 0
    }
}
