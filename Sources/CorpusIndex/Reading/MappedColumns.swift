import CorpusModel
import LocalFiles
import Synchronization

/// The columns of a segment's folder, each mapped when it is asked for first, and for good.
///
/// A column of another length than the segment asks for makes the index damaged: the fault is kept and thrown by whoever opened the segment.
final class MappedColumns: Sendable {
    let path: String
    /// By name. A segment is often opened twice, for hits and for the lines of them: mapped anew, its pages would be looked up anew.
    private let files = Mutex<[String: MappedFile]>([:])

    init(path: String) { self.path = path }

    func numbers(_ name: String, count: Int? = nil) throws(IndexFault) -> Column<UInt32> { try numbers(inFile: name + ".u32", count: count) }

    func numbers(inFile name: String, count: Int?) throws(IndexFault) -> Column<UInt32> {
        let file = try map(name)
        guard file.bytes.count % 4 == 0 else { throw IndexFault(path + "/" + name, "its size is no multiple of 4") }
        let numbers = UnsafeRawBufferPointer(file.bytes).bindMemory(to: UInt32.self)
        try check(numbers.count, count, name)
        return Column(borrowing: numbers, from: file)
    }

    func bytes(_ name: String, count: Int? = nil) throws(IndexFault) -> Column<UInt8> {
        let file = try map(name)
        try check(file.bytes.count, count, name)
        return Column(borrowing: file.bytes, from: file)
    }

    /// Starts that never fall and end where the values do.
    func groups(_ name: String, count: Int) throws(IndexFault) -> GroupedColumn {
        let starts = try numbers(name + "_start", count: count + 1)
        let numbers = try numbers(name)
        guard let last = starts.count > 0 ? starts[starts.count - 1] : nil, Int(last) == numbers.count else {
            throw IndexFault(path + "/" + name + "_start.u32", "its last value is not the number of values")
        }
        return GroupedColumn(starts: starts, values: numbers)
    }

    /// The first token of each region and one more for the end, which is that of the segment.
    ///
    /// - Parameter count: of the regions, where it is known.
    func regions(_ name: String, of tokens: Int, count: Int? = nil) throws(IndexFault) -> TokenRegions {
        let starts = try numbers(name, count: count.map { $0 + 1 })
        guard let last = starts.count > 0 ? starts[starts.count - 1] : nil, Int(last) == tokens else {
            throw IndexFault(path + "/" + name + ".u32", "its last value is not the number of tokens")
        }
        return TokenRegions(starts: starts)
    }

    func strings(_ name: String) throws(IndexFault) -> SortedStrings {
        let starts = try numbers(name + "_start")
        let text = try bytes(name + ".utf8")
        guard starts.count > 0, Int(starts[starts.count - 1]) == text.count else {
            throw IndexFault(path + "/" + name + "_start.u32", "its last value is not the length of \(name).utf8")
        }
        return SortedStrings(bytes: text, starts: starts)
    }

    private func map(_ name: String) throws(IndexFault) -> MappedFile {
        if let known = files.withLock({ $0[name] }) { return known }
        let target = path + "/" + name
        do throws(FileError) {
            // Outside the lock: two workers may do it at once, and the first one's is kept.
            let new = try MappedFile(target, isForGood: true)
            return files.withLock { files in
                if let known = files[name] { return known }
                files[name] = new
                return new
            }
        } catch {
            throw IndexFault(target, error.detail, isMissing: error.isMissing)
        }
    }

    private func check(_ found: Int, _ expected: Int?, _ name: String) throws(IndexFault) {
        guard let expected, found != expected else { return }
        throw IndexFault(path + "/" + name, "it has \(found) values; \(expected) were expected")
    }
}

/// Why an index cannot be read.
public struct IndexFault: Error, Sendable {
    public let path: String
    public let detail: String
    /// A file is not there: the index may have been built anew meanwhile.
    public let isMissing: Bool

    init(_ path: String, _ detail: String, isMissing: Bool = false) {
        self.path = path
        self.detail = detail
        self.isMissing = isMissing
    }
}
