import MarkupXML

/// The definitions of lists (`numbering.xml`, ECMA-376 §17.9).
final class DocxNumbering: XMLEventHandler {
    /// A level of a list: how its numbers begin and look.
    struct Level {
        var start = 1
        var format = "decimal"
        /// `%1.%2` with the numbers of the levels, or fixed text such as `IP:`.
        var text = ""
    }

    private struct List {
        var abstract: String?
        var overrides: [Int: Level] = [:]
        var starts: [Int: Int] = [:]
    }

    private var abstracts: [String: [Int: Level]] = [:]
    private var lists: [String: List] = [:]
    private var abstract: String?
    private var list: String?
    private var override: Int?
    private var level: (index: Int, level: Level)?

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        guard name.namespace == DocxNamespaces.word else { return }
        switch name.local {
        case "abstractNum": abstract = attributes.word("abstractNumId")
        case "num": list = attributes.word("numId")
        case "abstractNumId": if let list { lists[list, default: List()].abstract = attributes.word("val") }
        case "lvlOverride": override = attributes.word("ilvl").flatMap { Int($0) }
        case "startOverride": if let list, let override { lists[list, default: List()].starts[override] = attributes.word("val").flatMap { Int($0) } }
        case "lvl": if let index = attributes.word("ilvl").flatMap({ Int($0) }), (0...8).contains(index) { level = (index, Level()) }
        case "start": level?.level.start = attributes.word("val").flatMap { Int($0) } ?? 1
        case "numFmt": level?.level.format = attributes.word("val") ?? "decimal"
        case "lvlText": level?.level.text = attributes.word("val") ?? ""
        default: return
        }
    }

    func end(_ name: XMLName) {
        guard name.namespace == DocxNamespaces.word else { return }
        switch name.local {
        case "abstractNum": abstract = nil
        case "num": list = nil
        case "lvlOverride": override = nil
        case "lvl":
            guard let closed = level else { return }
            level = nil
            if let abstract {
                abstracts[abstract, default: [:]][closed.index] = closed.level
            } else if let list {
                lists[list, default: List()].overrides[closed.index] = closed.level
            }
        default: return
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// What lists count together: the lists of one definition do.
    func counter(of list: String) -> String { lists[list]?.abstract ?? list }

    func level(_ index: Int, of list: String) -> Level? {
        guard let found = lists[list] else { return nil }
        var level = found.overrides[index] ?? found.abstract.flatMap { abstracts[$0]?[index] }
        if let start = found.starts[index] { level?.start = start }
        return level
    }
}
