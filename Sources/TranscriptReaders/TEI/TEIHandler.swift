import MarkupXML

/// Reads a TEI file into utterances, in one pass and without recursion.
final class TEIHandler: XMLEventHandler {
    static let namespaces = XMLNamespaces([
        "http://www.tei-c.org/ns/1.0": 1, "http://www.w3.org/2001/XInclude": 2, "http://www.w3.org/XML/1998/namespace": 3,
    ])
    static let tei = 1
    static let include = 2
    static let xml = 3

    /// All state is in one value, whose accesses are not checked while the program runs: `reading` hands itself on to nobody, so that none can begin
    /// inside another.
    @exclusivity(unchecked) private var reading = TEIReading()

    var document: TEIDocument { reading.document }
    var rootLine: Int { reading.rootLine }
    var isCorpus: Bool { reading.root?.local == "teiCorpus" }

    static func isRoot(_ name: XMLName) -> Bool {
        (name.namespace == tei || name.namespace == XMLName.noNamespace) && ["TEI", "TEI.2", "teiCorpus", "bncDoc"].contains(name.local)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) { reading.start(name, attributes, line: line) }

    func end(_ name: XMLName) { reading.end(name) }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) { reading.characters(bytes) }
}
