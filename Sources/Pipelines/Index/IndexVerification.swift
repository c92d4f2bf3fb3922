import CorpusIndex
import CorpusModel
import LocalFiles

/// Looks at every byte of an index: whether each column of each segment is what was written.
public enum IndexVerification {
    /// A column that is not.
    public struct Fault: Sendable, Hashable {
        /// The segment; `words` for the vocabularies of all of them, `themes` for their hits.
        public let segment: String
        /// Empty where the segment itself cannot be read.
        public let column: String
        public let problem: String
    }

    public struct Report: Sendable {
        public var segments = 0
        public var columns = 0
        public var bytes = 0
        /// In the order of segments and columns.
        public var faults: [Fault] = []

        fileprivate mutating func add(_ other: Report) {
            segments += other.segments
            columns += other.columns
            bytes += other.bytes
            faults += other.faults
        }
    }

    /// Cost: a pass over all files of the index, some gigabyte a second.
    public static func report(_ index: OpenIndex, jobs: Int) async -> Report {
        let total = Collected(Report())
        await OrderedWork.run(index.segments, jobs: jobs, state: { () }, body: { _, segment in verify(segment) }) { _, part in
            total.update { $0.add(part) }
        }
        var report = total.value
        report.add(verify(IndexFormat.words, in: index.wordsFolder) { folder throws(Diagnostic) in try OpenIndex.wordsRecord(of: folder).columns })
        if let folder = index.themesFolder {
            report.add(verify(IndexFormat.themes, in: folder) { folder throws(Diagnostic) in try OpenIndex.themeRecord(of: folder).columns })
        }
        return report
    }

    /// What all segments share: the columns that a folder's record names.
    private static func verify(_ name: String, in folder: String, _ columns: (String) throws(Diagnostic) -> [ColumnFile]) -> Report {
        var report = Report()
        do throws(Diagnostic) { verify(try columns(folder), in: folder, name, &report) } catch {
            report.faults.append(Fault(segment: name, column: "", problem: error.message))
        }
        return report
    }

    private static func verify(_ segment: IndexedSegment) -> Report {
        var report = Report(segments: 1)
        let key = segment.entry.key
        do throws(Diagnostic) {
            let record = try OpenIndex.record(of: segment.path)
            if record.key != key { report.faults.append(Fault(segment: key, column: "", problem: "its record is of the segment \(record.key)")) }
            verify(record.columns, in: segment.path, key, &report)
        } catch {
            report.faults.append(Fault(segment: key, column: "", problem: error.message))
        }
        return report
    }

    private static func verify(_ columns: [ColumnFile], in folder: String, _ name: String, _ report: inout Report) {
        for column in columns {
            report.columns += 1
            if let problem = problem(of: column, in: folder, &report.bytes) {
                report.faults.append(Fault(segment: name, column: column.name, problem: problem))
            }
        }
    }

    /// Whether columns are what was written. Cost: a pass over them.
    static func areSound(_ columns: [ColumnFile], in folder: String) -> Bool {
        var bytes = 0
        return columns.allSatisfy { problem(of: $0, in: folder, &bytes) == nil }
    }

    private static func problem(of column: ColumnFile, in folder: String, _ bytes: inout Int) -> String? {
        let file: MappedFile
        do throws(FileError) { file = try MappedFile(FilePaths.join(folder, column.name)) } catch { return error.detail }
        bytes += file.bytes.count
        guard file.bytes.count == column.count * column.elementSize else {
            return "it has \(file.bytes.count) bytes; \(column.count * column.elementSize) were expected"
        }
        let found = Checksum.crc32(UnsafeRawBufferPointer(file.bytes))
        return found == column.crc32 ? nil : "its CRC-32 is \(found); \(column.crc32) was expected"
    }
}
