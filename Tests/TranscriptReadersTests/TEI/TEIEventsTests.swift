import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct TEIEventsTests {
    private func transcript(_ body: String) throws -> Transcript {
        try read(TEIFixture.file(body, persons: TEIFixture.two), as: "a.xml")
    }

    @Test(
        "Events stand in brackets where they happened, and the transcript knows what they are",
        arguments: [
            ("Ja <vocal><desc>latter</desc></vocal>, det gør jeg", "ANN: Ja (latter), det gør jeg", ["vocal (latter)"]),
            ("<kinesic><desc>[nikker]</desc></kinesic> Ja", "ANN: (nikker) Ja", ["kinesic (nikker)"]),
            (
                "Så<incident><desc xml:lang=\"da\">en  dør\n smækker</desc></incident>gik vi", "ANN: Så (en dør smækker) gik vi",
                ["incident (en dør smækker)"]
            ),
            (
                "Så <pause dur=\"PT1.2S\"/> gik <pause type=\"micro\"/> vi", "ANN: Så (pause 1,2 s) gik (.) vi",
                ["pause (pause 1,2 s) 1200", "pause (.)"]
            ),
            ("Så <pause dur=\"PT1M\" rend=\"((lang))\"/> gik", "ANN: Så (lang) gik", ["pause (lang) 60000"]),
            ("Så <pause dur=\"P1D\"/> gik", "ANN: Så (pause) gik", ["pause (pause)"]),
            ("<w>Ja</w> <vocal><desc>ler</desc></vocal> <pc>,</pc> <w>nej</w>", "ANN: Ja (ler), nej", ["vocal (ler)"]),
            ("<w>da<vocal><desc>ler</desc></vocal>g</w>", "ANN: dag", []),
            ("i<incident/>, <vocal><desc> () </desc></vocal>dag", "ANN: i, dag", []),
        ])
    func events(_ words: String, _ shown: String, _ events: [String]) throws {
        let transcript = try transcript("<u who=\"#ANN\">\(words)</u>")
        expectInvariants(transcript, words)
        #expect(transcript.shown == [shown])
        let told = transcript.events.map { event in
            "\(event.kind.rawValue) \(transcript.text[event.range])" + (event.duration.map { " \($0.milliseconds)" } ?? "")
        }
        #expect(told == events)
    }

    @Test func whatTheFileDoesNotDescribeIsCounted() throws {
        let transcript = try transcript("<u who=\"#ANN\">i<incident/> dag <shift feature=\"loud\"/>ja</u>")
        #expect(transcript.shown == ["ANN: i dag ja"])
        #expect(transcript.diagnostics(.teiEventsLeftOut).map(\.message).first?.hasPrefix("2 events") == true)
    }

    @Test("An event between segments joins none of them, and one alone is a turn")
    func segments() throws {
        let transcript = try transcript(
            """
            <u who="#ANN"><seg>Et.</seg><pause/><seg>To.</seg><seg>Tre.</seg><vocal><desc>ler</desc></vocal></u>
            <u who="#INT"><vocal><desc>ler</desc></vocal></u>
            """)
        #expect(transcript.shown == ["ANN: Et. | (pause) To. | Tre. | (ler)", "INT: (ler)"])
        #expect(transcript.events.map { transcript.text[$0.range] } == ["(pause)", "(ler)", "(ler)"])
    }

    @Test func wordsOfTheFileKeepTheirPlacesBesideEvents() throws {
        let transcript = try transcript("<u who=\"#ANN\"><vocal><desc>ler</desc></vocal><w lemma=\"gå\">går</w></u>")
        #expect(transcript.annotation?.words.map { transcript.text[$0.range] } == ["går"])
    }
}
