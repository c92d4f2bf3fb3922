import CorpusModel
import Testing

@Suite struct LexiconReaderTests {
    private func theme(_ rest: String) -> String { "- id: t\n  label: {da: T, en: T}\n  \(rest)" }

    /// What is wrong: line, column, words of the message and of the advice. Line 8 is the first theme's.
    private func expect(
        _ yaml: String, _ line: Int, _ column: Int?, _ message: String, _ advice: String = "",
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let (lexicon, problems) = TaggedSample.read(yaml)
        #expect(lexicon == nil, sourceLocation: sourceLocation)
        let isTold = problems.contains { problem in
            guard case .line(line, let found)? = problem.location?.place, column == nil || found == column else { return false }
            return problem.message.contains(message) && (advice.isEmpty || problem.advice?.contains(advice) == true)
        }
        #expect(isTold, "\(problems.map(\.description))", sourceLocation: sourceLocation)
    }

    private func expect(
        theme rest: String, _ line: Int, _ column: Int?, _ message: String, _ advice: String = "",
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        expect(TaggedSample.yaml(theme(rest)), line, column, message, advice, sourceLocation: sourceLocation)
    }

    @Test func aGoodLexicon() throws {
        let (lexicon, problems) = TaggedSample.read(TaggedSample.yaml(theme("entries: [{id: a, words: [magt]}]")))
        #expect(problems.isEmpty)
        #expect(lexicon?.id == "test-da" && lexicon?.turnWindow == 40 && lexicon?.themes.count == 1)
    }

    @Test(arguments: [
        ("format: ordret-lexicon/2\nlexicon: x\nversion: 1.0.0\nthemes: [{id: t, label: {da: T, en: T}}]", 1, "this version reads ordret-lexicon/1"),
        ("lexicon: x\nversion: 1.0.0\nthemes: [{id: t, label: {da: T, en: T}}]", 1, "needs the key \"format\""),
        ("format: ordret-lexicon/1\nversion: 1.0.0\nthemes: [{id: t, label: {da: T, en: T}}]", 1, "needs the key \"lexicon\""),
        ("format: ordret-lexicon/1\nlexicon: x\nthemes: [{id: t, label: {da: T, en: T}}]", 1, "needs the key \"version\""),
        ("format: ordret-lexicon/1\nlexicon: x\nversion: 1.0\nthemes: [{id: t, label: {da: T, en: T}}]", 3, "is no version"),
        ("format: ordret-lexicon/1\nlexicon: x\nversion: 1.0.0", 1, "needs the key \"themes\""),
        ("format: ordret-lexicon/1\nlexicon: x\nversion: 1.0.0\nthemes: []", 4, "\"themes\" is empty"),
        ("format: ordret-lexicon/1\nlexicon: x\nversion: 1.0.0\nlanguage: sv\nthemes: [{id: t, label: {da: T, en: T}}]", 4, "this version knows da"),
        ("format: ordret-lexicon/1\nlexicon: x\nversion: 1.0.0\nunit: answer\nthemes: [{id: t, label: {da: T, en: T}}]", 4, "a lexicon codes turns"),
        ("format: ordret-lexicon/1\nlexicon: x\nversion: 1.0.0\nturn_window: 2\nthemes: [{id: t, label: {da: T, en: T}}]", 4, "from 5 to 1000"),
        ("format: ordret-lexicon/1\nlexicon: x\nlexicon: y\n", 2, "stands twice"),
        ("[1, 2]", 1, "must be a map"),
    ]) func theFileItself(yaml: String, line: Int, message: String) { expect(yaml, line, nil, message) }

    @Test func unknownKeysNameTheNearest() {
        expect(theme: "entires: []", 10, 5, "no key \"entires\"", "did you mean \"entries\"?")
        expect(theme: "entries: [{id: a, word: [magt]}]", 10, 23, "no key \"word\"", "did you mean \"words\"?")
        expect(theme: "entries: [{id: a, words: [magt], near: {anny: [x]}}]", 10, nil, "no key \"anny\"", "did you mean \"any\"?")
        expect(theme: "exclude: [{words: [x], cancel: [a]}]", 10, nil, "no key \"cancel\"", "did you mean \"cancels\"?")
        expect(theme: "tests: {matches: []}", 10, nil, "no key \"matches\"", "did you mean \"match\"?")
        expect(theme: "status: retird", 10, 13, "\"status\" is \"retird\"", "did you mean \"retired\"?")
    }

