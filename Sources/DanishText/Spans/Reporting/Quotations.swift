/// The quotation marks of a turn, paired: »…«, “…”, „…“, ”…”, "…", '…'. A mark without a partner within 150 words is left alone.
struct Quotations {
    struct Quotation {
        /// The words of the turn that the marks are.
        let opening: Int
        let closing: Int
        var content: Range<Int> { (opening + 1)..<closing }
    }

    private(set) var all: [Quotation] = []
    private var byOpening: [Int: Quotation] = [:]
    private static let reach = 150

    init(_ words: TurnWords) {
        var index = 0
        while index < words.count {
            guard words[index].isMark, let closers = Self.closers[words[index].norm] else {
                index += 1
                continue
            }
            let limit = min(words.count, index + Self.reach)
            guard let closing = ((index + 1)..<max(index + 1, limit)).first(where: { words[$0].isMark && closers.contains(words[$0].norm) }),
                closing > index + 1
            else {
                index += 1
                continue
            }
            let quotation = Quotation(opening: index, closing: closing)
            all.append(quotation)
            byOpening[index] = quotation
            index = closing + 1
        }
    }

    /// The quotation whose opening mark stands here.
    func opening(at index: Int) -> Quotation? { byOpening[index] }

    private static let closers: [String: Set<String>] = [
        "»": ["«"], "«": ["»"], "“": ["”", "“"], "„": ["“", "”"], "”": ["”"], "\"": ["\""], "'": ["'"], "‘": ["’", "'"], "’": ["’"],
        "''": ["''"], "\"\"": ["\"\""],
    ]
}
