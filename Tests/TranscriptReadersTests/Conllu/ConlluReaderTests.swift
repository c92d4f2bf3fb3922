import CorpusModel
import Testing

@testable import TranscriptReaders

/// Text and annotation of CoNLL-U.
@Suite struct ConlluReaderTests {
    private static func row(_ id: String, _ form: String, _ lemma: String = "_", _ upos: String = "_", _ misc: String = "_") -> String {
        [id, form, lemma, upos, "_", "_", "_", "_", "_", misc].joined(separator: "\t") + "\n"
    }

    private static let talk =
        "# speaker = I\n# turn = 1\n" + row("1", "Hvad", "hvad", "PRON") + row("2", "nu", "nu", "ADV", "SpaceAfter=No") + row("3", "?", "?", "PUNCT")
        + "\n# speaker = IP\n# turn = 2\n" + row("1-2", "har'd") + row("1", "har", "have", "VERB") + row("1.1", "_") + row("2", "det", "det", "PRON")
        + "\n# speaker = IP\n# turn = 2\n" + row("1", "Ja", "ja", "INTJ")

    @Test func turnsComeFromSpeakersAndTurns() throws {
        let transcript = try read(Self.talk, as: "a.conllu")
        expectInvariants(transcript, "a.conllu")
        #expect(transcript.shown == ["I: Hvad nu?", "IP: har'd Ja"])
        #expect(transcript.speakers[0].role == .interviewer)
    }

    @Test func wordsLemmasAndClassesAreKept() throws {
        let transcript = try read(Self.talk, as: "a.conllu")
        let words = try #require(transcript.annotation?.words)
        #expect(words.map { transcript.text[$0.range] } == ["Hvad", "nu", "?", "har'd", "Ja"])
        #expect(words[3].lemmas == ["have", "det"] && words[3].wordClass == .verb)
        #expect(words.map(\.beginsSentence) == [true, false, false, true, true])
    }

    @Test func withoutCommentsASentenceIsATurn() throws {
        let text = Self.row("1", "Ja") + "\n" + Self.row("1", "Nej") + "\n"
        #expect(try read(text, as: "a.conllu").turns.count == 2)
        let paragraphs = "# newpar\n" + Self.row("1", "Ja") + "\n" + Self.row("1", "Nej") + "\n# newpar\n" + Self.row("1", "Nå")
        #expect(try read(paragraphs, as: "a.conllu").turns.count == 2)
    }

    @Test(arguments: [("1\tJa\n", ":1"), (row("x", "Ja"), ":1"), (row("1", "Ja") + "2\tnej\t_\n", ":2"), (row("1", ""), ":1")])
    func faultsHaveTheirLine(_ text: String, _ place: String) throws {
        let fault = try #require(refusal(text, as: "a.conllu"))
        #expect(fault.code == .conlluMalformed && fault.location?.description.hasSuffix(place) == true)
    }

    @Test(arguments: ["\n\n", "# newdoc\n\n"]) func emptyFilesAreRefused(_ text: String) {
        #expect(refusal(text, as: "a.conllu")?.code == .transcriptEmpty)
    }
}
