import MarkupXML

/// What styles say of bold and hidden text: the named ones of `styles.xml` and the automatic ones of `content.xml` (OpenDocument part 3 §16).
final class OdtStyles: XMLEventHandler {
    private struct Key: Hashable {
        let family: String
        let name: String
    }

    /// Properties that a style gives or leaves to its parent.
    private struct Style {
        var displayName: String?
        var parent: String?
        var isAutomatic = false
        var bold: Bool?
        var hidden: Bool?
    }

    private var styles: [Key: Style] = [:]
    private var current: (key: Key, style: Style)?
    private var isAutomatic = false
    /// The style that holds where none is named, for each family.
    private static let defaultName = ""

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        switch (name.namespace, name.local) {
        case (OdtNamespaces.office, "automatic-styles"): isAutomatic = true
        case (OdtNamespaces.style, "style"), (OdtNamespaces.style, "default-style"): open(name.local, attributes)
        case (OdtNamespaces.style, "text-properties"): properties(attributes)
        default: return
        }
    }

    private func open(_ kind: String, _ attributes: XMLAttributes) {
        func value(_ name: StaticString) -> String? { attributes.value(name, in: OdtNamespaces.style) }
        guard let family = value("family") else { return }
        let name = kind == "style" ? value("name") ?? Self.defaultName : Self.defaultName
        let style = Style(displayName: value("display-name"), parent: value("parent-style-name"), isAutomatic: isAutomatic)
        current = (Key(family: family, name: name), style)
    }

    private func properties(_ attributes: XMLAttributes) {
        if let weight = attributes.value("font-weight", in: OdtNamespaces.formatting) {
            current?.style.bold = weight == "bold" || (Int(weight) ?? 0) >= 600
        }
        if let display = attributes.value("display", in: OdtNamespaces.text) { current?.style.hidden = display == "none" }
    }

    func end(_ name: XMLName) {
        switch (name.namespace, name.local) {
        case (OdtNamespaces.office, "automatic-styles"): isAutomatic = false
        case (OdtNamespaces.style, "style"), (OdtNamespaces.style, "default-style"):
            if let current { styles[current.key] = current.style }
            current = nil
        default: return
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Whether text is bold: the innermost span that says, then the paragraph's style, then the default.
    func isBold(paragraph: String?, spans: [String]) -> Bool { value(\.bold, paragraph, spans) }

    func isHidden(paragraph: String?, spans: [String]) -> Bool { value(\.hidden, paragraph, spans) }

    private func value(_ property: KeyPath<Style, Bool?>, _ paragraph: String?, _ spans: [String]) -> Bool {
        for span in spans.reversed() {
            if let value = value(property, "text", span) { return value }
        }
        if let paragraph, let value = value(property, "paragraph", paragraph) { return value }
        return styles[Key(family: "paragraph", name: Self.defaultName)]?[keyPath: property] ?? false
    }

    /// The nearest style in the chain that says; a chain that runs in a circle ends.
    private func value(_ property: KeyPath<Style, Bool?>, _ family: String, _ name: String) -> Bool? {
        var next: String? = name
        for _ in 0...styles.count {
            guard let name = next, let style = styles[Key(family: family, name: name)] else { return nil }
            if let value = style[keyPath: property] { return value }
            next = style.parent
        }
        return nil
    }

    /// The name that a user sees of a paragraph's style: the first of the chain that is not made by the program.
    func name(ofParagraph name: String) -> String {
        var next = name
        for _ in 0...styles.count {
            guard let style = styles[Key(family: "paragraph", name: next)] else { return next }
            guard style.isAutomatic, let parent = style.parent else { return style.displayName ?? next }
            next = parent
        }
        return name
    }
}
