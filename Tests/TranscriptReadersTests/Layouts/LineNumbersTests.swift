import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct LineNumbersTests {
    private static let words = ["I: Hvad laver du?", "IP: Jeg er frivillig", "og træner de små.", "I: Nå.", "", "IP: Ja, det gør jeg."]

    @Test("Numbers that run up line by line are no words, also from 1 on every page", arguments: [100, 7])
    func numbered(_ page: Int) throws {
        let lines = (0..<18).map { "\($0 % page + 1)  \(Self.words[$0 % 6])" }
        let transcript = try read(lines.joined(separator: "\n"), as: "a.txt")
        expectInvariants(transcript, "numbered lines")
        #expect(transcript.source.layout == .labels)
        #expect(transcript.turns.count == 12)
        #expect(transcript.shown[1] == "IP: Jeg er frivillig | og træner de små.")
        #expect(transcript.text.string == lines.joined(separator: "\n"))
    }

    @Test("Numbers between the lines that a page broke are no words either")
    func wrapped() throws {
        let line = "Vi gik ned ad gangen og ind i det store rum, hvor de andre allerede sad og"
        let lines = (1...24).map { "\($0)\t" + ($0 % 6 == 1 ? "IP\($0 % 4): " : "") + line }
        let transcript = try read(lines.joined(separator: "\n"), as: "a.txt")
        expectInvariants(transcript, "numbered pages")
        #expect(transcript.source.isHardWrapped)
        #expect(transcript.turns.count == 4)
        #expect(transcript.turns.allSatisfy { $0.ranges.count == 6 })
        #expect(!transcript.shown.joined().contains("\t"))
        #expect(transcript.diagnostics(.textOutsideTurns).count == 1)
        let prose = try read((1...24).map { "\($0) \(line)" }.joined(separator: "\n"), as: "a.txt")
        expectInvariants(prose, "numbered prose")
        #expect(prose.turns.map(\.ranges.count) == [24])
    }

    @Test("Numbers that do not run up are words")
    func others() throws {
        let lines = (0..<12).map { "\($0 * 7 % 5) æbler" }
        #expect(try read(lines.joined(separator: "\n"), as: "a.txt").shown[1] == "2 æbler")
        #expect(try read("1 æble\n2 æbler\n3 æbler\n", as: "a.txt").shown[0] == "1 æble")
    }
}
