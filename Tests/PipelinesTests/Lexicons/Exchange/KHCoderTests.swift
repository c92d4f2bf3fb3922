import CorpusModel
import Pipelines
import Testing

/// Coding rules of KH Coder, read and written.
@Suite struct KHCoderTests {
    /// The entries and what was lost, without words that all losses have.
    private func read(_ rule: String) throws -> (entries: [String], losses: [String]) {
        let read = try ExchangeSample.imported("*t\n" + rule + "\n", .khcoder, path: "a.cod")
        let entries = read.yaml.split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { $0.hasPrefix("- {id: ") }
        return (entries.map { String($0.dropFirst(3).dropLast()) }, read.losses.map { "\($0.place) \($0.kind.rawValue) \($0.found): \($0.why)" })
    }

    @Test(arguments: [
        ("magt or kontrol", "id: words, words: [\"magt\", \"kontrol\"]"),
        ("magt | kontrol\n  or styring", "id: words, words: [\"magt\", \"kontrol\", \"styring\"]"),
        ("'magt'", "id: words, words: [\"*magt*\"]"), ("\"på egen krop\"", "id: phrases, phrases: [\"*på =egen krop*\"]"),
        ("tage+ansvar", "id: phrases, phrases: [\"!tage ansvar\"]"),
        ("seq(give-op)[b3]", "id: phrases, phrases: [\"!give [..2] op\"]"), ("seq(give-op)[b1]", "id: phrases, phrases: [\"!give op\"]"),
        ("seq(a-b-c)[b]", "id: phrases, phrases: [\"!a [..9] b [..9] c\"]"),
        ("near(slippe-kontrol)[b6]", "id: phrases, phrases: [\"{slippe kontrol}[6]\"]"),
        ("arbejde-->Noun", "id: words, words: [\"arbejde/NOUN\"], without-class: skip"),
        ("(magt or kontrol)", "id: words, words: [\"magt\", \"kontrol\"]"),
        ("not ( not magt )", "id: words, words: [\"magt\"]"),
    ]) func rules(_ rule: String, _ entry: String) throws {
        let (entries, losses) = try read(rule)
        #expect(entries == [entry] && losses == [])
    }

