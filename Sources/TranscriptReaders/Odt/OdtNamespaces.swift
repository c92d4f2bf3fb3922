import MarkupXML

/// The namespaces of an OpenDocument text by number (OASIS OpenDocument 1.3 part 3).
enum OdtNamespaces {
    static let office = 1
    static let text = 2
    static let table = 3
    static let style = 4
    static let formatting = 5
    static let draw = 6
    static let vector = 7
    static let manifest = 8
    /// Dublin Core: who wrote an annotation, and when.
    static let core = 9

    private static let prefix = "urn:oasis:names:tc:opendocument:xmlns:"
    static let all = XMLNamespaces([
        prefix + "office:1.0": office, prefix + "text:1.0": text, prefix + "table:1.0": table, prefix + "style:1.0": style,
        prefix + "xsl-fo-compatible:1.0": formatting, prefix + "drawing:1.0": draw, prefix + "svg-compatible:1.0": vector,
        prefix + "manifest:1.0": manifest, "http://purl.org/dc/elements/1.1/": core,
    ])
}
