import CLibXML2

/// How much a document may hold (`safety.md`: below libxml2's own limits, so that the message is ours).
public struct XMLLimits: Hashable, Sendable {
    public var depth = 200
    public var attributes = 1_000
    public var nameBytes = 4_096
    public var characters = 256 << 20

    public init() {}
}

/// Why a document was refused, and where.
public struct XMLError: Error, Sendable, CustomStringConvertible {
    public enum Kind: Hashable, Sendable {
        case malformed, entity, memory
        /// The name of the limit.
        case limit(String)
    }

    public let kind: Kind
    public let line: Int
    public let column: Int
    /// What was found and what was expected.
    public let detail: String

    init(kind: Int, line: Int, column: Int, message: String, limits: XMLLimits) {
        self.line = line
        self.column = column
        switch kind {
        case Int(ORDRET_XML_ENTITY):
            self.kind = .entity
            detail = "an entity is declared; entities can hide files and bombs, so documents that declare them are not read"
        case Int(ORDRET_XML_DEPTH):
            self.kind = .limit("xml-depth")
            detail = "elements are nested deeper than \(limits.depth)"
        case Int(ORDRET_XML_ATTRIBUTES):
            self.kind = .limit("xml-attributes")
            detail = "an element has more than \(limits.attributes) attributes"
        case Int(ORDRET_XML_NAME):
            self.kind = .limit("xml-name-bytes")
            detail = "a name is longer than \(limits.nameBytes) bytes"
        case Int(ORDRET_XML_CHARACTERS):
            self.kind = .limit("xml-characters")
            detail = "the text is longer than \(limits.characters) bytes"
        case Int(ORDRET_XML_MEMORY):
            self.kind = .memory
            detail = "out of memory"
        default:
            self.kind = .malformed
            detail = message.isEmpty ? "the document is not well-formed" : message
        }
    }

    public var description: String { "line \(line): \(detail)" }
}
