import CorpusModel
import Pipelines
import Testing

@Suite struct LexiconExportTests {
    private func lines(_ entries: String, _ format: ExchangeFormat) throws -> [String] {
        try ExchangeSample.exported(ExchangeSample.lexicon(entries), format).text.split(separator: "\n").map(String.init)
    }

    private func losses(_ entries: String, _ format: ExchangeFormat, rest: String = "") throws -> [String] {
        try ExchangeSample.exported(ExchangeSample.lexicon(entries, rest: rest), format).losses.filter { $0.what != "label and definition" }
            .map { "\($0.place) \($0.entry) \($0.what) \($0.found): \($0.why)" }
    }

    @Test func quanteda() throws {
        #expect(
            try lines("phrases: ['=tage [..1] =ansvar|=ejerskab', '@FOLK', 'magt*']", .quanteda) == [
                "magt:", "  har:", "    - \"tage ansvar\"", "    - \"tage * ansvar\"", "    - \"tage ejerskab\"", "    - \"tage * ejerskab\"",
                "    - \"borger\"", "    - \"unge\"", "    - \"magt*\"",
            ])
        #expect(
            try losses("phrases: ['@FOLK', bolig-], weight: 0.5", .quanteda) == [
                "a.yaml:11 a pattern @FOLK: there are no weights: every match counts as one",
                "a.yaml:11 a pattern @FOLK: a plain word finds its inflections; there it finds this form alone",
                "a.yaml:11 a pattern bolig-: a compound's first part became the beginning of any word",
            ])
    }

    @Test func aVerbsImpliedGapIsWrittenOut() throws {
        #expect(
            try lines("phrase: tage ansvar", .quanteda).suffix(4) == [
                "    - \"tage ansvar\"", "    - \"tage * ansvar\"", "    - \"tage * * ansvar\"", "    - \"tage * * * ansvar\"",
            ])
        #expect(try losses("phrase: tage ansvar", .liwc).contains { $0.hasSuffix("LIWC has no gaps: the words stand side by side") })
    }

    @Test func liwc() throws {
        let entries = "phrases: ['=tage =ansvar', 'magt*', '*hed', '=give [..2] =op']"
        #expect(try lines(entries, .liwc) == ["%", "1\tmagt", "\t2\thar", "%", "give op\t1\t2", "magt*\t1\t2", "tage ansvar\t1\t2"])
        #expect(try lines(entries, .dicx) == ["DicTerm,magt,magt/har", "give op,X,X", "magt*,X,X", "tage ansvar,X,X"])
        #expect(try lines("words: [=magt], weight: 0.5", .dicx) == ["DicTerm,magt,magt/har", "magt,0.5,0.5"])
        #expect(
            try losses(entries, .liwc) == [
                "a.yaml:11 a pattern *hed: LIWC has wildcards at the end of a word only",
                "a.yaml:11 a pattern =give [..2] =op: LIWC has no gaps: the words stand side by side",
            ])
    }

    @Test func wordstat() throws {
        #expect(
            try lines("phrases: ['=tage =ansvar', 'magt*', '=give [..2] =op', '{=slippe =kontrol}', '=a [..] =b [..] =c'], weight: 0.5", .wordstat)
                == [
                    "MAGT", "\tHAR", "\t\ttage ansvar (0.5)", "\t\tmagt* (0.5)", "\t\t@A [give BEFORE op /S 3] (0.5)",
                    "\t\t@A-2 [slippe NEAR kontrol /S 6] (0.5)",
                ])
    }

    @Test func spacy() throws {
        #expect(
            try lines("phrases: ['give/VERB [..2] slip|op|=ud', 'm?gt-ø*', '=a.b'], without-class: skip", .spacy) == [
                "{\"label\":\"magt/har\",\"pattern\":[{\"LEMMA\":\"give\",\"POS\":\"VERB\"},{\"OP\":\"?\"},{\"OP\":\"?\"},{\"LEMMA\":{\"IN\":[\"slip\",\"op\"]}}],\"id\":\"a\"}",
                "{\"label\":\"magt/har\",\"pattern\":[{\"LEMMA\":\"give\",\"POS\":\"VERB\"},{\"OP\":\"?\"},{\"OP\":\"?\"},{\"LOWER\":\"ud\"}],\"id\":\"a\"}",
                "{\"label\":\"magt/har\",\"pattern\":[{\"LOWER\":{\"REGEX\":\"^m.gt-ø.*$\"}}],\"id\":\"a\"}",
                "{\"label\":\"magt/har\",\"pattern\":[{\"LOWER\":\"a.b\"}],\"id\":\"a\"}",
            ])
    }

    @Test func rulesBetweenThemesAreNoneOfADictionary() throws {
        let rest = "    aliases: [magt/ejer]\n    with: [magt]\n    unless: [magt]\n    priority: 2\n    negation: {negators: {add: [savner]}}"
        let lexicon = ExchangeSample.lexicon("words: [=idé%d], fold: aa, cross: punct, cap: 2", rest: rest).replacing(
            "version: 1.0.0", with: "version: 1.0.0\noverlap: priority\nnegation: {negators: {remove: [uden]}}")
        let losses = try ExchangeSample.exported(lexicon, .quanteda).losses.filter { $0.what != "label and definition" }
        #expect(
            losses.map { "\($0.place) \($0.what) \($0.found): \($0.why)" } == [
                "a.yaml:4 overlap priority: the other tool has a rule of its own for matches that share words",
                "a.yaml:5 negation {negators: {remove: [uden]}}: denied words count like others",
                "a.yaml:13 fold aa: accents and old spellings make another word there",
                "a.yaml:13 cross punct: the other tool has a rule of its own for punctuation in a phrase",
                "a.yaml:13 pattern =idé%d: accents and old spellings make another word there",
                "a.yaml:14 aliases [magt/ejer]: a category has one name",
                "a.yaml:15 with [magt]: a match counts for its own category only", "a.yaml:16 unless [magt]: categories give way to none",
                "a.yaml:17 priority 2: no category goes before another",
                "a.yaml:18 negation {negators: {add: [savner]}}: denied words count like others",
            ])
    }

    @Test func whatNoFormatHas() throws {
        let rest = """
                negation: blocks
                roles: [employee]
                threshold: 0.5
                support: {any: [hus]}
                exclude: [{words: [kaffe], within: turn}]
                tests: {match: [{text: Hej.}]}
              - {id: u, label: {da: U, en: U}, status: retired}
            """
        #expect(
            try losses("words: [=magt], near: {any: [=hus]}", .spacy, rest: rest) == [
                "a.yaml:7  negation blocks: denied words count like others", "a.yaml:7  roles employee: whoever speaks counts",
                "a.yaml:7  threshold 0.50: every match counts", "a.yaml:7  tests 1 sentences: there are no tests in the file",
                "a.yaml:11 a near {any: [=hus]}: the format has no conditions on an entry: it matches wherever its words stand",
                "a.yaml:15  support {any: [hus]}: words add nothing to others",
                "a.yaml:16  exclusion kaffe: there are no contexts in which words do not count", "a.yaml:18  theme u: it is retired",
            ])
    }

    @Test(arguments: [ExchangeFormat.quanteda, .liwc, .wordstat])
    func combinationsAreBounded(_ format: ExchangeFormat) throws {
        let many = Array(repeating: "=a|=b|=c|=d|=e|=f", count: 8).joined(separator: " ")
        #expect(try losses("phrase: '\(many)'", format).contains { $0.hasSuffix("more than 500 combinations") })
        #expect(try losses("phrase: '{=a =b =c}'", format).contains { $0.hasSuffix("more than two words in any order") })
    }

    @Test(arguments: [
        (
            ExchangeFormat.quanteda,
            "magt:\n  har:\n    - \"magt*\"\n    - \"tage ansvar\"\n  mangler:\n    - \"afmagt\"\ntillid:\n  - \"*tillid\"\n  - \"t?llid\"\n"
        ),
        (.quanteda, "magt:\n  __:\n    - \"magt\"\n  har:\n    - \"indflydelse\"\n"),
        (.liwc, "%\n1\tmagt\n\t2\thar\n3\ttillid\n%\nmagt*\t1\t2\nstyring\t1\ntage ansvar\t1\t2\t3\n"),
        (.dicx, "DicTerm,magt,magt/har,tillid\nmagt*,X,X,\nstyring,X,,2.0\n"),
        (
            .wordstat,
            "MAGT\n\tHAR\n\t\tmagt* (1)\n\t\ttage ansvar (1)\n\t\t@R [give BEFORE op /S 3] (1)\n\tMANGLER\n\t\tafmagt (2)\n\t\t@N [slippe NEAR kontrol* /S 8] (1)\n"
        ),
        (
            .spacy,
            "{\"label\":\"magt/har\",\"pattern\":[{\"LOWER\":\"tage\"},{\"OP\":\"?\"},{\"LOWER\":{\"IN\":[\"ansvar\",\"ejerskab\"]}}],\"id\":\"tage\"}\n"
                + "{\"label\":\"magt/har\",\"pattern\":[{\"LEMMA\":\"magt\",\"POS\":\"NOUN\"}],\"id\":\"ord\"}\n"
                + "{\"label\":\"magt/har\",\"pattern\":[{\"LOWER\":{\"REGEX\":\"^magt.*$\"}}],\"id\":\"jok\"}\n"
        ),
    ]) func thereAndBack(_ format: ExchangeFormat, _ text: String) throws {
        #expect(try ExchangeSample.roundTrip(text, format) == text)
    }

    /// What is exported from a shipped lexicon is read again, and exported to the same bytes.
    @Test(arguments: [ExchangeFormat.quanteda, .liwc, .dicx, .wordstat])
    func exportsAreStable(_ format: ExchangeFormat) throws {
        let once = try ExchangeSample.exported(
            ExchangeSample.lexicon("phrases: ['=tage =ansvar|=ejerskab', '=på =egen =hånd', 'magt*']"), format
        ).text
        #expect(try ExchangeSample.roundTrip(once, format) == once)
    }
}
