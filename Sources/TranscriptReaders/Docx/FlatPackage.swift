import MarkupXML

/// A Word document in one XML file (Flat OPC): hands the inside of one part to its reader, and notes which parts there are.
final class FlatPackage: XMLEventHandler {
    private let part: String?
    private let inner: (any XMLEventHandler)?
    /// The parts by name, without the slash at the beginning.
    private(set) var parts: [String] = []
    private(set) var mainPart: String?
    private var depth = 0
    /// Depth of the wanted part's `pkg:xmlData`.
    private var wanted: Int?
    private var isWantedPart = false

    /// `nil` only lists the parts.
    init(part: String? = nil, to inner: (any XMLEventHandler)? = nil) {
        self.part = part
        self.inner = inner
    }

    /// The root of a part is not the outermost element of the file, so that it comes only if every element does.
    func number(of name: XMLName) -> Int? { inner?.number(of: name) ?? 0 }

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        depth += 1
        if wanted != nil {
            inner?.start(name, attributes, line: line)
        } else if name.namespace == DocxNamespaces.package, name.local == "part" {
            let address = (attributes.value("name", in: DocxNamespaces.package) ?? "").drop { $0 == "/" }
            let type = attributes.value("contentType", in: DocxNamespaces.package) ?? ""
            parts.append(String(address))
            if mainPart == nil, type.hasSuffix(".main+xml") { mainPart = String(address) }
            isWantedPart = part == String(address)
        } else if name.namespace == DocxNamespaces.package, name.local == "xmlData", isWantedPart {
            wanted = depth
        }
    }

    func end(_ name: XMLName) {
        if wanted == depth {
            wanted = nil
            isWantedPart = false
        } else if wanted != nil {
            inner?.end(name)
        }
        depth -= 1
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if wanted != nil { inner?.characters(bytes) }
    }

    /// Whether bytes begin as such a file does.
    static func begins(_ bytes: [UInt8]) -> Bool {
        guard !bytes.starts(with: ZipSignature.member) else { return false }
        return ZipSignature.holds("http://schemas.microsoft.com/office/2006/xmlPackage", Array(bytes.prefix(1_000)))
    }
}
