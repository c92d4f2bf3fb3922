import CorpusIndex
import CorpusModel
import LocalFiles

/// Looks at every byte of an index: whether each column of each segment is what was written.
public enum IndexVerification {
    /// A column that is not.
    public struct Fault: Sendable, Hashable {
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
    }

    /// Cost: a pass over all files of the index, some gigabyte a second.
    public static func report(_ index: OpenIndex, jobs: Int) async -> Report {
        let total = Collected(Report())
        await OrderedWork.run(index.segments, jobs: jobs, state: { () }, body: { _, segment in verify(segment) }) { _, part in
            total.update { total in
                total.segments += part.segments
                total.columns += part.columns
                total.bytes += part.bytes
                total.faults += part.faults
            }
        }
        return total.value
    }

    private static func verify(_ segment: IndexedSegment) -> Report {
        var report = Report(segments: 1)
        let key = segment.entry.key
        do throws(Diagnostic) {
            let record = try OpenIndex.record(of: segment.path)
            if record.key != key { report.faults.append(Fault(segment: key, column: "", problem: "its record is of the segment \(record.key)")) }
            for column in record.columns {
                report.columns += 1
                if let problem = problem(of: column, in: segment.path, &report.bytes) {
                    report.faults.append(Fault(segment: key, column: column.name, problem: problem))
                }
            }
        } catch {
            report.faults.append(Fault(segment: key, column: "", problem: error.message))
        }
        return report
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
