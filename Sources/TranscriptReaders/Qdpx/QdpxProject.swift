import MarkupXML

/// Reads the project file (`*.qde`, REFI-QDA 1.5): which texts there are.
final class QdpxProject: XMLEventHandler {
    struct Text {
        let name: String
        let address: String
    }

    private(set) var root: String?
    private(set) var texts: [Text] = []
    /// Texts that stand in the project file itself; they have no file of their own.
    private(set) var inlineTexts = 0

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if root == nil { root = name.local }
        switch name.local {
        case "TextSource", "Transcript":
            // The plain text goes first: the project's codings count its characters.
            guard let address = attributes.value("plainTextPath") ?? attributes.value("richTextPath") else {
                inlineTexts += 1
                return
            }
            let given = attributes.value("name") ?? ""
            texts.append(Text(name: given.isEmpty ? attributes.value("guid") ?? address : given, address: address))
        default: return
        }
    }

    func end(_ name: XMLName) {}
    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
