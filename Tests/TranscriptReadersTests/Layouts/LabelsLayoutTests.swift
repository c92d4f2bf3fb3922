import CorpusModel
import Testing

@testable import TranscriptReaders

/// Paragraphs that begin with a label.
@Suite struct LabelsLayoutTests {
    private func shown(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws -> [String] {
        let transcript = try read(text, as: "a.txt", options)
        expectInvariants(transcript, text)
        return transcript.shown
    }

    @Test("A labelled paragraph starts a turn, an unlabelled one continues it")
    func turns() throws {
        let text = "Titel\n\nI: Hvad laver du?\nIP: Jeg er frivillig.\nOg træner.\nIP: Også om søndagen.\nI: Nå.\n"
        #expect(try shown(text) == ["I: Hvad laver du?", "IP: Jeg er frivillig. | Og træner.", "IP: Også om søndagen.", "I: Nå."])
        let transcript = try read(text, as: "a.txt")
        #expect(transcript.text.string == text)
        #expect(transcript.turns.map { transcript.location(of: $0.extent.start).description } == ["a.txt:3", "a.txt:4", "a.txt:6", "a.txt:7"])
        #expect(transcript.source.layout == .labels)
        #expect(transcript.diagnostics(.layoutGuessed).count == 1)
        #expect(transcript.diagnostics(.textOutsideTurns).count == 1)
    }

    @Test("A colon in a sentence makes no speaker; a label that is listed needs not recur")
    func recurrence() throws {
        let text = "I: Hvad?\nIP: Det er sådan:\nPointen: vi skal have det sjovt.\nI: Nå.\nIP: Ja.\n"
        #expect(try shown(text)[1] == "IP: Det er sådan: | Pointen: vi skal have det sjovt.")
        var options = ReadingOptions()
        options.listedLabels = ["Pointen"]
        #expect(try shown(text, options).count == 5)
    }

    @Test("Labels in square brackets are believed where they begin nearly every paragraph; events are none")
    func brackets() throws {
        let text = "[id1] Hvad laver du?\n\n[id2] Jeg træner [griner] de små.\n\n[id1] Nå.\n\n[id2] Ja.\n"
        #expect(try shown(text) == ["id1: Hvad laver du?", "id2: Jeg træner [griner] de små.", "id1: Nå.", "id2: Ja."])
        let events = "[griner] Hvad?\nDet ved jeg ikke.\n[pause] Nå.\nJa.\n[griner] Nej.\n[pause] Jo.\n"
        #expect(try read(events, as: "a.txt").source.layout == .prose)
    }

    @Test("A label in small letters must be listed")
    func smallLabels() throws {
        let text = "int: Hvad?\nip: Ja.\nint: Nå.\nip: Nej.\n"
        var options = ReadingOptions()
        options.listedLabels = ["ip"]
        #expect(try shown(text, options) == ["int: Hvad?", "ip: Ja.", "int: Nå.", "ip: Nej."])
    }

    @Test("Times in the speech belong to no turn, and part its ranges")
    func times() throws {
        let transcript = try read("[00:00:05] I: Hvad?\nIP: Ja [00:01:00] og nej. #00:01:10-2#\nI: Nå.\n", as: "a.txt")
        #expect(transcript.shown == ["I: Hvad?", "IP: Ja | og nej.", "I: Nå."])
        #expect(transcript.turns[0].start?.milliseconds == 5_000)
    }

    @Test("Interviewers are known by their labels, which the caller may give")
    func interviewers() throws {
        let text = "Spm: Hvad?\nA: Ja.\nSpm: Nå.\nA: Nej.\n"
        #expect(try read(text, as: "a.txt").speakers.map(\.role) == [.unknown, .unknown])
        var options = ReadingOptions()
        options.interviewerLabels = InterviewerLabels(["Spm"])
        #expect(try read(text, as: "a.txt", options).speakers.map(\.role) == [.interviewer, .unknown])
        #expect(try read(text, as: "a.txt", options).speakers.map(\.roleSource) == [.label, .none])
    }

    @Test(
        "The built-in interviewer labels",
        arguments: [
            ("I", true), ("I1", true), ("I 2", true), ("Int.", true), ("INT", true), ("Interviewer 2", true), ("moderator", true), ("Spørger", true),
            ("SPØRGER", true),
            ("i", false), ("IP", false), ("Ida", false), ("Ordstyrer", false), ("", false), ("1", false),
        ])
    func interviewerLabels(_ label: String, _ expected: Bool) { #expect(InterviewerLabels.standard.contains(label) == expected) }

    @Test("A layout that is none of the documents' is refused, one that is asked for is obeyed")
    func askedFor() throws {
        var options = ReadingOptions()
        options.layout = .structure
        let error = try #require(refusal("I: Hvad?\nIP: Ja.\n", as: "a.txt", options))
        #expect(error.code == .layoutUnavailable)
        #expect(error.message.contains("labels, bold"))
        options.layout = .prose
        #expect(try read("I: Hvad?\nIP: Ja.\n", as: "a.txt", options).shown == ["I: Hvad?", "IP: Ja."])
        options.layout = .labels
        #expect(refusal("Kun prosa.\n", as: "a.txt", options)?.code == .transcriptEmpty)
    }

    @Test("Printed minutes: marks of time, captions and headings are no speech; a mark leads a new speaker in")
    func minutes() throws {
        var lines = ["                    3. møde", ""]
        let filler = "og det er derfor sådan, at vi i denne sal må se på det igen med friske øjne og"
        for speaker in 0..<12 {
            lines += ["                                        Kl. 10:0\(speaker % 10)", ""]
            if speaker == 3 { lines += ["Forhandling", "", "(Ordfører)"] }
            let label = speaker % 2 == 0 ? "Formanden (Ida Holm):" : speaker == 5 ? "AfstemningOle Dam (X):" : "Ole Dam (X):"
            lines += [
                speaker == 7 ? "Eva Friis (Y):" : label, "Tak for ordet. Det glæder mig, at vi tager denne sag op her i salen i dag,", filler, filler,
                "det gør vi nu.",
            ]
            if speaker == 2 { lines += ["", "Eva Friis (Y):", "", "Forslag nr. 1."] }
            if speaker == 8 { lines += ["   Nyt afsnit, som slutter til højre.                  Kl. 10:09"] }
        }
        let transcript = try read(lines.joined(separator: "\n"), as: "a.txt")
        expectInvariants(transcript, "minutes")
        #expect(transcript.source.isHardWrapped)
        #expect(transcript.turns.count == 12)
        #expect(transcript.turnCount(of: "Formanden (Ida Holm)") == 6)
        #expect(transcript.turnCount(of: "Ole Dam (X)") == 5)
        #expect(transcript.turnCount(of: "Eva Friis (Y)") == 1)
        #expect(!transcript.shown.contains { $0.contains("Forhandling") || $0.contains("Kl. 10") || $0.contains("(Ordfører)") })
        #expect(transcript.shown[8].hasSuffix(" | Nyt afsnit, som slutter til højre."))
        // Lines that the page broke are one range.
        #expect(transcript.turns[0].ranges.count == 1)
    }
}
