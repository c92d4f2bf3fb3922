import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct TextGridReaderTests {
    /// Tiers with their intervals, in the long form.
    static func long(_ tiers: [(name: String, intervals: [(Double, Double, String)])]) -> String {
        var lines = [
            "File type = \"ooTextFile\"", "Object class = \"TextGrid\"", "", "xmin = 0 ", "xmax = 9.5 ", "tiers? <exists> ", "size = \(tiers.count) ",
        ]
        lines.append("item []: ")
        for (index, tier) in tiers.enumerated() {
            lines += [
                "    item [\(index + 1)]:", "        class = \"IntervalTier\" ", "        name = \"\(tier.name)\" ", "        xmin = 0 ",
                "        xmax = 9.5 ",
            ]
            lines.append("        intervals: size = \(tier.intervals.count) ")
            for (number, interval) in tier.intervals.enumerated() {
                lines += ["        intervals [\(number + 1)]:", "            xmin = \(interval.0) ", "            xmax = \(interval.1) "]
                lines.append("            text = \"\(interval.2)\" ")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static let sample = long([
        ("Ida", [(0, 1.25, "Hvad laver \"\"du\"\" her?"), (1.25, 4, ""), (4, 6.5, "Nå, ja."), (6.5, 9.5, " ")]),
        ("Åse", [(0, 1.5, ""), (1.5, 3, "Jeg træner\nde små."), (3, 4, "Om søndagen."), (4.2, 5, "Mm.")]),
    ])
    static let shown = ["Ida: Hvad laver \"du\" her?", "Åse: Jeg træner\nde små. Om søndagen.", "Ida: Nå, ja.", "Åse: Mm."]

    private func expectSample(_ bytes: [UInt8], _ name: String) throws {
        let transcript = try read(bytes, as: name)
        expectInvariants(transcript, name)
        #expect(transcript.shown == Self.shown)
        #expect(transcript.turns.map { $0.start?.milliseconds } == [0, 1_500, 4_000, 4_200])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [1_250, 4_000, 6_500, 5_000])
    }

    @Test("A tier is a speaker; intervals in the order of time, joined; empty ones skipped")
    func tiers() throws {
        try expectSample(Array(Self.sample.utf8), "a.TextGrid".lowercased())
        #expect(try read(Self.sample, as: "a.textgrid").paragraphs.first?.location.description == "a.textgrid:18")
    }

    @Test("The short form, UTF-16 with and without its mark, CRLF")
    func forms() throws {
        let short = """
            "ooTextFile"
            "TextGrid"
            0
            9.5
            <exists>
            2
            "IntervalTier" "Ida" 0 9.5 4
            0 1.25 "Hvad laver ""du"" her?"
            1.25 4 "" ! en kommentar med 3 tal og "anførselstegn"
            4 6.5 "Nå, ja."
            6.5 9.5 " "
            "IntervalTier" "\\Ao\\''se" 0 9.5 3
            1.5 3 "Jeg træner
            de små."
            3 4 "Om s\\o/ndagen."
            4.2 5 "Mm."
            """.replacing("\\''se", with: "se")
        try expectSample(Array(short.utf8), "a.textgrid")
        let units = Array(Self.sample.replacing("\n", with: "\r\n").utf16)
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        try expectSample([0xFE, 0xFF] + big, "a.textgrid")
        try expectSample([0xFF, 0xFE] + little, "a.txt")
        try expectSample(little, "a.textgrid")
    }

    @Test("Points and the words of a forced alignment are no speech of anybody")
    func alignment() throws {
        let text = Self.long([("Ida", [(0, 1, "hej du")]), ("Ida - words", [(0, 0.5, "hej"), (0.5, 1, "du")]), ("Ida - phones", [(0, 1, "h")])])
        let transcript = try read(text, as: "a.textgrid")
        #expect(transcript.shown == ["Ida: hej du"])
        #expect(transcript.diagnostics(.textOutsideTurns).count == 1)
        #expect(try read(Self.long([("words", [(0, 0.5, "hej"), (0.5, 1, "du")])]), as: "a.textgrid").shown == ["words: hej du"])
        let points = Self.long([("Ida", [(0, 1, "hej")])]).replacing("size = 1 \nitem", with: "size = 2 \nitem")
        #expect(
            try read(points + "class = \"TextTier\" name = \"klik\" xmin = 0 xmax = 9 points: size = 1 number = 3 mark = \"nu\"", as: "a.textgrid")
                .shown == ["Ida: hej"])
    }

    @Test("Broken files tell the line and what was expected")
    func faults() throws {
        let error = try #require(refusal(String(Self.sample.prefix(600)), as: "a.textgrid"))
        #expect(error.code == .textgridMalformed)
        #expect(error.advice?.contains("Praat") == true)
        #expect(refusal("noget andet", as: "a.textgrid")?.code == .textgridMalformed)
        #expect(refusal("\"ooTextFile\" \"TextGrid\" 0 1 <exists> 999999999999", as: "a.textgrid")?.code == .textgridMalformed)
        #expect(refusal(Self.long([("Ida", [(0, 1, "")])]), as: "a.textgrid")?.code == .transcriptEmpty)
    }
}
