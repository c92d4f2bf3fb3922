import CorpusModel

/// Where hits stand: a strip for each transcript and speaker from the beginning of the conversation to its end, with hits, rate and DP.
public struct DispersionStrips: Sendable {
    private let words: PlotWords

    public init(language: LabelLanguage = .english) { words = PlotWords(language: language) }

    private static let rowHeight = 20.0

    /// A figure for a page: without fonts, background and colours of its own it takes the page's, light or dark.
    public func figure(_ dispersion: HitDispersion) -> String {
        guard !dispersion.strips.isEmpty else { return "" }
        let layout = Layout(width: 1060, margin: 0)
        let height = Double(dispersion.strips.count + 1) * Self.rowHeight + 6
        let caption = HTMLText.escaped(self.caption(dispersion))
        var drawing = SVGDrawing()
        draw(dispersion, layout, top: 0, ink: "currentColor", &drawing)
        return """
            <figure>
            <figcaption>\(caption)</figcaption>
            <svg viewBox="0 0 \(SVGDrawing.length(layout.width)) \(SVGDrawing.length(height))" width="100%" role="img" aria-label="\(caption)">
            \(drawing.marks)</svg>
            </figure>

            """
    }

    /// A file of its own.
    ///
    /// - Parameter top: how many transcripts are drawn at most, those with the most hits in the order in which they stand; rates and DP are of all.
    public func svg(_ all: HitDispersion, title: String, top: Int = 40) -> String {
        let dispersion = Self.most(all, top)
        let left = all.strips.count { $0.speaker == nil } - dispersion.strips.count { $0.speaker == nil }
        let notes =
            left == 0
            ? []
            : [
                words(
                    "\(left) transskriptioner med færre fund er ikke vist; tabellen (--format csv) har dem.",
                    "\(left) transcripts with fewer hits are not shown; the table (--format csv) has them.")
            ]
        let layout = Layout(width: PlotFrame.width, margin: PlotFrame.margin)
        let subtitle = words(
            "Hvor fundene står, fra samtalens begyndelse til dens slutning", "Where the hits stand, from the beginning of the conversation to its end"
        )
        let shade = words(
            "Det grå er, hvor de talende taler; hver streg er et fund.", "Grey is where the speakers speak; each line is a hit.")
        let frame = PlotFrame(title: title, subtitle: subtitle, notes: [shade, caption(dispersion)] + notes, language: words.language)
        var drawing = SVGDrawing()
        draw(dispersion, layout, top: frame.top, ink: Palette.ink, &drawing)
        return frame.svg(drawing, bottom: frame.top + Double(dispersion.strips.count + 1) * Self.rowHeight + 4)
    }

    private static func most(_ dispersion: HitDispersion, _ top: Int) -> HitDispersion {
        let whole = dispersion.strips.filter { $0.speaker == nil }
        let kept = whole.enumerated().sorted { ($1.element.hits.count, $0.offset) < ($0.element.hits.count, $1.offset) }.prefix(top)
        let names = Set(kept.map(\.element.transcript))
        return HitDispersion(
            strips: dispersion.strips.filter { names.contains($0.transcript) }, dp: dispersion.dp, dpNormalized: dispersion.dpNormalized,
            range: dispersion.range, transcripts: dispersion.transcripts)
    }

    /// Places across: names, strips, and three columns of numbers.
    private struct Layout {
        let width: Double
        let margin: Double

        var nameWidth: Double { width > 900 ? 210 : 170 }
        var strip: Double { margin + nameWidth }
        var stripWidth: Double { width - 2 * margin - nameWidth - 190 }
        var numbers: [Double] { [width - margin - 145, width - margin - 45, width - margin] }
    }

    private func caption(_ dispersion: HitDispersion) -> String {
        let dp = dispersion.dp.map { words.number($0, 2) } ?? "n/a"
        let norm = dispersion.dpNormalized.map { words.number($0, 2) } ?? "n/a"
        return words(
            "Spredning: fund i \(dispersion.range) af \(dispersion.transcripts) transskriptioner. DP = \(dp), DPnorm = \(norm) over transskriptionerne (0 jævnt, 1 ét sted); "
                + "ud for hver stribe DP over ti dele af samtalen.",
            "Dispersion: hits in \(dispersion.range) of \(dispersion.transcripts) transcripts. DP = \(dp), DPnorm = \(norm) over the transcripts (0 even, 1 in one place); "
                + "beside each strip DP over ten parts of the conversation.")
    }

    private func draw(_ dispersion: HitDispersion, _ layout: Layout, top: Double, ink: String, _ drawing: inout SVGDrawing) {
        for (name, x) in zip([words("fund", "hits"), words("pr. 10.000 ord", "per 10,000 words"), "DP"], layout.numbers) {
            drawing.text(name, x: x, y: top + 13, size: 11, anchor: .end, isBold: true, colour: ink)
        }
        for (place, strip) in dispersion.strips.enumerated() {
            row(strip, layout, y: top + Double(place + 1) * Self.rowHeight, ink, &drawing)
        }
    }

    private func row(_ strip: HitStrip, _ layout: Layout, y: Double, _ ink: String, _ drawing: inout SVGDrawing) {
        let name = strip.speaker.map { $0.isEmpty ? "–" : $0 } ?? strip.transcript
        let indent = strip.speaker == nil ? 0.0 : 14
        let isBold = strip.speaker == nil
        drawing.text(
            TextWidth.fitting(name, in: layout.nameWidth - indent - 10, size: 12, isBold: isBold), x: layout.margin + indent, y: y + 13,
            isBold: isBold, colour: ink,
            whole: name)
        func place(_ word: Int) -> Double { layout.strip + layout.stripWidth * Double(word) / Double(max(1, strip.length)) }
        for range in strip.speaking {
            drawing.rectangle(
                x: place(range.lowerBound), y: y + 4, width: place(range.upperBound) - place(range.lowerBound), height: 12, fill: ink, opacity: 0.15)
        }
        for hit in strip.hits { drawing.rectangle(x: place(hit) - 0.75, y: y + 2, width: 1.5, height: 16, fill: ink, opacity: 0.8) }
        let numbers = [words.count(strip.hits.count), strip.per10000.map { words.number($0, 1) } ?? "", strip.dp.map { words.number($0, 2) } ?? ""]
        for (number, x) in zip(numbers, layout.numbers) where !number.isEmpty {
            drawing.text(number, x: x, y: y + 13, anchor: .end, colour: ink)
        }
    }
}
