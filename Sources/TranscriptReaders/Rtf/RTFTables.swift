/// The fonts' code pages and the names of styles, from the tables at the top.
struct RTFTables {
    private(set) var pages: [Int: Int] = [:]
    private(set) var styles: [Int: String] = [:]
    private var font: Int?
    private var style = 0
    private var name: [UInt8] = []

    mutating func control(_ word: String, _ number: Int?, _ target: RTFTarget) {
        switch (target, word) {
        case (.fontTable, "f"): font = number
        case (.fontTable, "fcharset"): if let font, let page = number.flatMap(CodePages.page(ofCharacterSet:)) { pages[font] = page }
        case (.fontTable, "cpg"): if let font, let number, number > 0 { pages[font] = number }
        case (.styleSheet, "s"): style = number ?? 0
        // Character and table styles have numbers of their own.
        case (.styleSheet, "cs"), (.styleSheet, "ds"), (.styleSheet, "ts"): style = -1
        default: return
        }
    }

    /// Names end with a semicolon; a style without number has 0.
    mutating func text(_ byte: UInt8, _ target: RTFTarget) {
        guard case .styleSheet = target else { return }
        if byte != UInt8(ascii: ";") { return name.append(byte) }
        if style >= 0, styles.count < 10_000 { styles[style] = String(decoding: name.drop(while: { $0 == 32 }), as: UTF8.self) }
        name = []
        style = 0
    }
}