    @Test func missingAndDuplicate() {
        expect(TaggedSample.yaml("- label: {da: T, en: T}"), 8, nil, "a theme needs the key \"id\"")
        expect(TaggedSample.yaml("- id: t"), 8, nil, "needs the key \"label\"")
        expect(TaggedSample.yaml("- id: t\n  label: {da: T}"), 9, nil, "needs the key \"en\"")
        expect(TaggedSample.yaml("- id: Stort/T\n  label: {da: T, en: T}"), 8, nil, "is no theme id")
        expect(theme: "entries: [{words: [magt]}]", 10, nil, "an entry needs the key \"id\"")
        expect(theme: "entries: [{id: a}]", 10, nil, "exactly one of words, phrase, phrases, cql; found none")
        expect(theme: "entries: [{id: a, words: [x], phrase: y}]", 10, nil, "found words and phrase")
        expect(theme: "entries: [{id: a, words: []}]", 10, nil, "\"words\" is empty")
        expect(theme: "entries: [{id: a, words: [x]}, {id: a, words: [y]}]", 10, nil, "the entry \"a\" stands twice")
        expect(theme: "exclude: [{within: turn}]", 10, nil, "needs words, phrase, phrases or cql")
        expect(theme: "support: {within: turn}", 10, nil, "needs the key \"any\"")
        expect(theme: "support: {any: []}", 10, nil, "\"any\" is empty")
        expect(theme: "entries: [{id: a, words: [x], near: {within: turn}}]", 10, nil, "at least one of any, all, none")
        expect(TaggedSample.yaml(theme("note: x") + "\n" + theme("note: y")), 11, nil, "the theme \"t\" stands twice, first in line 8")
        expect(theme: "tests: {flips: [{text: Hej.}]}", 10, nil, "needs the key \"to\"")
    }

    @Test func valuesOutOfRange() {
        expect(theme: "threshold: 0", 10, nil, "a number from 0.01")
        expect(theme: "threshold: nan", 10, nil, "a number from 0.01")
        expect(theme: "entries: [{id: a, words: [x], weight: tung}]", 10, nil, "\"weight\" is \"tung\"")
        expect(theme: "negation: flip", 10, nil, "expected keeps, blocks or flips:THEME")
        expect(theme: "support: {any: [x], within: side}", 10, nil, "expected sentence, turn, answer, turns:N")
        expect(theme: "entries: [{id: a, words: [arbejde/NOUN]}]", 10, nil, "names a word class", "without-class")
        expect(theme: "entries: [{id: a, words: [x], near: {any: [arbejde/NOUN]}}]", 10, nil, "a condition names a word class")
    }

    @Test func policiesAndRoles() {
        expect(
            "format: ordret-lexicon/1\nlexicon: x\nversion: 1.0.0\noverlap: key\nthemes: [{id: t, label: {da: T, en: T}}]", 4, 10,
            "\"overlap\" is \"key\"")
        expect(
            "format: ordret-lexicon/1\nlexicon: x\nversion: 1.0.0\nnegation: {not-negating: []}\nthemes: [{id: t, label: {da: T, en: T}}]", 4, nil,
            "\"not-negating\" is empty")
        expect(theme: "priority: høj", 10, nil, "a whole number from -1000 to 1000")
        expect(theme: "entries: [{id: a, words: [x], role-weights: [1]}]", 10, nil, "must be a map of ROLE: WEIGHT")
        expect(theme: "entries: [{id: a, words: [x], role-weights: {employee: tung}}]", 10, nil, "the weight for employee is no number")
        expect(theme: "entries: [{id: a, words: [x], near: {any: [y], side: left}}]", 10, nil, "expected before, after")
        expect(theme: "support: {any: [x], within: \"turns:0\"}", 10, nil, "turns:N")
        expect(theme: "entries: [{id: a, words: [arbejde/NOUN], without-class: context}]", 10, nil, "nothing says what supports it")
    }

