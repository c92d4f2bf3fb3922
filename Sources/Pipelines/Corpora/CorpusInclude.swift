/// What the `href` of an inclusion names: a file below the folder of the document that includes it, or nothing that is opened.
struct CorpusInclude {
    /// The path from the document's folder; `nil` where the name leads elsewhere.
    let path: String?
    /// Why there is no path.
    let refusal: String

    init(_ href: String) {
        (path, refusal) = Self.judge(href)
    }

    private static func judge(_ href: String) -> (path: String?, refusal: String) {
        // A reference is a URI (RFC 3986): what is escaped in it counts as what it stands for.
        guard let name = unescaped(href) else { return (nil, "its escapes (%…) are broken") }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if name.isEmpty { return (nil, "the name is empty") }
        if name.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) { return (nil, "control characters stand in it") }
        if name.hasPrefix("/") || name.contains("\\") { return (nil, "it is no path from the root's folder") }
        if parts[0].contains(":") { return (nil, "it is an address") }
        if name.contains("#") || name.contains("?") { return (nil, "it is no plain name of a file") }
        if parts.contains("..") { return (nil, "it leads out of the root's folder") }
        let path = parts.filter { !$0.isEmpty && $0 != "." }.joined(separator: "/")
        return path.isEmpty ? (nil, "the name is empty") : (path, "")
    }

    private static func unescaped(_ href: String) -> String? {
        guard href.utf8.contains(UInt8(ascii: "%")) else { return href }
        var bytes: [UInt8] = []
        var rest = Array(href.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard rest.count >= 2, !digits.hasPrefix("+"), !digits.hasPrefix("-"), let value = UInt8(digits, radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
