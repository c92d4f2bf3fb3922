/// An OpenDocument text made of the XML of its body.
struct OdtFixture {
    var body = ""
    var automaticStyles = ""
    var styles: String?
    var manifest: String?
    var kind = "text"

    private static let names = ["office", "text", "table", "style"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
        .joined(separator: " ")
    private static let namespaces = """
        \(names) xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
        """

    var bytes: [UInt8] {
        var zip = ZipWriter()
        zip.add("mimetype", "application/vnd.oasis.opendocument.text")
        zip.add(
            "content.xml",
            """
            <office:document-content \(Self.namespaces)><office:automatic-styles>\(automaticStyles)</office:automatic-styles>\
            <office:body><office:\(kind)>\(body)</office:\(kind)></office:body></office:document-content>
            """)
        if let styles { zip.add("styles.xml", "<office:document-styles \(Self.namespaces)>\(styles)</office:document-styles>") }
        if let manifest {
            zip.add("META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\(manifest)</m:manifest>")
        }
        return zip.finished()
    }
}
