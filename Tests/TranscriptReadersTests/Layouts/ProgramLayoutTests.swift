import CorpusModel
import Testing

@testable import TranscriptReaders

/// Layouts that programs write: Teams, Word's Transcribe, f4, noScribe, aTrain.
@Suite struct ProgramLayoutTests {
    private func transcript(_ text: String, _ layout: Layout = .auto) throws -> Transcript {
        var options = ReadingOptions()
        options.layout = layout
        let transcript = try read(text, as: "a.txt", options)
        expectInvariants(transcript, text)
        return transcript
    }

    private static func starts(_ transcript: Transcript) -> [Int?] { transcript.turns.map { $0.start?.milliseconds } }
    private static func ends(_ transcript: Transcript) -> [Int?] { transcript.turns.map { $0.end?.milliseconds } }

    private static let teams = """
        Møde om gården-20240503_100000-Mødeoptagelse
        3. maj 2024, 08:05
        45 min. 12 sek.

        Åse Østergård startede transskription

        Åse Østergård   0:03
        Hej med jer. Vi mødes kl. 10:30
        igen.

        Jens Bæk (gæst)   0:09
        Ja.
        Åse Østergård   1:02:03
        Så siger vi det.
        Åse Østergård stoppede transskription
        """

    @Test("Teams: name and time above the words; announcements are no speech")
    func teams() throws {
        let transcript = try transcript(Self.teams)
        #expect(transcript.source.layout == .teams)
        #expect(
            transcript.shown == ["Åse Østergård: Hej med jer. Vi mødes kl. 10:30 | igen.", "Jens Bæk (gæst): Ja.", "Åse Østergård: Så siger vi det."])
        #expect(Self.starts(transcript) == [3_000, 9_000, 3_723_000])
        #expect(try self.transcript(Self.teams, .teams).shown == transcript.shown)
    }

    @Test("Teams in Word: header and words in one paragraph with line breaks, the name in bold")
    func teamsInWord() throws {
        let body = [("Åse Østergård", "0:03", "Hej med jer."), ("Jens Bæk", "0:09", "Ja."), ("Åse Østergård", "0:12", "Så siger vi det.")].map {
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>\($0.0)</w:t></w:r><w:r><w:t xml:space=\"preserve\">   \($0.1)</w:t><w:br/><w:t>\($0.2)</w:t><w:br/><w:t>Og mere.</w:t></w:r></w:p>"
        }.joined()
        let transcript = try read(DocxFixture(body: body).bytes, as: "a.docx")
        expectInvariants(transcript, body)
        #expect(transcript.source.layout == .teams)
        #expect(
            transcript.shown == ["Åse Østergård: Hej med jer.\nOg mere.", "Jens Bæk: Ja.\nOg mere.", "Åse Østergård: Så siger vi det.\nOg mere."])
        #expect(Self.starts(transcript) == [3_000, 9_000, 12_000])
    }

    @Test("Older Teams: times with an arrow, not padded; neighbours of one speaker join")
    func olderTeams() throws {
        let transcript = try transcript(
            """
            0:0:5.100 --> 0:0:8.250
            Åse Østergård
            Hej med jer.
            0:0:8.250 --> 0:0:9.0
            Åse Østergård
            Er I der?
            0:0:10.5 --> 0:1:2.0
            Jens Bæk
            Ja.
            """)
        #expect(transcript.source.layout == .teams)
        #expect(transcript.shown == ["Åse Østergård: Hej med jer. | Er I der?", "Jens Bæk: Ja."])
        #expect(Self.starts(transcript) == [5_100, 10_500])
        #expect(Self.ends(transcript) == [9_000, 62_000])
    }

    @Test("Word's Transcribe: time and speaker above the words, what stands above the first is no speech")
    func wordTranscribe() throws {
        let text = """
            Interview med Åse
            Audio file
            interview.mp3
            Transcript
            00:00:12 Speaker 1
            Hvor længe har du boet her?
            00:00:15 Taler 2
            I otte år.
            Og jeg bliver boende.
            00:00:22 Speaker 1
            Nå.
            """
        let transcript = try transcript(text)
        #expect(transcript.source.layout == .wordTranscribe)
        #expect(
            transcript.shown == ["Speaker 1: Hvor længe har du boet her?", "Taler 2: I otte år. | Og jeg bliver boende.", "Speaker 1: Nå."])
        #expect(Self.starts(transcript) == [12_000, 15_000, 22_000])
        #expect(transcript.diagnostics(.textOutsideTurns).count == 1)
        let untimed = try self.transcript("Transcript\nSpeaker 1\nHvad?\nSpeaker 2\nJa.\nSpeaker 1\nNå.\n")
        #expect(untimed.shown == ["Speaker 1: Hvad?", "Speaker 2: Ja.", "Speaker 1: Nå."])
    }

    @Test("f4: stamps at the end of turns, where the next begins, or at their start")
    func f4() throws {
        let atEnd = try transcript("I: Hvad laver du? #00:00:05-2#\nB: Jeg er [griner] frivillig. #00:00:33-5#\nOg træner. #00:00:41-0#\nI: Nå.\n")
        #expect(atEnd.source.layout == .f4)
        #expect(atEnd.shown == ["I: Hvad laver du?", "B: Jeg er [griner] frivillig. | Og træner.", "I: Nå."])
        #expect(Self.starts(atEnd) == [nil, 5_200, 41_000])
        #expect(Self.ends(atEnd) == [5_200, 41_000, nil])
        let atStart = try transcript("#00:00:00-0# I: Hvad?\n#00:00:05-2# B: Ja #00:00:06-0# og nej.\n#00:00:09-9# I: Nå.\n")
        #expect(atStart.shown == ["I: Hvad?", "B: Ja | og nej.", "I: Nå."])
        #expect(Self.starts(atStart) == [0, 5_200, 9_900])
        let bare = try transcript("Hvad laver du? #00:00:05-2#\nJeg træner. #00:00:09-0#\n")
        #expect(bare.source.layout == .f4)
        #expect(bare.shown == ["Hvad laver du?", "Jeg træner."])
        #expect(Self.starts(bare) == [nil, 5_200])
    }

    @Test("noScribe: what another says into a turn is the other's, and the turn goes on")
    func noScribe() throws {
        let text = """
            Interview med Åse

            Transcribed with noScribe vers. 0.7
            Audio file: interview.mp3

            S00: [00:00:01] Hvor bor du? Se https://eksempel.dk/her (..)

            S01: [00:00:12] Jeg bor i (.) nummer fire //S00: Ja. // og det har jeg [00:01:00] altid gjort. //S02: Nå da. //

            S00: Nå.
            """
        let transcript = try transcript(text)
        #expect(transcript.source.layout == .noscribe)
        #expect(
            transcript.shown == [
                "S00: Hvor bor du? Se https://eksempel.dk/her (..)", "S01: Jeg bor i (.) nummer fire | og det har jeg | altid gjort.", "S00: Ja.",
                "S02: Nå da.", "S00: Nå.",
            ])
        #expect(Self.starts(transcript) == [1_000, 12_000, nil, nil, nil])
        #expect(transcript.text.string == text)
        #expect(try self.transcript("Ida: Ja //Ole: Nå// og så.\nOle: Hej.\nIda: Hej //Ole: Ja\nOle: Slut\n").turns.count == 6)
    }

    @Test("aTrain: the voice in a line of its own, a time and a dash before the words")
    func aTrain() throws {
        let text = """
            Transcription for 240503-interv

            SPEAKER_00
            [00:00:01] - Hvor bor du?
            [00:00:04] - Og hvor længe?

            SPEAKER_01
            [00:00:06] - Her - altid.
            SPEAKER_00
            [00:00:09] - Nå.
            """
        let transcript = try transcript(text)
        #expect(transcript.shown == ["SPEAKER_00: Hvor bor du? | Og hvor længe?", "SPEAKER_01: Her - altid.", "SPEAKER_00: Nå."])
        #expect(Self.starts(transcript) == [1_000, 6_000, 9_000])
    }

    @Test("A time in a line above a label is the turn's; in prose one at the start of a paragraph is")
    func loneTimes() throws {
        let labelled = try transcript("[00:05]\nI: Hvad?\n(00.12.31)\nIP: Ja (0.5) og 12.30 kroner.\nI: Nå.\nIP: Nej.\n")
        #expect(labelled.shown == ["I: Hvad?", "IP: Ja (0.5) og 12.30 kroner.", "I: Nå.", "IP: Nej."])
        #expect(Self.starts(labelled) == [5_000, 751_000, nil, nil])
        let prose = try transcript("[00:00:05] Vi gik ned til hallen.\nDer var tomt {00:01:00} i dag.\n")
        #expect(prose.shown == ["Vi gik ned til hallen.", "Der var tomt | i dag."])
        #expect(Self.starts(prose) == [5_000, nil])
        #expect(try transcript("[00:05] Ja.\n", .prose).shown == ["[00:05] Ja."])
    }

    @Test("Prose and labelled interviews with times in them are none of these")
    func others() throws {
        let labelled = (0..<6).map { "I: Vi ses kl. \(10 + $0):30\nIP: Det gør vi så på 1\($0):00\n" }.joined()
        #expect(try transcript(labelled).source.layout == .labels)
        #expect(try transcript("Vi mødtes 10:30\nDe andre gik 11:15\nSå var der stille i lang tid, før de kom tilbage.\n").source.layout == .prose)
    }
}
