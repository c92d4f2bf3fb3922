import CorpusModel

/// Strips for the terminal: `·` where the speakers speak, `|` a hit, a digit so many, `#` ten or more; then hits, rate and DP.
public struct DispersionText: Sendable {
    public let width: Int
    private let text: TerminalText

    public init(width: Int, measure: @escaping @Sendable (String) -> Int = { $0.unicodeScalars.count }) {
        self.width = max(60, width)
        text = TerminalText(width: measure)
    }

    /// The header and a line for each strip, without line ends.
    public func lines(_ dispersion: HitDispersion) -> [String] {
        guard !dispersion.strips.isEmpty else { return [] }
        let header = line("transcript", Array("begin" + String(repeating: " ", count: max(0, room - 8)) + "end"), ["hits", "per_10000", "dp_tenths"])
        return [header]
            + dispersion.strips.map { strip in
                line(
                    VisibleText.escaped(strip.speaker.map { "  \($0.isEmpty ? "-" : $0)" } ?? strip.transcript), cells(strip),
                    [String(strip.hits.count), strip.per10000.map { fixed($0, 1) } ?? "", strip.dp.map { fixed($0, 2) } ?? ""])
            }
    }

    private func line(_ name: String, _ strip: [Character], _ numbers: [String]) -> String {
        let values = zip(numbers, [5, 10, 10]).map { text.padded($0, to: $1, rightAligned: true) }.joined()
        let label = text.padded(text.beginning(name, within: nameRoom), to: nameRoom)
        var result = "\(label) \(String(strip))\(values)"
        while result.last == " " { result.removeLast() }
        return result
    }

    private func cells(_ strip: HitStrip) -> [Character] {
        let parts = strip.parts(room)
        return zip(parts.hits, parts.words).map { hits, words in
            switch hits {
            case 0: words > 0 ? "·" : " "
            case 1: "|"
            case 2...9: Character(String(hits))
            default: "#"
            }
        }
    }

    private var nameRoom: Int { min(28, width / 4) }
    private var room: Int { width - nameRoom - 1 - 25 }
}
