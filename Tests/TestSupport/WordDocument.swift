/// A small Word document: a paragraph a line.
public enum WordDocument {
    public static func bytes(_ paragraphs: [String]) -> [UInt8] { bytes(documentXML: xml(paragraphs)) }

    /// The same with any main part.
    public static func bytes(documentXML: String) -> [UInt8] {
        StoredZip(frame + [.init(mainPart, documentXML)]).bytes
    }

    static let mainPart = "word/document.xml"

    /// The members that every document has beside its main part.
    static var frame: [StoredZip.Member] { [.init("[Content_Types].xml", types), .init("_rels/.rels", relationships)] }

    public static func xml(_ paragraphs: [String]) -> String {
        let body = paragraphs.map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" }.joined()
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"\(namespace)\"><w:body>\(body)</w:body></w:document>"
    }

    static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>
        """
    private static let relationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """
}
