import CorpusModel

/// Strips as an SVG figure (SVG 2), without script, fonts or colours of its own: it takes the page's, light or dark.
public struct DispersionSVG: Sendable {
    public let language: LabelLanguage

    public init(language: LabelLanguage = .english) { self.language = language }

    private static let rowHeight = 20
    private static let nameWidth = 210
    private static let stripWidth = 620
    private static let width = 1_060

    public func figure(_ dispersion: HitDispersion) -> String {
        guard !dispersion.strips.isEmpty else { return "" }
        let height = (dispersion.strips.count + 1) * Self.rowHeight + 6
        let rows = dispersion.strips.enumerated().map { row($1, y: ($0 + 1) * Self.rowHeight) }.joined()
        let caption = HTMLText.escaped(self.caption(dispersion))
        return """
            <figure>
            <figcaption>\(caption)</figcaption>
            <svg viewBox="0 0 \(Self.width) \(height)" width="100%" role="img" aria-label="\(caption)" font-size="12" fill="currentColor">
            \(header)\(rows)</svg>
            </figure>

            """
    }

    private func caption(_ dispersion: HitDispersion) -> String {
        let dp = dispersion.dp.map { decimal($0, 2) } ?? "n/a"
        let norm = dispersion.dpNormalized.map { decimal($0, 2) } ?? "n/a"
        return switch language {
        case .danish:
            "Spredning: fund i \(dispersion.range) af \(dispersion.transcripts) transskriptioner. DP = \(dp), DPnorm = \(norm) over transskriptionerne (0 jævnt, 1 ét sted); "
                + "ud for hver stribe DP over ti dele af samtalen."
        case .english:
            "Dispersion: hits in \(dispersion.range) of \(dispersion.transcripts) transcripts. DP = \(dp), DPnorm = \(norm) over the transcripts (0 even, 1 in one place); "
                + "beside each strip DP over ten parts of the conversation."
        }
    }

    private var header: String {
        let names = language == .danish ? ["fund", "pr. 10.000 ord", "DP"] : ["hits", "per 10,000 words", "DP"]
        return zip(names, Self.numberPlaces).map { "<text x=\"\($1)\" y=\"13\" text-anchor=\"end\" font-weight=\"600\">\($0)</text>" }.joined() + "\n"
    }

    private static let numberPlaces = [880, 1_000, 1_050]

    private func row(_ strip: HitStrip, y: Int) -> String {
        let name = strip.speaker.map { $0.isEmpty ? "–" : $0 } ?? strip.transcript
        let numbers = [String(strip.hits.count), strip.per10000.map { decimal($0, 1) } ?? "", strip.dp.map { decimal($0, 2) } ?? ""]
        let label =
            "<text x=\"\(strip.speaker == nil ? 0 : 14)\" y=\"\(y + 13)\"\(strip.speaker == nil ? " font-weight=\"600\"" : "")>"
            + "\(HTMLText.escaped(name.count > 30 ? name.prefix(29) + "…" : name))</text>"
        let speaking = strip.speaking.map { range in
            rectangle(
                x: place(range.lowerBound, strip), y: y + 4, width: place(range.upperBound, strip) - place(range.lowerBound, strip), height: 12,
                opacity: "0.15")
        }.joined()
        let hits = strip.hits.map { rectangle(x: place($0, strip) - 0.75, y: y + 2, width: 1.5, height: 16, opacity: "0.8") }.joined()
        let values = zip(numbers, Self.numberPlaces).map { "<text x=\"\($1)\" y=\"\(y + 13)\" text-anchor=\"end\">\($0)</text>" }.joined()
        return "<g>\(label)\(speaking)\(hits)\(values)</g>\n"
    }

    private func rectangle(x: Double, y: Int, width: Double, height: Int, opacity: String) -> String {
        "<rect x=\"\(fixed(x, 2))\" y=\"\(y)\" width=\"\(fixed(width, 2))\" height=\"\(height)\" fill-opacity=\"\(opacity)\"/>"
    }

    private func place(_ word: Int, _ strip: HitStrip) -> Double {
        Double(Self.nameWidth) + Double(Self.stripWidth) * Double(word) / Double(max(1, strip.length))
    }

    private func decimal(_ value: Double, _ decimals: Int) -> String {
        language == .danish ? fixed(value, decimals).replacing(".", with: ",") : fixed(value, decimals)
    }
}
