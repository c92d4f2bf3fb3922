import CodingFiles
import CorpusModel
import Testing

@Suite struct LineCodingsTests {
    private static let header = "transcript,turn,char_start,char_end,theme,coder,decision,note\n"

    private func line(_ transcript: String, turn: Int = 1, _ characters: Range<Int>) -> ConcordanceLine {
        ConcordanceLine(
            transcript: transcript, turn: turn, speaker: "A", informant: "A", role: "", time: nil, left: "", node: "magt", right: "", counted: true,
            tokens: 0..<1, characters: characters, location: "", metadata: [])
    }

    private func table(_ rows: String) throws(Diagnostic) -> CodingsTable { try CodingsTable(Array((Self.header + rows).utf8), path: "ark.csv") }

    @Test func decisionsAreJoinedByTranscriptAndCharacters() throws {
        let codings = try table("a,1,3,7,,ida,Accept,godt\na,1,9,13,,ida,reject,\na,1,20,24,,ida,,\nb,1,3,7,,ida,accept,\n").codings
        var lines = [line("a", 3..<7), line("a", 9..<13), line("a", 20..<24), line("a", 30..<34), line("b", 4..<7)]
        let unmatched = LineCodings(codings).join(&lines)
        #expect(lines.map(\.decision) == [.accept, .reject, .undecided, nil, nil] && lines[0].note == "godt")
        #expect(unmatched.map(\.line) == [5])
        let counts = DecisionCounts(lines)
        #expect(counts.precision == 0.5 && counts.decided == 2 && counts.undecided == 3)
    }

    @Test func codersWhoDisagreeAreADispute() throws {
        var lines = [line("a", 3..<7), line("a", 9..<13)]
        let codings = try table("a,1,3,7,,ida,accept,ja\na,1,3,7,,per,reject,nej\na,1,9,13,x,ida,accept,\na,1,9,13,y,ida,,\n").codings
        #expect(LineCodings(codings).join(&lines).isEmpty)
        #expect(lines.map(\.decision) == [.disputed, .accept] && lines[0].note == "ja; nej")
    }

    @Test func aCodingOfAWholeTurnIsOfAllItsLines() throws {
        var lines = [line("a", turn: 2, 3..<7), line("a", turn: 2, 9..<13), line("a", turn: 3, 20..<24)]
        #expect(LineCodings(try table("a,2,,,,ida,reject,\n").codings).join(&lines).isEmpty)
        #expect(lines.map(\.decision) == [.reject, .reject, nil])
    }

    @Test(arguments: [
        ("a,1,x,7,,,,", "char_start is \"x\""), ("a,1,7,3,,,,", "comes before it"), ("a,1,3,,,,,", "only one of"), ("a,,,,,,,", "neither a turn"),
        ("a,1,3,7,,,maybe,", "decision is \"maybe\""),
    ]) func aBadRowIsToldWithItsPlace(_ row: String, _ message: String) {
        do throws(Diagnostic) {
            _ = try table(row + "\n")
            Issue.record("\(row) was read")
        } catch {
            #expect(error.description.contains("ark.csv:2") && error.description.contains(message) && error.code == .codesMalformed)
        }
    }
}
