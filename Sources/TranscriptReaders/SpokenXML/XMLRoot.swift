import MarkupXML

/// The root element of a file, by which formats in XML know each other apart.
struct XMLRoot {
    let name: XMLName
    private static let farthest = 4 << 20

    /// `nil` where the bytes are no XML, or break before the root.
    init?(_ bytes: [UInt8]) {
        guard Self.looksLikeXML(bytes) else { return nil }
        let finder = Finder()
        // Limits are for whoever reads the file: their message is better than that of a root not found.
        var limits = XMLLimits()
        (limits.attributes, limits.nameBytes) = (1_000_000, 50_000)
        let parser = XMLParser(namespaces: TEIHandler.namespaces, limits: limits, handler: finder)
        // Roots stand at the beginning: small pieces spare the parsing of what comes after, and what comes before must not be long.
        let last = min(bytes.count, Self.farthest)
        var start = 0
        while start < last, finder.name == nil {
            let end = min(start + 1_024, last)
            let goesOn = bytes.withUnsafeBufferPointer { buffer in
                (try? parser.feed(UnsafeBufferPointer(rebasing: buffer[start..<end]))) != nil
            }
            guard goesOn else { break }
            start = end
        }
        guard let name = finder.name else { return nil }
        self.name = name
    }

    /// Whether the root is an element of no namespace with one of these names.
    static func isOne(of names: [String], _ file: SourceFile) -> Bool {
        file.root.map { $0.name.namespace == XMLName.noNamespace && names.contains($0.name.local) } ?? false
    }

    /// Whether the file says that it is XML.
    static func isDeclared(_ file: SourceFile) -> Bool { String(decoding: beginning(of: file.bytes).prefix(5), as: UTF8.self) == "<?xml" }

    /// By the first letter.
    static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
        let text = beginning(of: bytes)
        guard text.first == UInt8(ascii: "<"), let next = text.dropFirst().first else { return false }
        return next == UInt8(ascii: "?") || next == UInt8(ascii: "!") || next >= 0x80 || (next | 0x20) &- 97 < 26
    }

    /// The first bytes after byte order mark and white space, whatever the encoding: UTF-16 has a NUL beside each of its letters.
    private static func beginning(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        var beginning = bytes.prefix(256).filter { $0 != 0 }[...]
        for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] where beginning.starts(with: mark) {
            beginning = beginning.dropFirst(mark.count)
        }
        return beginning.drop(while: isSpace)
    }

    private final class Finder: XMLEventHandler {
        private(set) var name: XMLName?

        func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) { if self.name == nil { self.name = name } }
        func end(_ name: XMLName) {}
        func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
}