    @Test func patternsInCQL() {
        expect(theme: "entries: [{id: a, cql: '[word=\"x\"'}]", 10, 38, "] was expected")
        expect(theme: "entries: [{id: a, cql: '[lemma=\"x\"]'}]", 10, nil, "asks for lemma, pos or part", "without-class: skip")
        expect(theme: "entries: [{id: a, cql: '[word=\"x\"] within answer'}]", 10, nil, "a match of a lexicon lies in one turn")
        expect(theme: "entries: [{id: a, cql: '(?all) [word=\"x\"]'}]", 10, nil, "no evidence in a lexicon")
        expect(theme: "entries: [{id: a, cql: '[theme=\"t\"]'}]", 10, nil, "cannot ask for that")
        expect(theme: "entries: [{id: a, cql: '[word=$FOLK]'}]", 10, nil, "there is no such list")
        expect(theme: "exclude: [{cql: '[pos=\"NOUN\"]'}]", 10, nil, "a condition asks for lemma, pos or part")
        expect(theme: "support: {any: [{clq: x}]}", 10, nil, "no key \"clq\"")
    }

    @Test func impliedThemes() {
        expect(theme: "with: t", 10, nil, "t implies itself")
        expect(theme: "with: ''", 10, 11, "\"\" under with is no theme id")
        expect(theme: "unless: [{theme: Magt}]", 10, 22, "\"Magt\" under unless is no theme id")
        expect(theme: "exclude: [{words: [x], note: [a]}]", 10, nil, "\"note\" must be a single value; found a list")
        expect(theme: "with: t/blad", 10, nil, "which is no theme of this lexicon")
        expect(theme: "unless: [t/blad]", 10, 14, "t gives way to \"t/blad\", which is no theme of this lexicon")
        expect(theme: "unless: [{theme: u, within: answer}]", 10, nil, "expected turn, sentence")
        expect(theme: "unless: [{within: sentence}]", 10, nil, "\"unless\" needs the key \"theme\"")
        expect(theme: "unless: t", 10, nil, "themes that give way to each other go round: t → t")
        let round = theme("unless: [u]") + "\n- id: u\n  label: {da: T, en: T}\n  unless: [{theme: t, within: sentence}]"
        expect(
            TaggedSample.yaml(round), 10, nil,
            "themes that give way to each other go round: t → u → t; where all have hits, all of these could give way, and none be found")
        // A theme of another file is looked for when all are read.
        for rule in ["with: anden/ting", "unless: anden/ting", "unless: [anden]"] {
            let (lexicon, problems) = TaggedSample.read(TaggedSample.yaml(theme(rule)))
            #expect(lexicon != nil && problems.isEmpty)
        }
    }

    @Test func phrasesHaveTheirOwnColumn() {
        expect(theme: "entries: [{id: a, phrase: \"på ørerne (ud\"}]", 10, 42, "this parenthesis is not closed")
        expect(theme: "entries:\n    - {id: å, phrase: \"magt @FOLK\"}", 11, 31, "there is no set @FOLK")
        expect(
            theme: "entries:\n    - id: a\n      phrases:\n        - magt [..] \n        - tage [..x] ejerskab", 14, 18, "this bracket is not closed")
    }

    @Test func references() {
        expect(theme: "parent: magt", 8, nil, "the parent \"magt\" of t is no theme")
        expect(
            TaggedSample.yaml(theme("negation: flips:powr") + "\n- id: power\n  label: {da: T, en: T}"), 8, nil, "the flips target \"powr\"",
            "did you mean \"power\"?")
        expect(theme: "tests: {flips: [{text: Hej., to: u}]}", 8, nil, "the flips target of a test \"u\"")
        expect(theme: "negation: flips:t", 8, nil, "t flips to itself")
        expect(TaggedSample.yaml(theme("negation: flips:u") + "\n- id: u\n  label: {da: T, en: T}\n  status: retired"), 8, nil, "which is retired")
        expect(theme: "parent: t", 8, nil, "its own ancestor")
        expect(TaggedSample.yaml(theme("parent: u") + "\n- id: u\n  label: {da: T, en: T}\n  parent: t"), 8, nil, "the theme t is its own ancestor")
        expect(
            theme: "entries: [{id: slip, words: [x]}]\n  exclude: [{words: [y], cancels: [slap]}]", 11, nil, "cancels \"slap\"",
            "did you mean \"slip\"?")
    }

