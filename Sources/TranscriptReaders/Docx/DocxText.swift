/// The text of a `w:t` as Word shows it.
enum DocxText {
    /// White space at the ends counts only with `xml:space="preserve"`; a line break in the XML is a space. Line breaks are changed where they stand.
    static func visible(_ bytes: inout [UInt8], preservesSpace: Bool) -> ArraySlice<UInt8> {
        for index in bytes.indices where bytes[index] == 10 || bytes[index] == 13 { bytes[index] = 32 }
        if preservesSpace { return bytes[...] }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) }) else { return [] }
        return bytes[first...last]
    }
}
