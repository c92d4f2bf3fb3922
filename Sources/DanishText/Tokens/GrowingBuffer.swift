import CPrefetch

/// Values in memory that grows and is used again, for the loops that every word passes: an array would ask at each of them whether it is shared.
final class GrowingBuffer<Element: BitwiseCopyable>: RandomAccessCollection {
    // Unchecked for speed: only those that lend the values call out, and the buffer must not change meanwhile.
    @exclusivity(unchecked) private var memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: 256)
    @exclusivity(unchecked) private(set) var count = 0

    init() {}

    init(_ values: [Element]) { for value in values { append(value) } }

    deinit { memory.deallocate() }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    @inline(__always)
    subscript(place: Int) -> Element {
        get {
            precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "a place inside the buffer")
            return memory[place]
        }
        set {
            precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "a place inside the buffer")
            memory[place] = newValue
        }
    }

    @inline(__always)
    func append(_ value: Element) {
        if count == memory.count { grow(to: count + 1) }
        memory.baseAddress.unsafelyUnwrapped.advanced(by: count).initialize(to: value)
        count &+= 1
    }

    /// Values of another buffer.
    func append(_ range: Range<Int>, of other: GrowingBuffer) {
        precondition(range.lowerBound >= 0 && range.upperBound <= other.count && other !== self, "a range inside another buffer")
        guard !range.isEmpty, let from = other.memory.baseAddress else { return }
        if count + range.count > memory.count { grow(to: count + range.count) }
        memory.baseAddress.unsafelyUnwrapped.advanced(by: count).initialize(from: from + range.lowerBound, count: range.count)
        count += range.count
    }

    /// Room for more values at the end, which the caller must fill at once.
    @inline(__always)
    func extend(by more: Int) -> UnsafeMutablePointer<Element> {
        if count + more > memory.count { grow(to: count + more) }
        defer { count += more }
        return memory.baseAddress.unsafelyUnwrapped + count
    }

    /// The values; they must not outlive the call, nor may the buffer grow in it.
    @inline(__always)
    func withUnsafeValues<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(memory)[0..<count]))
    }

    /// The same, to be written over.
    @inline(__always)
    func withUnsafeMutableValues<Result>(_ body: (UnsafeMutableBufferPointer<Element>) -> Result) -> Result {
        body(UnsafeMutableBufferPointer(rebasing: memory[0..<count]))
    }

    /// Lets a value be fetched that is asked for soon.
    @inline(__always)
    func prefetch(_ place: Int) { ordret_prefetch(memory.baseAddress.unsafelyUnwrapped + place) }

    func removeAll() { count = 0 }

    func removeLast() {
        precondition(count > 0, "a buffer with a value")
        count -= 1
    }

    /// The values as an array of their own.
    var array: [Element] { withUnsafeValues { Array($0) } }

    private func grow(to least: Int) {
        let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: Swift.max(memory.count * 2, least))
        if let from = memory.baseAddress { larger.baseAddress.unsafelyUnwrapped.initialize(from: from, count: count) }
        memory.deallocate()
        memory = larger
    }
}

/// The pieces of a passage.
typealias PieceBuffer = GrowingBuffer<Piece>
