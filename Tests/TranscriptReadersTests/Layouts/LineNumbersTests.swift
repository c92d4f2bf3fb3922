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

    @Test("Numbers that do not run up are words")
    func others() throws {
        let lines = (0..<12).map { "\($0 * 7 % 5) æbler" }
        #expect(try read(lines.joined(separator: "\n"), as: "a.txt").shown[1] == "2 æbler")
        #expect(try read("1 æble\n2 æbler\n3 æbler\n", as: "a.txt").shown[0] == "1 æble")
    }
}
