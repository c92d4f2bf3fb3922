/// The text of a `w:t` as Word shows it.
enum DocxText {
    /// White space at the ends counts only with `xml:space="preserve"`; a line break in the XML is a space.
    static func visible(_ bytes: [UInt8], preservesSpace: Bool) -> [UInt8] {
        var bytes = bytes
        for index in bytes.indices where bytes[index] == 10 || bytes[index] == 13 { bytes[index] = 32 }
        guard !preservesSpace, let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) }) else {
            return preservesSpace ? bytes : []
        }
        return Array(bytes[first...last])
    }
}
