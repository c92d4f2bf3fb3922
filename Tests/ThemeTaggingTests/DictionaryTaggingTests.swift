import CorpusModel
import SegmentSamples
import Testing

/// Dictionaries are counted without rules, and have the hits that the rules give.
@Suite struct DictionaryTaggingTests {
    private static let words = "magt magten beboerne kommunen vi har tager ansvar ansvaret ikke ned aldrig møde over ingen og det er jo , . øh « tolv"
        .split(
            separator: " ")

    /// Turns of random words, every third the interviewer's.
    private static func lines(_ random: inout SeededNumbers) -> String {
        (0..<12).map { turn in
            let label = turn % 3 == 0 ? "I" : random.pick(["AA", "BB"])
            return "\(label): " + (0..<random.below(18)).map { _ in String(random.pick(words)) }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    /// Two or three themes of random words, phrases of random words, and beginnings of words.
    private static func themes(_ random: inout SeededNumbers) -> String {
        (0..<2 + random.below(2)).map { theme in
            let entries = (0..<2 + random.below(5)).map { entry -> String in
                let words = (0..<1 + random.below(3)).map { _ in String(random.pick(Self.words.filter { $0.allSatisfy(\.isLetter) })) }
                let pattern =
                    switch random.below(5) {
                    case 0: "\(words[0].prefix(3))*"
                    case 1: words[0]
                    case 2: words.map { "=\($0)" }.joined(separator: " ")
                    case 3: "=\(words[0]) (\(words.joined(separator: "|")))"
                    default: "=\"\(words.joined(separator: " "))\""
                    }
                return "{id: e\(entry), phrases: ['\(pattern)', '=\(random.pick(words))']}"
            }
            let negation = random.pick(["keeps", "blocks"])
            let roles = random.below(3) > 0 ? "\n  roles: [\(random.pick(["resident", "employee"]))]" : ""
            return
                "- id: t/t\(theme)\n  label: {da: T, en: T}\n  negation: \(negation)\(roles)\n  entries:\n"
                + entries.map { "    - \($0)" }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    @Test(arguments: [true, false]) func hitsAreThoseOfTheRules(_ isAnalysed: Bool) throws {
        var random = SeededNumbers(seed: isAnalysed ? 21 : 22)
        var (found, dictionaries, reasons) = (0, 0, Set<String>())
        for number in 0..<120 {
            let themes = Self.themes(&random)
            var rules = RoleRules()
            if number % 4 == 0 { rules.counted = .everyone }
            let sample = try TaggedSample(
                themes, in: Self.lines(&random), roles: ["AA": Role("resident"), "BB": Role("employee")], rules: rules, isAnalysed: isAnalysed)
            let (counted, tagged) = sample.told
            #expect(counted == tagged, "\(themes)\n\(sample.corpus.text)")
            found += counted.count
            dictionaries += sample.isDictionary ? 1 : 0
            reasons.formUnion(counted.map { $0.split(separator: " ").dropFirst(3).joined(separator: " ") })
        }
        #expect(found > 1000 && dictionaries > 60)
        for wanted in ["counted true false", "negated true true", "interviewer false false", "role false true", "counted false true"] {
            #expect(reasons.contains(wanted), "\(wanted) is among \(reasons.sorted())")
        }
    }

    /// What asks for rules is no dictionary, and is counted all the same.
    @Test(arguments: [
        "negation: flips:b", "threshold: 2", "support: {any: [ansvar], within: turn, adds: 1}", "exclude: [{words: [møde]}]", "unless: [b]",
        "with: [b]", "negation: {policy: blocks, negators: {add: [møde]}}", "negation: {policy: blocks, not-negating: [møde]}",
    ]) func rulesAreNoDictionary(_ rule: String) throws {
        func themes(_ rule: String) -> String {
            """
            - id: a
              label: {da: A, en: A}
              entries: [{id: e, words: [magt]}]
              \(rule)
            - id: b
              label: {da: B, en: B}
              entries: [{id: e, words: [kommunen]}]
            """
        }
        let lines = "AA: ikke magt på et møde\nBB: magt og ansvar i kommunen"
        let sample = try TaggedSample(themes(rule), in: lines)
        #expect(!sample.isDictionary && sample.told.counted == sample.told.tagged)
        #expect(try TaggedSample(themes("negation: blocks"), in: lines).isDictionary)
    }

    @Test(arguments: [
        "near: {any: [ansvar]}", "weight: 0.5", "role-weights: {resident: 0.5}", "roles: [resident]", "with: [b]", "unless: [b]",
        "support: {any: [ansvar], within: turn, adds: 1}",
    ]) func conditionsOfEntriesAreNoDictionary(_ condition: String) throws {
        let themes = """
            - id: a
              label: {da: A, en: A}
              entries: [{id: e, words: [magt], \(condition)}]
            - id: b
              label: {da: B, en: B}
              entries: [{id: e, words: [kommunen]}]
            """
        #expect(try !TaggedSample(themes, in: "AA: magt").isDictionary)
    }

    @Test func gapsAndOrdersAreSearchedFor() throws {
        for phrase in ["'=har [..2] =magt'", "'{har magt}'", "'(=har =magt|=ingen)'", "have magt", "'=ingen =har', cross: punct"] {
            let sample = try TaggedSample(
                "- id: a\n  label: {da: A, en: A}\n  entries: [{id: e, phrase: \(phrase)}]", in: "AA: vi har jo magt, og ingen: har magt")
            #expect(!sample.isDictionary && sample.told.counted == sample.told.tagged, "\(phrase)")
        }
    }
}
