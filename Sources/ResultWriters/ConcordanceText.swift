import CorpusModel

/// A concordance for the terminal: `transcript speaker  left | node | right`, the node in the same column on every line.
///
/// What does not fit is cut with `…`, in whole characters. Control characters are shown, never sent.
public struct ConcordanceText: Sendable {
    public static let narrowest = 40
    public let width: Int
    public let usesColour: Bool
    private let text: TerminalText

    /// - Parameters:
    ///   - width: columns of the screen; under 40 is taken as 40.
    ///   - usesColour: whether the node is bold red (ANSI SGR).
    ///   - measure: the columns that a text takes on the screen.
    public init(width: Int, usesColour: Bool = false, measure: @escaping @Sendable (String) -> Int = { $0.unicodeScalars.count }) {
        self.width = max(Self.narrowest, width)
        self.usesColour = usesColour
        text = TerminalText(width: measure)
    }

    /// A line of the terminal, without its line end.
    public func line(_ line: ConcordanceLine) -> String {
        let name = VisibleText.escaped(line.speaker.isEmpty ? line.transcript : "\(line.transcript) \(line.speaker)")
        let left = VisibleText.escaped(line.left).trimmedOfSpaces
        let node = text.beginning(VisibleText.escaped(line.node), within: room - leftRoom)
        let rightRoom = room - leftRoom - text.width(node)
        let right = text.beginning(VisibleText.escaped(line.right).trimmedOfSpaces, within: rightRoom)
        let shown = usesColour ? "\u{1B}[1;31m\(node)\u{1B}[0m" : node
        let beginning = text.padded(text.beginning(name, within: prefixRoom), to: prefixRoom)
        var result = "\(beginning) \(text.padded(text.end(left, within: leftRoom), to: leftRoom, rightAligned: true)) | \(shown) | \(right)"
        while result.last == " " { result.removeLast() }
        return result
    }

    /// Transcript and speaker get a quarter of the line, at most 28 columns.
    private var prefixRoom: Int { min(28, width / 4) }
    /// For left, node and right, beside a space and two bars.
    private var room: Int { width - prefixRoom - 7 }
    private var leftRoom: Int { room * 2 / 5 }
}

extension String {
    var trimmedOfSpaces: String {
        guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[first...last])
    }
}
