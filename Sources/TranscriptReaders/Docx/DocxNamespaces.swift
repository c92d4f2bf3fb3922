import MarkupXML

/// The namespaces of a Word document by number: transitional and Strict addresses mean the same (ECMA-376 part 4 and ISO 29500-1).
///
/// Elements are known by namespace and local name; the prefix is the writer's own choice.
enum DocxNamespaces {
    static let word = 1
    /// Markup compatibility (`mc:AlternateContent`).
    static let compatibility = 2
    static let relationships = 3
    /// The `r:` of attributes that point to relationships.
    static let references = 4
    static let xml = 5
    /// A package in one XML file (`pkg:`, Flat OPC).
    static let package = 6

    static let table = XMLNamespaces([
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": word,
        "http://purl.oclc.org/ooxml/wordprocessingml/main": word,
        "http://schemas.openxmlformats.org/markup-compatibility/2006": compatibility,
        "http://schemas.openxmlformats.org/package/2006/relationships": relationships,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": references,
        "http://purl.oclc.org/ooxml/officeDocument/relationships": references,
        "http://www.w3.org/XML/1998/namespace": xml,
        "http://schemas.microsoft.com/office/2006/xmlPackage": package,
    ])
}

extension XMLAttributes {
    /// An attribute of Word's namespace.
    func word(_ local: StaticString) -> String? { value(local, in: DocxNamespaces.word) }

    /// An on/off property: there without a value means on (ECMA-376 §17.17.4).
    var toggle: Bool {
        guard let value = word("val") else { return true }
        return !["0", "false", "off", "none"].contains(value)
    }
}
