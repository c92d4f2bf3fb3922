#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that the system maps into memory: nothing is copied, and unused pages are never read.
///
/// The bytes live as long as the object, or as the program. A file that is replaced by renaming keeps its old content here; one that somebody shortens in place ends the program
/// with a signal, so only files that are written by renaming are opened so.
public final class MappedFile: @unchecked Sendable {
    // Unchecked: the memory is read-only from `init` to `deinit`.
    public let bytes: UnsafeBufferPointer<UInt8>
    private let isForGood: Bool

    /// - Parameter isForGood: the file stays mapped until the program ends. To take a mapping away interrupts every processor that the program runs on: of a
    ///   query that looks into a few thousand columns it was a quarter of the time.
    public init(_ path: String, isForGood: Bool = false) throws(FileError) {
        self.isForGood = isForGood
        let file = try RegularFile(path)
        let size = file.size
        guard size > 0 else {
            bytes = UnsafeBufferPointer(start: nil, count: 0)
            return
        }
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0), address != MAP_FAILED else { throw .last(path) }
        bytes = UnsafeBufferPointer(start: address.assumingMemoryBound(to: UInt8.self), count: size)
    }

    deinit {
        if !isForGood, let address = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: address), bytes.count) }
    }
}
