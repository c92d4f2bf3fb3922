/// The beginning of an OLE2 container ([MS-CFB]): its header, and a directory that names streams.
enum CompoundFile {
    static func bytes(_ streams: [String]) -> [UInt8] {
        let header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        return filled(header, 512) + filled((["Root Entry"] + streams).flatMap(entry), 512)
    }

    /// An entry of the directory: 64 bytes of name in UTF-16LE, and 64 of what is not looked at.
    private static func entry(_ name: String) -> [UInt8] { filled(name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, 128) }

    private static func filled(_ bytes: [UInt8], _ count: Int) -> [UInt8] { bytes + Array(repeating: 0, count: count - bytes.count) }
}