    @Test(arguments: [
        ("magt and hus", ["id: words, words: [\"magt\"], near: {any: [\"hus\"], within: turn}"]),
        (
            "( magt or kontrol ) & ( hus or have ) &! vej",
            ["id: words, words: [\"magt\", \"kontrol\"], near: [{any: [\"hus\", \"have\"], within: turn}, {none: [\"vej\"], within: turn}]"]
        ),
        // And before or, not before and.
        (
            "magt or hus and not vej or have",
            ["id: words, words: [\"magt\", \"have\"]", "id: words-2, words: [\"hus\"], near: {none: [\"vej\"], within: turn}"]
        ),
        ("magt and not ( hus or vej )", ["id: words, words: [\"magt\"], near: {none: [\"hus\", \"vej\"], within: turn}"]),
        (
            "magt and not ( hus and vej )",
            [
                "id: words, words: [\"magt\"], near: {none: [\"hus\"], within: turn}",
                "id: words-2, words: [\"magt\"], near: {none: [\"vej\"], within: turn}",
            ]
        ),
        ("magt and arbejde-->Noun", ["id: words, words: [\"magt\"], near: {any: [\"arbejde\"], within: turn}"]),
    ]) func conditions(_ rule: String, _ expected: [String]) throws {
        let (entries, losses) = try read(rule)
        #expect(entries == expected)
        #expect(
            losses.count == 1
                && losses[0].hasSuffix("what must or must not stand by is looked for in the turn; KH Coder asks for the unit when it runs"))
    }

    @Test(arguments: [
        ("near(a-b-c)", "{a b c}[20]", "its words stay in a sentence here; the distance is that of the first from the last word here"),
        ("near(a-b)[d5]", "{a b}[5]", "its words stay in a sentence here"),
        ("seq(a-b)[b0]", "!a [..50] b", "the distance is at most 50 words here"),
        ("near(a-b)[b500]", "{a b}[100]", "the distance is at most 100 words here"),
    ]) func distances(_ rule: String, _ pattern: String, _ why: String) throws {
        let (entries, losses) = try read(rule)
        #expect(entries == ["id: phrases, phrases: [\"\(pattern)\"]"] && losses == ["a.cod:2 approximated \(rule): \(why)"])
    }

    @Test func whatIsNotRead() throws {
        let (entries, losses) = try read("magt or hus >= 2\nor <>site-->Nord and have\nor løbe->præsens or not vej\nor § or lw > 5 or x-->Foo")
        #expect(entries == ["id: words, words: [\"magt\"]"])
        #expect(
            losses.map { $0.split(separator: ": ", maxSplits: 1).joined(separator: ": ") } == [
                "a.cod:2 left-out hus >= 2: how often words stand there is not compared",
                "a.cod:3 left-out <>site-->Nord: headings and variables are not of the words",
                "a.cod:4 left-out løbe->præsens: inflections are not asked for",
                "a.cod:5 left-out §: \"§\" is no word: punctuation is not searched for",
                "a.cod:5 left-out lw > 5: how often words stand there is not compared",
                "a.cod:5 left-out x-->Foo: \"Foo\" is no word class that is known here",
                "a.cod:3 left-out <>site-->Nord, have: a condition of it is not read",
                "a.cod:4 left-out vej: it asks for absence only, and a hit is of words",
            ])
    }

    @Test func codesNameOthersAndStandBelowParents() throws {
        let file =
            "# kommentar\n＊magt/har\nmagt\n\n*magt/mangler\nafmagt and not <*magt/har>\n*magt\n<*magt/har> or <*magt/mangler>\n*alt\n<*magt> or <*ingen>\n"
        let read = try ExchangeSample.imported(file, .khcoder)
        let body = read.yaml.split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { $0.hasPrefix("- ") }
        #expect(
            body == [
                "- id: magt", "- id: magt/har", "- {id: words, words: [\"magt\"]}", "- id: magt/mangler",
                "- {id: words, words: [\"afmagt\"], near: {none: [\"magt\"], within: turn}}", "- id: alt", "- {id: words, words: [\"magt\"]}",
                "- {id: words-2, words: [\"afmagt\"], near: {none: [\"magt\"], within: turn}}",
            ])
        #expect(read.losses.contains { $0.found == "<*ingen>" && $0.why == "no code above it has this name" })
    }

    @Test(arguments: [
        ("magt\n", 1, "found \"magt\" before the first code; a line such as *power was expected"), ("# kun\n", 1, "the file has no code"),
        ("*a\nmagt hus\n", 2, "found \"hus\"; and, or, or the end of the rule was expected"),
        ("*a\nmagt or\n", 2, "the rule ends where a word was expected"),
        ("*a\n( magt\nor hus\n", 2, "this parenthesis is not closed"), ("*a\nmagt or ) hus\n", 2, "found \")\" where a word was expected"),
        ("*a\n'magt\n", 2, "this quotation mark is not closed"), ("*a\nx\n*a\ny\n", 3, "the code a stands twice, first in line 1"),
        ("*\nx\n", 1, "the star has no name behind it"),
    ]) func faultsHaveTheirPlace(_ text: String, _ line: Int, _ message: String) {
        let fault = ExchangeSample.failure(text, .khcoder)
        #expect(fault?.code == .lexiconExchange && fault?.message.hasPrefix(message) == true, "\(String(describing: fault))")
        #expect(fault?.location?.description == "ord.txt:\(line)")
    }

    @Test func rulesAreBounded() throws {
        #expect(
            ExchangeSample.failure("*a\n" + String(repeating: "( ", count: 100_000) + "x", .khcoder)?.message.hasPrefix("parentheses are nested")
                == true)
        let pairs = (0..<9).map { "( a\($0) and not b or c\($0) and d )" }.joined(separator: " and ")
        #expect(try read(pairs).losses.contains { $0.hasSuffix("more than 200 combinations") })
        // Codes that double each other.
        let codes = (1..<40).map { "*c\($0)\n<*c\($0 - 1)> or <*c\($0 - 1)>\n" }.joined()
        let long = try ExchangeSample.imported("*c0\na or b\n" + codes, .khcoder)
        #expect(long.losses.contains { $0.why == "with the codes that it names it has more than 20000 conditions" })
    }

    private func written(_ entries: String, rest: String = "") throws -> (text: String, losses: [String]) {
        let export = try ExchangeSample.exported(ExchangeSample.lexicon(entries, rest: rest), .khcoder)
        return (export.text, export.losses.filter { $0.what != "label and definition" }.map { "\($0.entry) \($0.found): \($0.why)" })
    }

    @Test(
        arguments: [
            ("words: [magt, arbejde/NOUN], without-class: skip", "magt or arbejde-->Noun", []),
            (
                "phrases: ['!tage ansvar|ejerskab', '!give [..2] op', '{slippe kontrol|styring}[8]']",
                "tage+ansvar or tage+ejerskab or seq(give-op)[b3] or near(slippe-kontrol)[b8] or near(slippe-styring)[b8]", []
            ),
            (
                "words: [=magten, bolig-, '*hed', '*tillid*', \"=cv'et\"]", "'magten' or 'bolig' or 'hed' or 'tillid' or 'cv''et'",
                [
                    "=magten; *hed; =cv'et: it is searched for as text there, also inside longer words",
                    "bolig-: a compound's part is searched for as text there, anywhere in a word",
                ]
            ),
            (
                "phrases: ['=på =egen =hånd', '=på hånd']", "'på egen hånd' or på+hånd",
                [
                    "=på =egen =hånd: it is searched for as text there, also inside longer words",
                    "=på hånd: exact forms are base forms in a phrase there",
                ]
            ),
            (
                "phrases: ['!give [..2] slip [..4] magt', '{a b c}[9]']", "seq(give-slip-magt)[b5] or near(a-b-c)[b9]",
                [
                    "!give [..2] slip [..4] magt: the greatest distance holds between all words",
                    "{a b c}[9]: the distance is that between neighbours there",
                ]
            ),
            (
                "words: [magt, and, 'm?gt', 12], weight: 0.5", "magt",
                [
                    "magt: there are no weights: every match counts as one", "and: \"and\" is an operator there",
                    "m?gt: there are no wildcards inside a word", "12: a number alone is no word there",
                ]
            ),
            (
                "words: [magt], near: [{any: [hus, =vej]}, {none: [have], within: sentence}]", "magt and ( hus or 'vej' ) and not have",
                [
                    "magt: it is searched for as text there, also inside longer words",
                    "magt: its conditions hold in the unit that is chosen there, and not in the sentence",
                ]
            ),
            (
                "words: [magt], near: {any: [hus], within: 5}", "magt",
                ["{any: [hus], within: 5}: only plain words in the same turn or sentence are carried as conditions"]
            ),
        ] as [(String, String, [String])]) func writing(_ entries: String, _ rule: String, _ losses: [String]) throws
    {
        let export = try written(entries)
        #expect(export.text == "*magt/har\n\(rule)\n\n*magt\n<*magt/har>\n")
        #expect(export.losses == losses.map { "a \($0)" })
    }

    @Test func thereAndBack() throws {
        let text = """
            *magt/har
            magt or 'indflydelse' or arbejde+sammen or 'på egen krop' or seq(give-op)[b3] or near(slippe-kontrol)[b6]

            *magt/mangler
            ( miste or tabe ) and ( magt or kontrol ) and not vinde

            *magt
            <*magt/har> or <*magt/mangler>

            *tillid
            tillid

            """
        let once = try ExchangeSample.imported(text, .khcoder)
        let back = try ExchangeSample.exported(once.yaml, .khcoder)
        #expect(back.losses.filter { $0.what != "label and definition" }.map(\.why) == [])
        // Words and phrases are entries of their own, so their order changes once.
        let again = try ExchangeSample.exported(ExchangeSample.imported(back.text, .khcoder).yaml, .khcoder)
        #expect(again.text == back.text)
        #expect(Set(back.text.split(whereSeparator: \.isWhitespace)) == Set(text.split(whereSeparator: \.isWhitespace)))
    }

    @Test(arguments: [("a.cod", "x", true), ("a.txt", "# x\n*magt\nmagt", true), ("a.txt", "＊magt", true), ("a.txt", "magt\n", false)])
    func isKnownByItsEnding(_ path: String, _ text: String, _ isKnown: Bool) {
        #expect((ExchangeFormat.guess(path: path, bytes: Array(text.utf8)) == .khcoder) == isKnown)
    }
}
