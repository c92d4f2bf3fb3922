import MarkupXML

/// What the styles say of bold, hidden text and the names of paragraph styles (`styles.xml`, ECMA-376 §17.7).
///
/// Table and numbering styles are not asked: speaker labels get their bold from the run, a character style or the paragraph style.
final class DocxStyles: XMLEventHandler {
    /// Properties that a style gives or leaves to the style it is based on.
    private struct Style {
        var name: String?
        var basedOn: String?
        var bold: Bool?
        var hidden: Bool?
        var list: String?
        var listLevel: Int?
    }

    private var styles: [String: Style] = [:]
    private var current: (id: String, style: Style)?
    private var isInRunProperties = false
    private var isInDefaults = false
    private(set) var defaultParagraphStyle: String?
    private var defaultBold = false
    /// Inside a record of former properties.
    private var skipped = 0

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if skipped > 0 {
            skipped += 1
            return
        }
        guard name.namespace == DocxNamespaces.word else { return }
        switch name.local {
        case "style":
            guard let id = attributes.word("styleId") else { return }
            current = (id, Style())
            if attributes.word("type") == "paragraph", ["1", "true", "on"].contains(attributes.word("default") ?? "") { defaultParagraphStyle = id }
        case "rPrChange", "pPrChange", "tblStylePr": skipped = 1
        case "docDefaults": isInDefaults = true
        case "rPr": isInRunProperties = true
        case "name": current?.style.name = attributes.word("val")
        case "basedOn": current?.style.basedOn = attributes.word("val")
        case "b" where isInRunProperties:
            if isInDefaults { defaultBold = attributes.toggle } else { current?.style.bold = attributes.toggle }
        case "numId": current?.style.list = attributes.word("val")
        case "ilvl": current?.style.listLevel = attributes.word("val").flatMap { Int($0) }
        case "vanish" where isInRunProperties: current?.style.hidden = attributes.toggle
        default: return
        }
    }

    func end(_ name: XMLName) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard name.namespace == DocxNamespaces.word else { return }
        switch name.local {
        case "style":
            if let current { styles[current.id] = current.style }
            current = nil
        case "docDefaults": isInDefaults = false
        case "rPr": isInRunProperties = false
        default: return
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// The name a user sees, or the id where the styles do not tell.
    func name(of id: String) -> String { styles[id]?.name ?? id }

    /// Toggles of the paragraph style and the character style meet by exclusive or: bold in bold is not bold (§17.7.3).
    func isBold(paragraphStyle: String?, characterStyle: String?) -> Bool {
        if defaultBold { return true }
        return value(\.bold, of: paragraphStyle ?? defaultParagraphStyle) != value(\.bold, of: characterStyle)
    }

    func isHidden(paragraphStyle: String?, characterStyle: String?) -> Bool {
        value(\.hidden, of: paragraphStyle ?? defaultParagraphStyle) != value(\.hidden, of: characterStyle)
    }

    /// The list that a paragraph style belongs to.
    func list(of id: String?) -> (list: String, level: Int)? {
        var next = id ?? defaultParagraphStyle
        for _ in 0..<styles.count {
            guard let id = next, let style = styles[id] else { return nil }
            if let list = style.list { return (list, style.listLevel ?? 0) }
            next = style.basedOn
        }
        return nil
    }

    /// The nearest style in the chain that says; a chain that runs in a circle ends.
    private func value(_ property: KeyPath<Style, Bool?>, of id: String?) -> Bool {
        var next = id
        for _ in 0..<styles.count {
            guard let id = next, let style = styles[id] else { return false }
            if let value = style[keyPath: property] { return value }
            next = style.basedOn
        }
        return false
    }
}
