import CorpusModel
import Pipelines
import TestSupport
import Testing

@Suite struct LexiconImportTests {
    /// The themes, each with its patterns, and what was lost.
    private func expect(
        _ text: String, _ format: ExchangeFormat, _ lines: [String], losses: [String] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let read = try ExchangeSample.imported(text, format)
        let body = read.yaml.split(separator: "\n").drop { $0 != "themes:" }.dropFirst().map { String($0.drop { $0 == " " }) }
        #expect(body == lines, sourceLocation: sourceLocation)
        #expect(read.losses.map { "\($0.place): \($0.kind.rawValue) \($0.what) \($0.found): \($0.why)" } == losses, sourceLocation: sourceLocation)
    }

    @Test func quanteda() throws {
        try expect(
            "Magt:\n  Har: [magt*, 'tage ansvar', m?gt]\n  __: [styring]\nTillid: tillid\nTom:\n", .quanteda,
            [
                "- id: magt", "label: {da: \"Magt\", en: \"Magt\"}", "entries:", "- {id: words, words: [\"=styring\"]}", "- id: magt/har",
                "label: {da: \"Har\", en: \"Har\"}", "parent: magt", "entries:", "- {id: words, words: [\"magt*\", \"m?gt\"]}",
                "- {id: phrases, phrases: [\"=tage =ansvar\"]}", "- id: tillid", "label: {da: \"Tillid\", en: \"Tillid\"}", "entries:",
                "- {id: words, words: [\"=tillid\"]}", "- id: tom", "label: {da: \"Tom\", en: \"Tom\"}",
            ])
    }

    @Test func quantedaTellsWhatItCannotCarry() throws {
        try expect(
            "a:\n  - ':)'\n  - give * op\n  - '*'\n  - give *\n", .quanteda,
            ["- id: a", "label: {da: \"a\", en: \"a\"}", "entries:", "- {id: phrases, phrases: [\"=give [..1] =op\"]}"],
            losses: [
                "ord.txt:2:5: left-out word :): \":\" is no word: punctuation is not searched for",
                "ord.txt:3:5: approximated word give * op: any one word became a gap of at most one",
                "ord.txt:4:5: left-out word *: it stands for any word", "ord.txt:5:5: left-out word give *: a phrase cannot end with any word",
            ])
    }

    @Test func threeLevelsBecomeTwo() throws {
        let read = try ExchangeSample.imported("A:\n  B:\n    C: [x]\n  Å Ø: [y]\n", .quanteda)
        #expect(read.yaml.contains("- id: a/b-c\n") && read.yaml.contains("- id: a/aa-oe\n"))
        #expect(read.losses.map(\.why) == ["themes have two levels; it became a/b-c"])
    }

    @Test func liwc() throws {
        try expect(
            "%\n1\tmagt (Magt og styring)\n\t2\thar\n%\nmagt*\t1\t2\ntage ansvar\t2\nstyring 1\nfor meget 1 2\n", .liwc,
            [
                "- id: magt", "label: {da: \"Magt og styring\", en: \"Magt og styring\"}", "entries:", "- {id: words, words: [\"=styring\"]}",
                "- id: magt/har", "label: {da: \"har\", en: \"har\"}", "parent: magt", "entries:", "- {id: words, words: [\"magt*\"]}",
                "- {id: phrases, phrases: [\"=tage =ansvar\", \"=for =meget\"]}",
            ])
    }

