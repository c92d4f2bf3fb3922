import CorpusModel
import Testing
import TranscriptReaders

/// Labels in lines of their own that nothing but their coming back tells, and labels with a time before the colon.
struct PlainNamesTests {
    @Test(arguments: [("I", "IP"), ("Interviewer", "Bo"), ("Spørger", "Åse Holm")])
    func namesThatComeBackAreLabels(_ interviewer: String, _ informant: String) throws {
        let talk = (1...4).map { "\(interviewer)\nHvad så, nummer \($0)?\n\(informant)\nDet er vist vores have, tror jeg.\n" }.joined()
        let transcript = try Self.read(talk)
        #expect(transcript.turns.count == 8)
        #expect(transcript.speakers.map(\.label) == [interviewer, informant])
        #expect(transcript.words(of: transcript.turns[1]) == "Det er vist vores have, tror jeg.")
    }

    @Test func shortAnswersThatComeBackAreNoLabels() throws {
        let transcript = try Self.read(
            "Haven\nDer er stille i dag.\nIngen kommer forbi.\nKaffe\nKaffe\nSå går vi hjem igen.\nHaven\nOg så regner det.\n")
        #expect(transcript.speakers.isEmpty)
    }

    @Test func aTimeMayStandBetweenLabelAndColon() throws {
        let transcript = try Self.read(
            "I (00:01:02): Hvad synes du?\nIP [01:05]: Den er god.\nI (00:01:12): Hvorfor?\nIP (00:01:15): Fordi vi bestemmer.\n")
        #expect(transcript.speakers.map(\.label) == ["I", "IP"])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [62_000, 65_000, 72_000, 75_000])
        #expect(transcript.words(of: transcript.turns[1]) == "Den er god.")
    }

    @Test func onlyInterviewersIsAWarning() throws {
        let transcript = Study().complete(try Self.read("I: Hvad så?\nI: Er der nogen?\nI: Nej.\n"))
        #expect(transcript.diagnostics.contains { $0.code == .onlyInterviewers && $0.severity == .warning })
    }

    private static func read(_ text: String) throws -> Transcript {
        let file = SourceFile(id: "a", path: "a.txt", fileExtension: "txt", bytes: Array(text.utf8), digest: "")
        return try ReaderRegistry.read(file, ReadingOptions())
    }
}
