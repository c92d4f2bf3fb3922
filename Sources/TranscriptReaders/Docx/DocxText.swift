/// The text of a `w:t` as Word shows it.
enum DocxText {
    /// White space at the ends counts only with `xml:space="preserve"`; a line break in the XML is a space. Line breaks are changed where they stand.
    static func visible(_ bytes: inout [UInt8], preservesSpace: Bool) -> ArraySlice<UInt8> {
        bytes.withUnsafeMutableBufferPointer { bytes in
            // Every byte is written, so that the compiler handles many at once.
            for index in bytes.indices {
                let byte = bytes[index]
                bytes[index] = byte == 10 || byte == 13 ? 32 : byte
            }
        }
        if preservesSpace { return bytes[...] }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) }) else { return [] }
        return bytes[first...last]
    }
}
