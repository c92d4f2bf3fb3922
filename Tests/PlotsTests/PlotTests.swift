import CorpusModel
import Testing

@testable import Plots

@Suite struct PlotTests {
    private static let hostile = "<script>\"&'\u{202E}"

    private static let plots: [(name: String, svg: String)] = [
        (
            "bars",
            ThemeBars(
                [
                    .init(label: hostile, rate: 1.5, interval: 0.5...3, hits: 12, informants: 3, informantsOf: 9),
                    .init(label: "Ejerskab", rate: 0.2, interval: nil, hits: 1, informants: 1, informantsOf: 9),
                ], title: hostile, language: .danish
            ).svg
        ),
        (
            "shades",
            HeatMap(
                rows: [hostile, "b"], columns: ["x", hostile],
                cells: [[.init(value: 1, text: "1"), nil], [.init(value: nil, text: "–"), .init(value: 0, text: "0")]], title: "t",
                subtitle: "s", unit: "u", notes: [hostile], language: .english
            ).svg
        ),
        (
            "lollipops",
            KeynessLollipops(
                [.init(label: hostile, value: 2, note: "3 : 1"), .init(label: "b", value: -1.5, note: "")], title: "t", measure: "m",
                noteTitle: "hits", first: hostile, second: "b",
                notes: [], language: .english
            ).svg
        ),
        (
            "courses",
            TimeCourses(
                [.init(label: hostile, rates: [1, nil, 2], intervals: [0...4, nil, 1...90], hits: 4)], title: "t", notes: [], language: .danish
            ).svg
        ),
        ("strips", DispersionStrips(language: .danish).svg(dispersion, title: hostile)),
        (
            "network",
            ThemeNetwork(
                [.init(label: hostile, count: 9), .init(label: "b", count: 4), .init(label: "c", count: 0)], [.init(0, 1, value: 0.4, both: 3)],
                title: hostile, subtitle: "s", measure: "m", size: "z", notes: [hostile], language: .danish
            ).svg
        ),
        (
            "empty network",
            ThemeNetwork([], [], title: "t", subtitle: "s", measure: "m", size: "z", notes: [], language: .danish).svg
        ),
        ("empty bars", ThemeBars([], title: "t", language: .danish).svg),
        ("empty courses", TimeCourses([], title: "t", notes: [], language: .danish).svg),
        ("empty shades", HeatMap(rows: [], columns: [], cells: [], title: "t", subtitle: "s", unit: "u", notes: [], language: .danish).svg),
        ("empty lollipops", KeynessLollipops([], title: "t", measure: "m", noteTitle: "", first: "a", second: "b", notes: [], language: .danish).svg),
    ]

    private static let dispersion = HitDispersion(
        strips: [HitStrip(transcript: hostile, speaker: nil, length: 100, speaking: [0..<50], hits: [3, 3, 49], words: 50, dp: 0.8)], dp: 0.25,
        dpNormalized: nil, range: 1,
        transcripts: 1)

    /// Elements are closed in their order, and a stranger's text is text.
    @Test(arguments: plots.indices) func everyPlotIsSoundXML(_ index: Int) {
        let (name, svg) = Self.plots[index]
        var open: [String] = []
        var rest = svg[...]
        while let start = rest.firstIndex(of: "<") {
            let end = rest[start...].firstIndex(of: ">")!
            let tag = rest[rest.index(after: start)..<end]
            if tag.hasPrefix("/") {
                #expect(open.popLast() == String(tag.dropFirst()), "\(name)")
            } else if !tag.hasSuffix("/") {
                open.append(String(tag.prefix { $0 != " " }))
            }
            rest = rest[rest.index(after: end)...]
        }
        #expect(open.isEmpty, "\(name)")
        #expect(!svg.contains("<script") && !svg.contains("\u{202E}") && !svg.lowercased().contains("nan") && !svg.contains("inf "), "\(name)")
        #expect(svg.hasPrefix("<svg xmlns=") && svg.contains("<title>") && svg.contains("<desc>") && svg.hasSuffix("</svg>\n"), "\(name)")
    }

    /// No mark stands outside the drawing.
    @Test(arguments: plots.indices) func everythingIsInside(_ index: Int) throws {
        let svg = Self.plots[index].svg
        let size = try #require(svg.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/))
        let (width, height) = (Double(size.1)!, Double(size.2)!)
        for match in svg.matches(of: /<(?:text|rect) x="(-?[0-9.]+)" y="(-?[0-9.]+)"/) {
            #expect((0...width).contains(Double(match.1)!) && (0...height).contains(Double(match.2)!), "\(Self.plots[index].name): \(match.0)")
        }
    }

    @Test func numbersAreInTheLanguageOfTheLabels() {
        #expect(PlotWords(language: .danish).number(-1.25, 2) == "−1,25" && PlotWords(language: .english).number(1.25, 1) == "1.3")
        #expect(PlotWords(language: .danish).count(12345) == "12.345" && PlotWords(language: .english).count(1_234_567) == "1,234,567")
        #expect(Self.plots[0].svg.contains("3 af 9") && Self.plots[0].svg.contains("Fund pr. 1.000 ord"))
    }

    @Test func stripsHaveTheirNumbers() {
        let figure = DispersionStrips(language: .danish).figure(Self.dispersion)
        #expect(
            figure.contains("DP = 0,25, DPnorm = n/a") && figure.contains("600,0") && figure.hasPrefix("<figure>") && figure.contains("currentColor"))
    }

    /// Of many transcripts those with the most hits are drawn, and the figure says so.
    @Test func manyTranscriptsAreCutAndToldOf() {
        let strips = (0..<5).map {
            HitStrip(transcript: "t\($0)", speaker: nil, length: 10, speaking: [0..<10], hits: Array(0..<$0), words: 10, dp: nil)
        }
        let svg = DispersionStrips().svg(HitDispersion(strips: strips, dp: nil, dpNormalized: nil, range: 4, transcripts: 5), title: "t", top: 2)
        #expect(svg.contains(">t3<") && svg.contains(">t4<") && !svg.contains(">t2<") && svg.contains("3 transcripts with fewer hits are not shown"))
    }

    /// A bar with an interval has its line, one without has none.
    @Test func intervalsAreDrawnWhereTheyAreKnown() {
        func bars(_ interval: ClosedRange<Double>?) -> String {
            ThemeBars([.init(label: "a", rate: 1, interval: interval, hits: 1, informants: 1, informantsOf: 1)], title: "t", language: .english).svg
        }
        func lines(_ svg: String) -> Int { svg.split(separator: "\n").count { $0.hasPrefix("<line") && $0.contains(Palette.ink) } }
        #expect(lines(bars(0.5...2)) == lines(bars(nil)) + 3 && bars(nil).contains("No intervals"))
    }
}
