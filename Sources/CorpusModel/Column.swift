/// A read-only buffer that keeps its owner alive: an array of its own, or memory that somebody else maps.
///
/// Only `Column` and the file that maps an index know which. Elements are plain bits, so a column can be read from
/// any thread.
public struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // Unchecked: the memory is never written after `init`, and `owner` only keeps it alive.
    @usableFromInline let base: UnsafePointer<Element>?
    @usableFromInline let owner: AnyObject?
    public let count: Int

    /// Copies the elements into memory of its own.
    public init(_ elements: some Collection<Element>) {
        let storage = ColumnStorage(elements)
        base = UnsafePointer(storage.buffer.baseAddress)
        count = storage.buffer.count
        owner = storage
    }

    /// Borrows memory that lives as long as `owner`.
    public init(borrowing buffer: UnsafeBufferPointer<Element>, from owner: AnyObject?) {
        base = buffer.baseAddress
        count = buffer.count
        self.owner = owner
    }

    /// A part of the elements, kept alive by the same owner.
    public subscript(range: Range<Int>) -> Column {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range of the column")
        return Column(borrowing: UnsafeBufferPointer(start: base.map { $0 + range.lowerBound }, count: range.count), from: self.owner)
    }

    public var isEmpty: Bool { count == 0 }

    /// Checked in every build: an index on disk may be damaged, and no number in it leads out of its columns.
    @inlinable
    public subscript(index: Int) -> Element {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "a place in the column; the index may be damaged: ordret verify checks it")
        return withUnsafeBuffer { $0[index] }
    }

    /// Calls `body` with the elements; the pointer must not outlive the call.
    @inlinable
    public func withUnsafeBuffer<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(owner) { try body(UnsafeBufferPointer(start: base, count: count)) }
    }
}

extension Column: Sequence {
    public func makeIterator() -> some IteratorProtocol<Element> {
        (0..<count).lazy.map { self[$0] }.makeIterator()
    }
}

/// The memory of a column that owns its elements.
private final class ColumnStorage<Element: BitwiseCopyable> {
    let buffer: UnsafeMutableBufferPointer<Element>

    init(_ elements: some Collection<Element>) {
        buffer = .allocate(capacity: elements.count)
        _ = buffer.initialize(fromContentsOf: elements)
    }

    deinit { buffer.deallocate() }
}