    /// A list with nothing in it says nothing, whatever the key.
    @Test(arguments: [
        "aliases: []", "roles: []", "entries: []", "support: []", "exclude: []", "with: []", "unless: []", "support: {any: [], roles: [a]}",
        "support: {any: [x], roles: []}", "entries: [{id: a, words: []}]", "entries: [{id: a, phrase: []}]", "entries: [{id: a, phrases: []}]",
        "entries: [{id: a, cql: []}]", "entries: [{id: a, words: [x], fold: []}]", "entries: [{id: a, words: [x], near: []}]",
        "entries: [{id: a, words: [x], near: {any: []}}]", "entries: [{id: a, words: [x], near: {any: [y], none: []}}]",
        "entries: [{id: a, words: [x], near: {all: []}}]", "entries: [{id: a, words: [x], support: []}]",
        "entries: [{id: a, words: [x], with: []}]", "entries: [{id: a, words: [x], roles: []}]", "exclude: [{words: []}]", "exclude: [{cql: []}]",
        "exclude: [{words: [x], cancels: []}]", "negation: {not-negating: []}", "negation: {negators: {add: []}}",
        "negation: {negators: {remove: []}}", "negation: {negators: {add: [{words: []}]}}", "tests: {match: []}", "provenance: {source: []}",
        "with: [{theme: u/v, roles: []}]",
    ]) func emptyListsAreRefused(_ rule: String) throws {
        let told = TaggedSample.read(TaggedSample.yaml(theme(rule))).diagnostics.filter { $0.message.contains("is empty and says nothing") }
        let column = try #require(rule.range(of: "[]")).lowerBound
        #expect(
            told.map { $0.location?.description } == ["test.yaml:10:\(5 + rule.distance(from: rule.startIndex, to: column))"]
                && told[0].severity == .error,
            "\(told)")
    }

    @Test func whatAPhraseMayCross() throws {
        expect(theme: "entries: [{id: a, phrase: x y, cross: komma}]", 10, nil, "\"cross\" is \"komma\"; expected punct")
        expect(theme: "entries: [{id: a, cql: '[word=\"x\"]', cross: punct}]", 10, nil, "\"cross\" is of the simple notation", "Name the marks")
    }

    @Test func textsOfALexicon() {
        let head = "format: ordret-lexicon/1\nlexicon: x\n"
        let rest = "\nthemes: [{id: t, label: {da: T, en: T}}]"
        expect(head + "version: ''" + rest, 3, 10, "\"\" is no version")
        for key in ["note", "author", "licence"] {
            expect(head + "version: 1.0.0\n\(key): [a]" + rest, 4, nil, "\"\(key)\" must be a single value; found a list")
        }
    }

    @Test func sets() {
        expect(TaggedSample.yaml(theme("note: x"), sets: "REFL: [mig]"), 6, nil, "the set @REFL is built in")
        expect(TaggedSample.yaml(theme("note: x"), sets: "A: []"), 6, nil, "the set @A is empty")
        expect(TaggedSample.yaml(theme("note: x"), sets: "A: [\"@B\"], B: [x]"), 6, nil, "there is no set @B")
    }

    @Test func withoutClass() throws {
        let skipped = try TaggedSample(theme("entries: [{id: a, words: [arbejde/NOUN], without-class: skip}]"), in: "Vi arbejder.\nEt arbejde.")
        #expect(skipped.found == ["t: arbejde"])
        let matched = try TaggedSample(theme("entries: [{id: a, words: [arbejde/NOUN], without-class: match}]"), in: "Et arbejde.")
        #expect(matched.found == ["t: arbejde"])
    }

    @Test func whatIsRetiredFindsNothing() throws {
        #expect(try TaggedSample(theme("status: retired\n  entries: [{id: a, words: [magt]}]"), in: "Magten.").found == [])
        #expect(try TaggedSample(theme("entries: [{id: a, words: [magt], status: retired}]"), in: "Magten.").found == [])
    }
}
