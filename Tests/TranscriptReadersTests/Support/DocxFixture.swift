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
        return zip.finished()
    }

    static func relationships(_ kind: String, _ target: String) -> String {
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)" Target="/\(target)"/></Relationships>
        """
    }

    /// A paragraph with one run.
    static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>" }
}
