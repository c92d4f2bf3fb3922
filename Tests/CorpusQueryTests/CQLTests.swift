import CorpusModel
import CorpusQuery
import SegmentSamples
import Testing

/// Corpus query language: the cases of the CQP manual, with Danish beside them.
@Suite struct CQLTests {
    static let tokens = [
        CQLCase(#""magt""#, "Der er <magt> og Magt og magten."),
        CQLCase(#""magt" %c"#, "Der er <magt> og <Magt> og magten."),
        CQLCase(#""(?i)MAGT""#, "Der er <magt> og <Magt> og magten."),
        CQLCase(#""magt.*""#, "<magt>, <magten>, <magtens>, afmagt"),
        CQLCase(#"".*hed(en)?""#, "<frihed> og <friheden> og hede er frihedens"),
        CQLCase(#"'magt'"#, "<magt> er magtens"),
        CQLCase(#"[word="magt"]"#, "<magt> og magten"),
        CQLCase(#"[word!="magt"]"#, "magt <og> <magten>"),
        CQLCase(#"[word="magt|magten"]"#, "<magt> <magten> magtens"),
        CQLCase(#"["magt"]"#, "<magt> og magten"),
        CQLCase(#"[]"#, "<magt><,> <ikke>"),
        CQLCase(#""." %l"#, "a b<.>"),
        CQLCase(#""kl\.""#, "Vi ses <kl.> 10."),
        CQLCase(#"[class="punctuation"]"#, "Ja<,> det er det<.>"),
        CQLCase(#"[class="number"]"#, "De er <10> og <12> her"),
        CQLCase(#"[norm="magt"]"#, "<Magt> og <magt>"),
        CQLCase(#"[!(word="a" | word="b")]"#, "a b <c>"),
        CQLCase(#"[word="m.*" & word!=".*n"]"#, "<magt> magten <mig>"),
        CQLCase(#"[word="m.*" -> word=".*t"]"#, "<magt> magten <og>"),
        CQLCase(#"$steder"#, "<Huset> og <haven> og skoven"),
        CQLCase(#"[word=$magt]"#, "<magt> og <Indflydelse>"),
        CQLCase(#"[strlen(word) > 4]"#, "en <magten> og <større>"),
        CQLCase(#"[strlen(word) = 2]"#, "<en> magten <og> <år>"),
        CQLCase(#"[f(word) > 1]"#, "<en> bil og <en> båd"),
        CQLCase(#"[turn_speaker="A"]"#, "A: <ja> <da>\nB: nej"),
        CQLCase(#"[turn.role="interviewer" & word="hvad"]"#, "I: <hvad> så\nB: hvad så"),
        CQLCase(#"[transcript_id="test" & word="ja"]"#, "<ja> da"),
    ]
    static let danish = [
        // å, ø and æ are letters: other tools make these pairs one.
        CQLCase(#""far" %d"#, "<far> får"),
        CQLCase(#""må" %d"#, "<må> ma"),
        CQLCase(#""har" %cd"#, "hår <har> <Har>"),
        CQLCase(#""cafe" %d"#, "en <café> og <cafe>"),
        CQLCase(#""café" %d"#, "en <café> og <cafe>"),
        CQLCase(#""Aarhus" %a"#, "<Aarhus> og <Århus>"),
        CQLCase(#""århus" %ca"#, "<Aarhus> og <Århus>"),
        CQLCase(#""ÅR" %c"#, "Et <år> og <År>"),
        CQLCase(#""øre" %c"#, "Mit <Øre> og ore"),
    ]
    static let sequences = [
        CQLCase(#""det" "er" "os""#, "Ja, <det er os>, og det er dem."),
        CQLCase(#""det" [] "os""#, "Ja, <det er os>, og det bliver så os."),
        CQLCase(#""a" "b"? "c""#, "<a b c> og <a c> og a b b c"),
        CQLCase(#""a" "b"* "c""#, "<a b c> og <a c> og <a b b c>"),
        CQLCase(#""a" "b"+ "c""#, "<a b c> og a c og <a b b c>"),
        CQLCase(#""a" "b"{2} "c""#, "a b c og <a b b c> og a b b b c"),
        CQLCase(#""a" "b"{2,} "c""#, "a b c og <a b b c> og <a b b b c>"),
        CQLCase(#""a" "b"{,1} "c""#, "<a b c> og <a c> og a b b c"),
        CQLCase(#""a" "b"{1,2} "c""#, "<a b c> og a c og <a b b c>"),
        CQLCase(#""a" []{0,2} "d""#, "<a b c d> og <a d> og a b b c d"),
        CQLCase(#"("a" | "b") "c""#, "<a c> og <b c> og d c"),
        CQLCase(#""a" ("b" "c" | "d")"#, "<a b c> og <a d> og a b"),
        CQLCase(#""a" | "b" "c""#, "<a> og <b c> og b"),
        CQLCase(#"("a" "b"){2}"#, "a b b <a b a b> b a"),
        // Punctuation is a position, events and fillers are none.
        CQLCase(#""ja" "nej""#, "ja, nej og <ja øh nej> og <ja [griner] nej>"),
        CQLCase(#"(?all) "ja" [] "nej""#, "<ja, nej> og <ja øh nej>"),
        CQLCase(#"(?all) [class="filler"]"#, "ja <øh> nej"),
    ]
    static let scopes = [
        CQLCase(#""a" []* "b""#, "A: <a c b>\nB: a c\nC: b"),
        CQLCase(#""a" []* "b" within transcript"#, "A: c\nB: <a c\nC: b>"),
        CQLCase(#""a" []* "b" within s"#, "<a c b>. Og a. Og b."),
        CQLCase(#""a" []* "b" within 2 s"#, "Ja. <a c. Og b>. Så."),
        CQLCase(#""a" []* "b" within 3"#, "<a c b> og a c c b"),
        CQLCase(#""a" []* "b" within interview"#, "B: <a c\nC: b>"),
        CQLCase(#""a" []* "b" within answer"#, "B: <a c\nI: mm\nB: b>"),
        CQLCase(#"<s> []"#, "<Ja> da. <Nej> tak."),
        CQLCase(#"[word="[a-z]+"] </s>"#, "A: ja <da>\nB: nej <tak>"),
        CQLCase(#"<s> []{2} </s>"#, "<Ja.> Nej tak. <Nå.>"),
        CQLCase(#"<s/>"#, "<Ja da.> <Nej tak.>"),
        // What is open is not opened again, or a repeated start would have no end.
        CQLCase(#"(<s> "ja"?)* "da""#, "<ja da> <da>. Da <da>"),
        CQLCase(#"<turn speaker="A"> []"#, "A: <ja> da\nB: nej tak\nA: <nå> ja"),
        CQLCase(#"<turn_role="interviewer"/>"#, "I: <hvad så>\nB: ja da"),
        CQLCase(#"<turn> []* </turn>"#, "A: <ja da>\nB: <nej>"),
        CQLCase(#""a" within "a" []* "b""#, "<a> c b og a"),
        CQLCase(#""a" not within "a" []* "b""#, "a c b og <a>"),
        CQLCase(#"<s/> containing "b""#, "Ja da. <Så b nu.> Og nej."),
        CQLCase(#"<s/> not containing "b""#, "<Ja da.> Så b nu. <Og nej.>"),
        CQLCase(#""b" expand to s"#, "Ja. <Og b så.> Nej."),
        CQLCase(#""b" expand left to s"#, "Ja. <Og b> så. Nej."),
        CQLCase(#""b" expand right to turn"#, "A: ja <b så. Nej.>"),
    ]
    static let meetings = [
        CQLCase(#"MU(meet "a" "b" -1 1)"#, "<a> b c a og b <a>"),
        CQLCase(#"MU(meet "a" "b" s)"#, "<a> c b. Så a. Og b."),
        CQLCase(#"MU(union "a" "b")"#, "<a> c <b>"),
        CQLCase(#"MU(meet (meet "a" "b" -2 2) "c" -3 3)"#, "<a> b c\nIP: a b"),
        CQLCase(#""a" NEAR/2 "b""#, "<a> c b\nIP: a c c b"),
        CQLCase(#""a" NEAR/3 "b""#, "A: a\nB: b"),
    ]
    static let labels = [
        CQLCase(#"a:[] "og" b:[] :: a.word = b.word"#, "<hus og hus> ikke hus og have"),
        CQLCase(#"a:[] "og" [word=a.word]"#, "<hus og hus> ikke hus og have"),
        CQLCase(#"a:"x"? "y" :: a"#, "<x y> og y"),
        CQLCase(#"a:"x"? "y" :: !a"#, "x <y> og <y>"),
        CQLCase(#"a:"x"? b:"y" :: a -> b.word = "z""#, "x <y> og <y>"),
        CQLCase(#"a:"x" []* b:"y" :: distance(a, b) > 2"#, "x y\nIP: <x c c y>"),
        CQLCase(#"a:"x" []* b:"y" :: distabs(a,b) <= 2"#, "<x y> og <x c y>"),
        CQLCase(#"a:[word="[0-9]+"] "og" b:[] :: a.word < b.word"#, "<1 og 2>, 3 og 2"),
    ]

    @Test(arguments: tokens + danish) func oneToken(_ query: CQLCase) throws { try query.check() }
    @Test(arguments: sequences) func sequence(_ query: CQLCase) throws { try query.check() }
    @Test(arguments: scopes) func scope(_ query: CQLCase) throws { try query.check() }
    @Test(arguments: meetings) func meeting(_ query: CQLCase) throws { try query.check() }
    @Test(arguments: labels) func label(_ query: CQLCase) throws { try query.check() }

    /// CQP manual 6.1: `DT? JJ* NN (IN DT? JJ* NN)*` on "the old book on the table in the room", and the same in Danish.
    @Test(arguments: [
        (CQLStrategy.shortest, ["book", "table", "room"], ["bog", "bordet", "stuen"]),
        (.standard, ["the old book", "the table", "the room"], ["den gamle bog", "bordet", "stuen"]),
        (.longest, ["the old book on the table in the room"], ["den gamle bog på bordet i stuen"]),
        (
            .traditional, ["the old book", "old book", "book", "the table", "table", "the room", "room"],
            ["den gamle bog", "gamle bog", "bog", "bordet", "stuen"]
        ),
    ])
    func strategies(_ strategy: CQLStrategy, _ english: [String], _ danish: [String]) throws {
        let noun = #""the|den"? "old|gamle"* "book|table|room|bog|bordet|stuen""#
        let query = #"(?\#(strategy.rawValue)) \#(noun) ("on|in|på|i" \#(noun))*"#
        #expect(try CQLCase.words(query, in: "the old book on the table in the room") == english)
        #expect(try CQLCase.words(query, in: "den gamle bog på bordet i stuen") == danish)
    }

    /// Each of thirty sentences may be opened or not: too many ways to follow.
    @Test func whatHasTooManyWaysIsGivenUpAndTold() throws {
        let corpus = try SampleCorpus(Array(repeating: "Ja da.", count: 30).joined(separator: " "))
        var run = CQLRun(try CQLParser.parse(#"(<s> []*)* "nej""#), on: corpus.segment, facts: corpus.facts)
        #expect(try run.matches().isEmpty && run.isGivenUp)
    }

    @Test func targetIsTold() throws {
        let corpus = try SampleCorpus("det er os")
        let matches = try CQLCase.matches(#""det" @"er" x:"os""#, in: corpus)
        #expect(matches.map { $0.labels.mapValues { corpus.words($0) } } == [["target": "er", "x": "os"]])
    }

    @Test(arguments: [
        (#"[wrd="a"]"#, 2, "there is no attribute wrd"), (#"[lema="a"]"#, 2, "Did you mean lemma?"), (#""a"#, 1, "not closed"),
        (#"["a""#, 5, "] was expected"), (#"("a""#, 5, ") was expected"), (#"a:"x" "y" :: b.word = "z""#, 14, "has the label b"),
        (#""a" within chapter"#, 12, "there is no region chapter"), (#""a"{3,1}"#, 8, "is no range"), (#""a" %x"#, 6, "is no flag"),
        (#"$ukendt"#, 2, "there is no list $ukendt"), (#"(?fast) "a""#, 3, "is no strategy"), (#""a" "b" ]"#, 9, "was not expected"),
        (#"MU(meet "a" "b" 3 -3)"#, 20, "first number is the smaller"), (#"[word "a"]"#, 7, "=, !=, contains or matches"), ("", 1, "a token"),
    ])
    func error(_ query: String, _ column: Int, _ message: String) {
        #expect {
            _ = try CQLParser.parse(query)
        } throws: { error in
            guard let error = error as? QueryError else { return false }
            if error.column != column || !error.message.contains(message) { Issue.record("\(error)") }
            return true
        }
    }

    @Test func aThemeByAFormerIdIsThatOfNow() throws {
        let aliases = ThemeAliases(["kraft": "magt"])
        let query = try CQLParser.parse(#"[theme="kraft" & word!="kraft"] [theme="kraft.*"]"#, aliases: aliases)
        #expect(query.formerThemes == ["kraft"])
        let same = try CQLParser.parse(#"[theme="magt" & word!="kraft"] [theme="kraft.*"]"#)
        #expect(query.body == same.body && same.formerThemes.isEmpty)
    }
}
