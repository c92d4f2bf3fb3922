import CorpusModel

/// A concordance for the terminal: `transcript speaker  left | node | right`, the node in the same column on every line.
///
/// What does not fit is cut with `…`, in whole characters. Control characters are shown, never sent. In colour, the words that a sort key looks at
/// have the key's colour, and words of marks and themes are underlined.
public struct ConcordanceText: Sendable {
    public static let narrowest = 40
    public let width: Int
    public let usesColour: Bool
    let keys: [String: Int]
    private let text: TerminalText

    /// - Parameters:
    ///   - width: columns of the screen; under 40 is taken as 40.
    ///   - usesColour: whether there are styles (ANSI SGR) at all; the node is bold then, and red where no key gives it a colour.
    ///   - keys: the place of each sort key by its name.
    ///   - measure: the columns that a text takes on the screen.
    public init(
        width: Int, usesColour: Bool = false, keys: [String: Int] = [:],
        measure: @escaping @Sendable (String) -> Int = { $0.unicodeScalars.count }
    ) {
        self.width = max(Self.narrowest, width)
        self.usesColour = usesColour
        self.keys = keys
        text = TerminalText(width: measure)
    }

    /// A line of the terminal, without its line end.
    public func line(_ line: ConcordanceLine) -> String {
        let words = words(left: styled(.left, of: line), node: styled(.node, of: line), right: styled(.right, of: line))
        return source(line.transcript, line.speaker) + " " + words
    }

    /// Where a line is from, padded.
    func source(_ transcript: String, _ speaker: String) -> String {
        let source = styled([(speaker.isEmpty ? transcript : "\(transcript) \(speaker)", sourceStyle)]).beginning(within: prefixRoom)
        return source.string(usesColour: usesColour) + spaces(prefixRoom - source.width)
    }

    /// What a line shows of its words, cut to their rooms.
    func words(left whole: StyledText, node: StyledText, right: StyledText) -> String {
        let left = whole.end(within: leftRoom)
        let node = node.beginning(within: room - leftRoom)
        let right = right.beginning(within: room - leftRoom - node.width)
        var result = "\(spaces(leftRoom - left.width))\(left.string(usesColour: usesColour)) | "
        result += "\(node.string(usesColour: usesColour)) | \(right.string(usesColour: usesColour))"
        while result.last == " " { result.removeLast() }
        return result
    }

    func styled(_ pieces: [(text: String, style: String)]) -> StyledText { StyledText(pieces, text) }

    /// A key's name in its colour, for the line that tells the order.
    public func key(_ name: String, place: Int) -> String {
        styled([(name, Self.colour(place))]).string(usesColour: usesColour)
    }

    private func styled(_ part: LineMark.Part, of line: ConcordanceLine) -> StyledText {
        styled(
            MarkedPieces(part, of: line).pieces.map { piece in
                let keyColour = piece.kinds.compactMap { kind -> Int? in if case .key(let name) = kind { keys[name] } else { nil } }.min().map(
                    Self.colour)
                let isMarked = piece.kinds.contains { if case .key = $0 { false } else { true } }
                let styles = [style(of: part), isMarked && part != .node ? "4" : "", keyColour ?? ""]
                return (piece.text, styles.filter { !$0.isEmpty }.joined(separator: ";"))
            })
    }

    /// How a part's words are shown that nothing marks: a node is bold, and red where there is no sort key, since red is the first key's colour.
    func style(of part: LineMark.Part) -> String { part != .node ? "" : keys.isEmpty ? "1;31" : "1" }

    /// Keys that no word shows colour the name of the source.
    private var sourceStyle: String {
        let places = keys.filter { LineSources.fields.contains($0.key) || $0.key.hasPrefix("meta") }.map(\.value)
        return places.min().map(Self.colour) ?? ""
    }

    private static func colour(_ place: Int) -> String { colours[place % colours.count] }
    /// Red, blue, green, magenta, cyan, yellow.
    private static let colours = ["31", "34", "32", "35", "36", "33"]

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    /// Transcript and speaker get a quarter of the line, at most 28 columns.
    var prefixRoom: Int { min(28, width / 4) }
    /// For left, node and right, beside a space and two bars.
    var room: Int { width - prefixRoom - 7 }
    var leftRoom: Int { room * 2 / 5 }
}

/// The fields that the beginning of a line stands for.
private enum LineSources {
    static let fields: Set<String> = ["transcript", "speaker", "informant", "role", "turn", "time"]
}
