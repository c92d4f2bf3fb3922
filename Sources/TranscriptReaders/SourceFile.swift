import CorpusModel

/// A file's bytes and its names: what a reader is given. Readers open no files themselves.
public struct SourceFile: Sendable {
    /// The transcript's id, from the file's stem or the path.
    public let id: String
    /// As the user or the plan named it.
    public let path: String
    /// In lower case, without the dot.
    public let fileExtension: String
    public let bytes: [UInt8]
    /// SHA-256, hexadecimal; empty where nobody asks for it.
    public let digest: String
    /// The root element, where the file is XML. Several readers ask for it, so it is looked up once.
    let root: XMLRoot?

    public init(id: String, path: String, fileExtension: String, bytes: [UInt8], digest: String) {
        self.id = id
        self.path = path
        self.fileExtension = fileExtension
        self.bytes = bytes
        self.digest = digest
        root = XMLRoot(bytes)
    }

    func document(format: String) -> SourceDocument {
        SourceDocument(path: path, bytes: bytes.count, digest: digest, format: format)
    }

    func begins(with prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }

    /// No container of a document under a text's name.
    var mayBeText: Bool { !begins(with: ZipSignature.member) && !begins(with: OLE2.signature) }
}
