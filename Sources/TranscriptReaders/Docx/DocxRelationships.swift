import MarkupXML

/// The relationships of a part: what it points to, by kind (OPC, ECMA-376 part 2 §9.3).
final class DocxRelationships: XMLEventHandler {
    struct Relationship {
        /// The last step of the type's address (`officeDocument`, `styles`): the same in transitional and Strict documents.
        let kind: Substring
        let target: String
        let isExternal: Bool
    }

    private(set) var relationships: [Relationship] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        guard name.local == "Relationship", let type = attributes.value("Type"), let target = attributes.value("Target") else { return }
        let kind = type.split(separator: "/").last ?? ""
        relationships.append(Relationship(kind: kind, target: target, isExternal: attributes.value("TargetMode") == "External"))
    }

    func end(_ name: XMLName) {}
    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// The member that the first internal relationship of a kind means, for a part in `folder`.
    func member(_ kind: String, from folder: String) -> String? {
        relationships.first { $0.kind == kind && !$0.isExternal }.map { Self.resolve($0.target, from: folder) }
    }

    /// The name of a part's own relationships: `word/document.xml` has them in `word/_rels/document.xml.rels`.
    static func part(of member: String) -> String {
        let name = member.split(separator: "/").last ?? ""
        return folder(of: member) + "_rels/\(name).rels"
    }

    /// With its slash at the end, or empty.
    static func folder(of member: String) -> String {
        member.lastIndex(of: "/").map { String(member[...$0]) } ?? ""
    }

    /// A name inside the archive; `..` never leads out of it.
    private static func resolve(_ target: String, from folder: String) -> String {
        var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}
