import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct ChatReaderTests {
    static let sample = """
        @UTF8
        @Begin
        @Languages:\tdan
        @Participants:\tINV Investigator, IDA Ida Participant, MOR Target_Adult
        @ID:\tdan|gården|INV|||||Investigator|||
        @ID:\tdan|gården|IDA|44;|female|||Participant|||
        @Media:\tgården, audio
        *INV:\thvad laver du i foreningen ? \u{15}1200_3400\u{15}
        %mor:\tpro|hvad v|lave
        *IDA:\t&-øh jeg <er er> [/] er frivillig , og
        \tså træner jeg (de)t lille hold . \u{15}3500_6000\u{15}
        *IDA:\t&=griner det@s:eng er &*INV:ja_ja sjovt +... \u{15}6000_8000\u{15}
        *MOR:\txxx (.) 0det &+fr nå: ‡ Ny_York [= en by] [=! hvisker] +/.
        *INV:\t0 .
        @End
        """

    @Test("Words as they were said; marks, tiers and headers are none")
    func words() throws {
        let transcript = try read(Self.sample, as: "a.cha")
        expectInvariants(transcript, "chat")
        #expect(
            transcript.shown == [
                "INV: hvad laver du i foreningen?",
                "IDA: øh jeg er er er frivillig, og så træner jeg det lille hold. (griner) det er | sjovt...", "INV: ja ja",
                "MOR: (xxx) (.) fr- nå, Ny York (hvisker)",
            ])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [1_200, 3_500, nil, nil])
        #expect(transcript.turns.map { $0.end?.milliseconds } == [3_400, 8_000, nil, nil])
        #expect(transcript.speakers.map(\.role) == [.interviewer, .unknown, Role("Target_Adult")])
        #expect(transcript.speakers.map(\.roleSource) == [.source, .none, .source])
        #expect(transcript.paragraphs.map(\.location.description) == ["a.cha:8", "a.cha:10", "a.cha:12", "a.cha:12", "a.cha:12", "a.cha:13"])
    }

    @Test(
        "Single words",
        arguments: [
            ("(de)t", "det"), ("ka(n)", "kan"), ("&-øhm", "øhm"), ("&+sam", "sam-"), ("&sam", "sam-"), ("&~la", "la"), ("hund@s:dan", "hund"),
            ("ne:j", "nej"), ("Ny_York", "Ny York"), ("ˈgården", "gården"), ("bolig-", "bolig-"), (",", ","), ("ve'", "ve'"), ("a@l.", "a."),
            ("&", "&"), ("&+", ""), ("&-", ""), ("&~", ""),
        ])
    func word(_ written: String, _ said: String) { #expect(ChatWord.said(written) == said) }

    @Test(
        "Utterances",
        arguments: [
            ("<jeg vil> [//] jeg skal hjem .", "jeg vil jeg skal hjem."), ("+< ja [>] ja [x 3] .", "ja ja."),
            ("+\" (1.2) så [: saa] nej !", "(1.2) så nej!"),
            ("ja yyy www # nå ##", "ja (xxx) (xxx) (.) nå (..)"), ("+^ og så [^c] ?", "og så?"), ("&=imit:hund_her", "(imit hund her)"), ("0 .", ""),
            ("hun sagde: \"kom nu\" .", "hun sagde: \"kom nu\"."), ("hun sagde: [//] “nej: vel” .", "hun sagde “nej vel”."),
            ("sagde: så .", "sagde så."),
            ("[", ""), ("nå \u{15}", "nå"), ("&* &*INV: ja", "ja"),
        ])
    func utterance(_ written: String, _ said: String) {
        let utterance = ChatUtterance(Array(written.utf8))
        #expect(utterance.stretches.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "|") == said)
    }

    @Test("Bullets of older files, and such as make no sense")
    func bullets() {
        func times(_ line: String) -> [Int?] {
            let utterance = ChatUtterance(Array(line.utf8))
            return [utterance.start?.milliseconds, utterance.end?.milliseconds]
        }
        #expect(times("ja . \u{15}%snd:\"gården_1\"_100_250\u{15}") == [100, 250])
        #expect(times("ja . \u{15}250_100\u{15}") == [nil, nil])
        #expect(times("ja . \u{15}99999999999999999999_1\u{15}") == [nil, nil])
    }

    @Test("What is no CHAT is refused, odd lines are told")
    func faults() throws {
        #expect(refusal("@UTF8\n@Begin\n@End\n", as: "a.cha")?.code == .chatMalformed)
        #expect(refusal("@UTF8\n*IDA:\t0 .\n", as: "a.cha")?.code == .transcriptEmpty)
        let transcript = try read("@UTF8\n*IDA:\thej med\ndig .\n", as: "a.txt")
        #expect(transcript.shown == ["IDA: hej med dig."])
        #expect(transcript.diagnostics(.chatMalformed).first?.location?.description == "a.txt:3")
    }
}
