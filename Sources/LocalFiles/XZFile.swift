import CLZMA

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files that xz packed.
public enum XZFile {
    public static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) }

    /// The content of an .xz file's bytes, refused above `limit` bytes. `path` is for the error.
    public static func unpacked(_ bytes: [UInt8], path: String, limit: Int) throws(FileError) -> [UInt8] {
        var count = 0
        var status: Int32 = 0
        let content = ordret_xz_unpack(bytes, bytes.count, limit, &count, &status)
        defer { free(content) }
        switch Int(status) {
        case ORDRET_XZ_DONE: return Array(UnsafeBufferPointer(start: content, count: count))
        case ORDRET_XZ_TOO_LARGE: throw FileError(.tooLarge(limit: limit), path, "more than \(limit) bytes when unpacked")
        case ORDRET_XZ_NO_MEMORY: throw FileError(.other, path, "there is not enough memory to unpack it")
        default: throw FileError(.other, path, "the packed data is damaged or cut off")
        }
    }
}
