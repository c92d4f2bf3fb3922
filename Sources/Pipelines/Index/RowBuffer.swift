import ResultWriters

/// Rows while they are written: bytes go to a piece of memory that stays near the processor, and from there to the whole at some thousand at a time. For one worker.
final class RowBuffer {
    // Unchecked for speed: no method calls out.
    @exclusivity(unchecked) private var filled = 0
    @exclusivity(unchecked) private var bytes: [UInt8] = []
    private let room = UnsafeMutablePointer<UInt8>.allocate(capacity: RowBuffer.size)
    private static let size = 1 << 15

    deinit { room.deallocate() }

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

    /// Gives all bytes away, and is empty.
    func taken() -> [UInt8] {
        flush()
        defer { bytes = [] }
        return bytes
    }

    func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    @inline(__always)
    func append(_ byte: UInt8) {
        if filled == Self.size { flush() }
        room[filled] = byte
        filled &+= 1
    }

    @inline(__always)
    func append(_ more: UnsafeBufferPointer<UInt8>) {
        guard let start = more.baseAddress else { return }
        if more.count > Self.size - filled {
            flush()
            guard more.count <= Self.size else { return bytes.append(contentsOf: more) }
        }
        (room + filled).initialize(from: start, count: more.count)
        filled &+= more.count
    }

    /// Adds the bytes of a cell if they are clean, else none, and tells.
    @inline(__always)
    func appendClean(_ cell: UnsafeBufferPointer<UInt8>, _ form: CellBytes) -> Bool {
        if cell.count > Self.size - filled {
            flush()
            guard cell.count <= Self.size else {
                guard form.areClean(cell) else { return false }
                bytes.append(contentsOf: cell)
                return true
            }
        }
        guard form.copyClean(cell, to: room + filled) else { return false }
        filled &+= cell.count
        return true
    }

    @inline(__always)
    func append(_ more: [UInt8]) { more.withUnsafeBufferPointer { append($0) } }

    private func flush() {
        guard filled > 0 else { return }
        bytes.append(contentsOf: UnsafeBufferPointer(start: room, count: filled))
        filled = 0
    }
}
