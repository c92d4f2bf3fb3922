import CorpusModel
import LocalFiles

/// What is known of a column's file: what `segment.json` lists.
public struct ColumnFile: Hashable, Sendable, Codable {
    /// `token_start.u32`
    public let name: String
    /// Of elements; bytes for texts.
    public let count: Int
    public let crc32: UInt32

    /// Bytes of an element: 4 of `.u32` and of tables such as `.u32x7`, 1 of all others.
    public var elementSize: Int { name.split(separator: ".").last?.hasPrefix("u32") == true ? 4 : 1 }

    public init(name: String, count: Int, crc32: UInt32) {
        self.name = name
        self.count = count
        self.crc32 = crc32
    }
}

/// Writes columns into a folder that nobody sees yet.
struct ColumnFolder {
    let path: String
    private(set) var files: [ColumnFile] = []

    init(_ path: String) { self.path = path }

    mutating func write(_ numbers: [UInt32], _ name: String) throws(FileError) {
        // Columns are little-endian; so is every machine that Swift runs on.
        precondition(UInt32(littleEndian: 1) == 1, "a little-endian machine")
        try write(numbers, name + ".u32", of: UInt32.self)
    }

    mutating func write(_ numbers: [UInt8], _ name: String) throws(FileError) { try write(numbers, name + ".u8", of: UInt8.self) }

    mutating func writeText(_ bytes: [UInt8], _ name: String) throws(FileError) { try write(bytes, name + ".utf8", of: UInt8.self) }

    mutating func write(_ groups: GroupedNumbers, _ name: String) throws(FileError) {
        try write(groups.starts, name + "_start")
        try write(groups.values, name)
    }

    mutating func write<Column: TableColumn>(_ table: TableRows<Column>) throws(FileError) {
        try write(table.numbers, Column.file, of: UInt32.self)
    }

    /// A vocabulary or the pool of strings.
    mutating func write(_ strings: (bytes: [UInt8], starts: [UInt32]), _ name: String) throws(FileError) {
        try writeText(strings.bytes, name)
        try write(strings.starts, name + "_start")
    }

    private mutating func write<Number>(_ numbers: [Number], _ name: String, of: Number.Type) throws(FileError) {
        let target = path + "/" + name
        var failure: FileError?
        var checksum: UInt32 = 0
        numbers.withUnsafeBytes { bytes in
            checksum = Checksum.crc32(bytes)
            do throws(FileError) { try LocalFiles.writeUnseen(bytes, to: target) } catch { failure = error }
        }
        if let failure { throw failure }
        files.append(ColumnFile(name: name, count: numbers.count, crc32: checksum))
    }
}
