/// What HTML elements mean for the text (HTML Living Standard §15.3, the rendering of flow content).
enum HTMLElements {
    /// Elements that begin and end a paragraph.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main",
        "menu",
        "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]

    /// Elements whose inside is not shown, or is no text of the page.
    static let dropped: Set<String> = [
        "head", "script", "style", "template", "noscript", "title", "object", "embed", "iframe", "noframes", "svg", "math", "select", "textarea",
        "datalist",
        "button", "audio", "video", "canvas", "rp", "rt", "frameset",
    ]

    /// Elements without an end.
    static let empty: Set<String> = [
        "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]

    static let bold: Set<String> = ["b", "strong"]

    static func isHeading(_ name: String) -> Bool {
        name.utf8.count == 2 && name.first == "h" && ("1"..."6").contains(name.dropFirst())
    }
}
