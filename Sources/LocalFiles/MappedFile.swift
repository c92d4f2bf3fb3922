#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that the system maps into memory: nothing is copied, and unused pages are never read. One of some pages is read: that costs less than a mapping.
///
/// The bytes live as long as the object, or as the program. A file that is replaced by renaming keeps its old content here; one that somebody shortens in place ends the program
/// with a signal, so only files that are written by renaming are opened so.
public final class MappedFile: @unchecked Sendable {
    // Unchecked: the memory is read-only from the end of `init` to `deinit`.
    public let bytes: UnsafeBufferPointer<UInt8>
    private let isForGood: Bool
    private let isRead: Bool
    /// Files up to this size are read.
    private static let smallest = 16 << 10

    /// - Parameter isForGood: the file stays mapped until the program ends. To take a mapping away interrupts every processor that the program runs on: of a
    ///   query that looks into a few thousand columns it was a quarter of the time.
    public init(_ path: String, isForGood: Bool = false) throws(FileError) {
        self.isForGood = isForGood
        let file = try RegularFile(path)
        let size = file.size
        isRead = size <= Self.smallest
        guard size > 0 else {
            bytes = UnsafeBufferPointer(start: nil, count: 0)
            return
        }
        guard !isRead else {
            let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
            do throws(FileError) { bytes = UnsafeBufferPointer(start: memory, count: try file.read(to: memory, path: path)) } catch {
                memory.deallocate()
                throw error
            }
            return
        }
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0), address != MAP_FAILED else { throw .last(path) }
        bytes = UnsafeBufferPointer(start: address.assumingMemoryBound(to: UInt8.self), count: size)
    }

    deinit {
        guard let address = UnsafeMutableRawPointer(mutating: bytes.baseAddress) else { return }
        if isRead { address.deallocate() } else if !isForGood { munmap(address, bytes.count) }
    }
}
