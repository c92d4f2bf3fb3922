/// A Word document made of the XML of its body.
struct DocxFixture {
    static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    var body = ""
    var styles: String?
    var namespace = transitional
    var prefix = "w"
    var mainPart = "word/document.xml"
    var hasRelationships = true
    /// More parts by name: numbering, notes.
    var parts: [(name: String, content: String)] = []

    var document: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <\(prefix):document xmlns:\(prefix)="\(namespace)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
        <\(prefix):body>\(body)</\(prefix):body></\(prefix):document>
        """
    }

    var bytes: [UInt8] {
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
        if hasRelationships { zip.add("_rels/.rels", Self.relationships("officeDocument", mainPart)) }
        zip.add(mainPart, document)
        if let styles { zip.add("word/styles.xml", "<w:styles xmlns:w=\"\(Self.transitional)\">\(styles)</w:styles>") }
        for part in parts { zip.add(part.name, part.content) }
        return zip.finished()
    }

    /// The same document in one XML file.
    var flat: String {
        """
        <?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">\
        <pkg:part pkg:name="/word/styles.xml" pkg:contentType="application/x.styles+xml"><pkg:xmlData>\
        <w:styles xmlns:w="\(Self.transitional)">\(styles ?? "")</w:styles></pkg:xmlData></pkg:part>\
        <pkg:part pkg:name="/\(mainPart)" pkg:contentType="application/x.document.main+xml"><pkg:xmlData>\
        \(document.split(separator: "\n").dropFirst().joined(separator: "\n"))</pkg:xmlData></pkg:part></pkg:package>
        """
    }

    /// A part of Word's namespace.
    static func part(_ root: String, _ content: String) -> String { "<w:\(root) xmlns:w=\"\(transitional)\">\(content)</w:\(root)>" }

    static func relationships(_ kind: String, _ target: String) -> String {
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)" Target="/\(target)"/></Relationships>
        """
    }

    /// A paragraph with one run.
    static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>" }
}
