import ResultWriters

/// Rows while they are written: bytes go to a piece of memory that stays near the processor, and from there to the whole at some thousand at a time; or to memory for all of
/// them at once, where it is known how much that will be. For one worker.
final class RowBuffer {
    // Unchecked for speed: only `taken` calls out, which holds none of these meanwhile.
    @exclusivity(unchecked) private var filled = 0
    @exclusivity(unchecked) private var bytes: [UInt8] = []
    @exclusivity(unchecked) private var room: UnsafeMutableBufferPointer<UInt8>
    private let own = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 15)

    /// What the next rows begin with, and room after it, so that it can be copied in pieces of one size.
    @exclusivity(unchecked) private var prefix = UnsafeMutableBufferPointer<Piece>.allocate(capacity: 4)
    @exclusivity(unchecked) private var prefixCount = 0
    /// Bytes that are copied at once.
    private typealias Piece = SIMD32<UInt8>

    init() { room = own }

    deinit {
        own.deallocate()
        prefix.deallocate()
    }

    /// Keeps what the next rows begin with.
    func setPrefix(_ bytes: [UInt8]) {
        let pieces = (bytes.count + MemoryLayout<Piece>.size - 1) / MemoryLayout<Piece>.size
        if pieces > prefix.count {
            prefix.deallocate()
            prefix = .allocate(capacity: pieces)
        }
        for piece in 0..<pieces { prefix[piece] = .zero }
        UnsafeMutableRawBufferPointer(prefix).copyBytes(from: bytes)
        prefixCount = bytes.count
    }

    /// Adds it.
    @inline(__always)
    func appendPrefix() {
        let pieces = (prefixCount &+ MemoryLayout<Piece>.size &- 1) / MemoryLayout<Piece>.size
        // Whole pieces are written; what is beyond the prefix is written over by what comes next.
        guard pieces * MemoryLayout<Piece>.size <= room.count - filled else {
            return UnsafeMutableRawBufferPointer(prefix).withMemoryRebound(to: UInt8.self) {
                append(UnsafeBufferPointer(rebasing: $0[..<prefixCount]))
            }
        }
        let out = UnsafeMutableRawPointer(room.baseAddress.unsafelyUnwrapped + filled)
        for piece in 0..<pieces {
            out.storeBytes(of: prefix[piece], toByteOffset: piece &* MemoryLayout<Piece>.size, as: Piece.self)
        }
        filled &+= prefixCount
    }

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