    @Test func liwcTellsWhatItCannotCarry() throws {
        let read = try ExchangeSample.imported("%\n1\ta\n%\nlike\t(02 134)125/464\t1\nof\t<of>131/125\nx\t7\ny\n", .liwc)
        #expect(
            read.losses.map { "\($0.place) \($0.what) \($0.found): \($0.why)" } == [
                "ord.txt:4 code (02 134)125/464: conditional codes of LIWC2001 and 2007 are not read",
                "ord.txt:5 code <of>131/125: conditional codes of LIWC2001 and 2007 are not read", "ord.txt:5 word of: it has no category",
                "ord.txt:6 code 7: no category has this number", "ord.txt:6 word x: it has no category", "ord.txt:7 word y: it has no category",
            ])
        #expect(read.yaml.contains("[\"=like\"]"))
    }

    @Test func windowsLetters() throws {
        let bytes = Array("%\n1\ttillid\n%\nb".utf8) + [0xE5] + Array("d\t1\n".utf8)
        let read = try LexiconImport(bytes, path: "ord.dic", format: .liwc)
        #expect(read.yaml.contains("[\"=båd\"]"))
        #expect(read.diagnostics.map(\.code) == [.encodingGuessed])
    }

    @Test func dicx() throws {
        try expect(
            "DicTerm,magt,magt/har,tillid\nmagt*,X,X,\n\"tage ansvar\",,0.5,x\ntillid,,,to\n", .dicx,
            [
                "- id: magt", "label: {da: \"magt\", en: \"magt\"}", "- id: magt/har", "label: {da: \"har\", en: \"har\"}", "parent: magt",
                "threshold: 0.5", "entries:", "- {id: words, words: [\"magt*\"]}",
                "- {id: phrases-0-5, phrases: [\"=tage =ansvar\"], weight: 0.5}", "- id: tillid", "label: {da: \"tillid\", en: \"tillid\"}",
                "entries:", "- {id: phrases, phrases: [\"=tage =ansvar\"]}", "- {id: words, words: [\"=tillid\"]}",
            ],
            losses: ["ord.txt:4: approximated weight to: an X or a number from 0.01 to 1000 was expected; the word has the weight 1"])
    }

    @Test func wordstat() throws {
        try expect(
            "MAGT\n   \tHAR\n   \t\tmagt* (1)\n   \t\ttage_ansvar (1)\n   \t\tså (mange) (2)\n\tMANGLER\n\t\tSouth Africa (1)\nTILLID\n", .wordstat,
            [
                "- id: magt", "label: {da: \"MAGT\", en: \"MAGT\"}", "- id: magt/har", "label: {da: \"HAR\", en: \"HAR\"}", "parent: magt",
                "entries:",
                "- {id: words, words: [\"magt*\"]}", "- {id: phrases, phrases: [\"=tage =ansvar\"]}", "- id: magt/mangler",
                "label: {da: \"MANGLER\", en: \"MANGLER\"}", "parent: magt", "entries:", "- {id: phrases, phrases: [\"=South =Africa\"]}",
                "- id: tillid",
                "label: {da: \"TILLID\", en: \"TILLID\"}",
            ], losses: ["ord.txt:5: left-out word så (mange): a form was expected after ="])
    }

    @Test func wordstatRules() throws {
        let text = """
            DÅRLIG
            \t@NEAR [dårlig* NEAR hjælp /S 5] (1)
            \t@BEFORE [tage BEFORE ansvar /S 1] (1)
            \t@AFTER [op AFTER give_slip /S 3] (1)
            \t@FRI [god NOT AFTER #NEGATION /S 3] (2)
            \t@UKENDT [god NEAR #FINDES_IKKE /S 3] (1)
            \t@OG [god AND dårlig] (1)
            \t@AFSNIT [god NEAR dårlig /P] (1)
            NEGATION
            \tikke (1)
            \tslet ikke (1)
            """
        let read = try ExchangeSample.imported(text, .wordstat)
        for line in [
            "{id: near, phrases: [\"{dårlig* =hjælp}[5]\"]}", "{id: before, phrases: [\"!=tage =ansvar\"]}",
            "{id: after, phrases: [\"!(=give =slip) [..2] =op\"]}",
            "{id: fri, phrases: [\"=god\"], weight: 2.0, near: {none: [\"@NEGATION\"], within: 3}}", "NEGATION: [\"=ikke\", \"(=slet =ikke)\"]",
        ] { #expect(read.yaml.contains(line), "\(line)\n\(read.yaml)") }
        #expect(
            read.losses.map { "\($0.place) \($0.kind.rawValue): \($0.why)" } == [
                "ord.txt:5 approximated: the side does not matter here: it must not stand near at all",
                "ord.txt:7 left-out: only NEAR, BEFORE, AFTER and their NOT between two words, phrases or categories are read",
                "ord.txt:8 left-out: only rules within a sentence (/S) are read", "ord.txt:1 left-out: no category #FINDES-IKKE with words",
            ])
    }

    @Test func spacy() throws {
        let text = """
            {"label": "magt/har", "pattern": "Tage ansvar", "id": "tage"}
            {"label": "magt/har", "pattern": [{"LEMMA": "give", "POS": "VERB"}, {"OP": "?"}, {"OP": "?"}, {"LOWER": {"IN": ["slip", "op"]}}]}
            {"label": "magt", "pattern": [{"LOWER": {"REGEX": "^magt"}}]}

            {"label": "Ort", "pattern": [{"TEXT": "Vej"}, {"IS_DIGIT": true}]}
            {"label": "Ort", "pattern": [{"LOWER": {"REGEX": "hed$"}}, {"LOWER": "og", "OP": "+"}]}
            """
        try expect(
            text, .spacy,
            [
                "- id: magt", "label: {da: \"magt\", en: \"magt\"}", "entries:", "- {id: words, words: [\"magt*\"]}", "- id: magt/har",
                "label: {da: \"har\", en: \"har\"}", "parent: magt", "entries:", "- {id: tage, phrases: [\"=Tage =ansvar\"]}",
                "- {id: phrases, phrases: [\"!give/VERB [..2] =slip|=op\"], without-class: skip}", "- id: ort", "label: {da: \"Ort\", en: \"Ort\"}",
            ],
            losses: [
                "ord.txt:5: left-out pattern {\"label\": \"Ort\", \"pattern\": [{\"TEXT\": \"Vej\"}, {\"IS_DIGIT\": true}]}: the attribute IS_DIGIT is not read",
                "ord.txt:6: left-out pattern {\"label\": \"Ort\", \"pattern\": [{\"LOWER\": {\"REGEX\": \"hed$\"}}, {\"LOWER\": \"og\", \"OP\": \"+\"}]}: a token with LOWER and OP",
            ])
    }

    @Test(arguments: [
        (ExchangeFormat.quanteda, "", "empty"), (.quanteda, "- a\n- b\n", "a map of keys"), (.quanteda, "a: [b\n", "did not find expected"),
        (.quanteda, "a: &x [b]\nc: *x\n", "anchors"), (.quanteda, "'***': [a]\n", "has no letter"),
        (.liwc, "", "no line with a percent sign"), (.liwc, "%\n1\ta\nmagt\t1\n", "has no end"),
        (.liwc, "hej\n%\n1\ta\n%\n", "the first line of a .dic"),
        (.liwc, "%\nmagt\n%\n", "a number and a name"), (.liwc, "%\n1\ta\n1\tb\n%\n", "the number 1 stands twice"),
        (.dicx, "", "empty"), (.dicx, "word,a\nx,X\n", "DicTerm"), (.dicx, "DicTerm\nx\n", "DicTerm and the names"),
        (.dicx, "DicTerm,a\n\"x,X\n", "quot"),
        (.wordstat, "", "no category"), (.wordstat, "magt (1)\n", "stands in no category"), (.wordstat, "***\n", "a category has a name"),
        (.spacy, "", "empty"), (.spacy, "{\"label\": \"a\"}\n", "\"pattern\" is missing"),
        (.spacy, "{\"label\": \"a\", \"pattern\": [\n", "no pattern of an EntityRuler"),
        (.spacy, "{\"label\": \"!\", \"pattern\": \"x\"}\n", "has no letter"), (.spacy, "[1]\n", "no pattern"),
        (.liwc, "%\n" + String(repeating: "\t", count: 50) + "1\ta\n%\n", "nested deeper than 40"),
        (.wordstat, (0..<60).map { String(repeating: "\t", count: $0) + "A\($0)\n" }.joined(), "nested deeper than 40"),
        (.wordstat, (0..<5_001).map { "A\($0)\n" }.joined(), "more than 5000 categories"),
        (.dicx, "DicTerm," + (0..<5_001).map { "c\($0)" }.joined(separator: ",") + "\n", "more than 5000 categories"),
    ]) func whatCannotBeReadIsTold(_ format: ExchangeFormat, _ text: String, _ message: String) throws {
        let failure = try #require(ExchangeSample.failure(text, format), "\(format) read \(text.prefix(40))")
        #expect(failure.severity == .error && failure.message.contains(message), "\(failure)")
        #expect(failure.location?.file == "ord.txt")
    }

    /// Cut anywhere, a file gives a lexicon or an error, and never stops the program.
    @Test(arguments: [
        (ExchangeFormat.quanteda, "Magt:\n  Har: [magt*, 'tage ansvar']\n  __: [\"x\"]\nTillid: tillid\n"),
        (.liwc, "%\n1\tmagt\n\t2\thar\n%\nmagt*\t1\t2\nlike\t(02 134)125\n"), (.dicx, "DicTerm,a,a/b\n\"x, y\",X,\nz,,0.5\n"),
        (.wordstat, "A\n\tB\n\t\tx (1)\n\t\t@R [a NEAR b /S 3] (1)\n"),
        (.spacy, "{\"label\": \"a\", \"pattern\": [{\"LOWER\": \"x\"}, {\"OP\": \"?\"}]}\n"),
    ]) func truncatedFiles(_ format: ExchangeFormat, _ text: String) throws {
        let bytes = Array(text.utf8)
        for end in bytes.indices {
            guard let read = try? LexiconImport(Array(bytes[..<end]), path: "ord.txt", format: format) else { continue }
            let scratch = Scratch()
            let loaded = try LexiconLoader(.embedded).load([scratch.write("a.yaml", read.yaml)])
            #expect(loaded.diagnostics.map(\.description) == [], "\(end) bytes: \(read.yaml)")
        }
    }
}
