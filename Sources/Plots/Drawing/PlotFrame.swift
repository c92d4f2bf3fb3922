import CorpusModel

/// What every plot has around its marks: title, subtitle, notes that say what is shown and what is not, and a text for those who do not see it.
struct PlotFrame {
    let title: String
    /// What is measured, with its unit.
    let subtitle: String
    let notes: [String]
    let language: LabelLanguage

    static let width = 760.0
    static let margin = 16.0
    private static let noteSize = 11.0

    private var room: Double { Self.width - 2 * Self.margin }
    private var titleLines: [String] { TextWidth.lines(title, in: room, size: 17, isBold: true) }
    private var subtitleLines: [String] { TextWidth.lines(subtitle, in: room, size: 13) }
    private var noteLines: [String] { notes.flatMap { TextWidth.lines($0, in: room, size: Self.noteSize) } }

    /// Where the marks may begin.
    var top: Double { Self.margin + Double(titleLines.count) * 21 + Double(subtitleLines.count) * 17 + 12 }

    /// The whole file.
    ///
    /// - Parameter bottom: the lowest place that the marks take.
    func svg(_ drawing: SVGDrawing, bottom: Double) -> String {
        var words = SVGDrawing()
        var y = Self.margin
        for line in titleLines {
            y += 21
            words.text(line, x: Self.margin, y: y - 4, size: 17, isBold: true)
        }
        for line in subtitleLines {
            y += 17
            words.text(line, x: Self.margin, y: y - 2, size: 13, colour: Palette.quiet)
        }
        y = bottom + 8
        for line in noteLines {
            y += 15
            words.text(line, x: Self.margin, y: y, size: Self.noteSize, colour: Palette.quiet)
        }
        let size = "\(SVGDrawing.length(Self.width)) \(SVGDrawing.length(y + Self.margin - 4))"
        let parts = size.split(separator: " ")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" width="\(parts[0])" height="\(parts[1])" role="img" lang="\(language.rawValue)" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif">
            <title>\(HTMLText.escaped(title))</title>
            <desc>\(HTMLText.escaped(([subtitle + "."] + notes).joined(separator: " ")))</desc>
            <rect width="100%" height="100%" fill="\(Palette.paper)"/>
            \(words.marks)\(drawing.marks)</svg>

            """
    }
}
