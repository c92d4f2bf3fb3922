import MarkupXML

/// The root of a TEI corpus, which names the files of its texts by XInclude (XInclude 1.1 §3.1). Readers open no files: whoever does asks here for the names.
public enum TEICorpusRoot {
    /// How the bytes of a file must begin for it to be worth reading whole: the name of the root comes early.
    public static func isLikely(_ beginning: [UInt8]) -> Bool {
        ZipSignature.holds("teiCorpus", beginning)
    }

    /// The components as the root writes them, in its order; none where the bytes are no root. What its header includes (lists of persons, taxonomies)
    /// holds no speech and is not among them, nor is text that is to be included as text.
    public static func includes(in bytes: [UInt8]) -> [String] {
        let handler = IncludeHandler()
        let parser = XMLParser(namespaces: TEIHandler.namespaces, handler: handler)
        // What was found in a root that breaks off is not believed.
        return (try? parser.parse(bytes, until: { handler.isOther })) == nil ? [] : handler.includes
    }

    private final class IncludeHandler: XMLEventHandler {
        private(set) var includes: [String] = []
        private(set) var isOther = false
        private var hasRoot = false
        private var headers = 0

        func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
            if !hasRoot {
                hasRoot = true
                isOther = !TEIHandler.isRoot(name) || name.local != "teiCorpus"
            }
            if name.local == "teiHeader" { headers += 1 }
            guard !isOther, headers == 0, name.namespace == TEIHandler.include, name.local == "include" else { return }
            guard let href = attributes.value("href"), attributes.value("parse") ?? "xml" == "xml" else { return }
            includes.append(href)
        }

        func end(_ name: XMLName) { if name.local == "teiHeader" { headers -= 1 } }
        func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
}
