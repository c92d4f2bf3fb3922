import CorpusModel

/// A text for the terminal in pieces of one style each (the numbers of ANSI SGR), safe to show, that can be cut to a width.
struct StyledText {
    private var pieces: [(text: String, style: String)]
    private let text: TerminalText

    /// Control characters are shown, and spaces at the ends are gone.
    init(_ pieces: [(text: String, style: String)], _ text: TerminalText) {
        self.text = text
        self.pieces = pieces.map { (VisibleText.escaped($0.text), $0.style) }
        while let first = self.pieces.first, first.text.allSatisfy({ $0 == " " }) { self.pieces.removeFirst() }
        while let last = self.pieces.last, last.text.allSatisfy({ $0 == " " }) { self.pieces.removeLast() }
        guard !self.pieces.isEmpty else { return }
        self.pieces[0].text = String(self.pieces[0].text.drop { $0 == " " })
        while self.pieces[self.pieces.count - 1].text.last == " " { self.pieces[self.pieces.count - 1].text.removeLast() }
    }

    var width: Int { text.width(pieces.map(\.text).joined()) }

    /// The beginning, with `…` where something is cut.
    func beginning(within columns: Int) -> StyledText { cut(columns, fromEnd: false) }

    /// The end, with `…` where something is cut.
    func end(within columns: Int) -> StyledText { cut(columns, fromEnd: true) }

    private func cut(_ columns: Int, fromEnd: Bool) -> StyledText {
        guard width > columns else { return self }
        var result = self
        result.pieces = []
        guard columns > 0 else { return result }
        var room = columns - 1
        for piece in fromEnd ? pieces.reversed() : pieces {
            let whole = text.width(piece.text)
            let kept = whole <= room ? piece.text : text.kept(piece.text, columns: room, fromEnd: fromEnd)
            result.pieces.append((kept, piece.style))
            room -= whole
            if room < 0 { break }
        }
        result.pieces.append(("…", ""))
        if fromEnd { result.pieces.reverse() }
        return result
    }

    /// The text as it is sent, with its styles or without.
    func string(usesColour: Bool) -> String {
        pieces.map { usesColour && !$0.style.isEmpty && !$0.text.isEmpty ? "\u{1B}[\($0.style)m\($0.text)\u{1B}[0m" : $0.text }.joined()
    }
}
