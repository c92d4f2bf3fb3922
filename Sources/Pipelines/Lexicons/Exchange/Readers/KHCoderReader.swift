import CorpusModel
import TranscriptReaders

/// Coding rules of KH Coder: a line with a star and the code's name, then its rule over one or more lines; lines that begin with `#` are comments.
///
/// Done: words (base forms, so all inflections), phrases `a+b`, texts in quotation marks, `near(a-b)[n]`, `seq(a-b)[n]`, word classes (`arbejde-->Noun`), `and`, `or`, `not`
/// and their signs, parentheses, other codes (`<*code>`), codes with a slash as themes below another. Approximated: `and` and `not` hold in the turn; words of `near` and
/// `seq` stay in a sentence. Left out and told: counts and sums, headings and variables, lengths, inflections, rules of absence only.
struct KHCoderReader {
    let path: String

    private struct Code {
        let name: String
        let line: Int
        var tokens: [CodingToken] = []
    }

    /// Atoms of a rule, with those of the codes that it names.
    private static let atomLimit = 20_000

    func read(_ bytes: [UInt8]) throws(Diagnostic) -> ImportedDictionary {
        let decoded = try DecodedText(bytes, path: path)
        var read = ImportedDictionary(diagnostics: decoded.diagnostics)
        var rules: [String: CodingRule] = [:]
        var categories: [WordCategory] = []
        for code in try codes(decoded.text) {
            var category = WordCategory(name: code.name, line: code.line)
            if !code.tokens.isEmpty {
                var parser = CodingRuleParser(code.tokens, path: path)
                let written = try parser.rule()
                let rule = Self.inlined(written, of: code.name, rules)
                rules[code.name] = rule
                if !isRollUp(written, of: code.name) { add(rule, to: &category, &read.losses) }
            }
            categories.append(category)
        }
        guard !categories.isEmpty else {
            throw ExchangeFault.malformed(SourceLocation(path, .line(1)), "the file has no code; a line such as *power was expected")
        }
        read.categories = WordCategory.nested(categories)
        return read
    }

    /// A rule with those of the codes that it names; a sign that it is too long where it is.
    private static func inlined(_ rule: CodingRule, of name: String, _ rules: [String: CodingRule]) -> CodingRule {
        let count = rule.atoms.reduce(0) { count, atom in
            guard case .reference(let other) = atom.meaning, let rule = rules[other] else { return count + 1 }
            return count + rule.atoms.count
        }
        guard count > atomLimit else { return rule.inlining(rules) }
        let line = rule.atoms.first?.line ?? 1
        return .atom(CodingAtom(text: name, line: line, meaning: .unknown("with the codes that it names it has more than \(atomLimit) conditions")))
    }

    private func codes(_ text: String) throws(Diagnostic) -> [Code] {
        var codes: [Code] = []
        var count = 0
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let place = SourceLocation(path, .line(number + 1))
            if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
            if line.hasPrefix("*") || line.hasPrefix("＊") {
                let name = String(line.dropFirst().trimmed)
                guard name.contains(where: { $0.isLetter || $0.isNumber }) else {
                    throw ExchangeFault.malformed(place, "the star has no name behind it; a line such as *power was expected")
                }
                guard codes.count < ExchangeFault.categoryLimit else {
                    throw ExchangeFault.malformed(place, "more than \(ExchangeFault.categoryLimit) codes")
                }
                if let other = codes.first(where: { $0.name == name }) {
                    throw ExchangeFault.malformed(
                        place, "the code \(name) stands twice, first in line \(other.line)", advice: "Give one of them another name, or join them.")
                }
                codes.append(Code(name: name, line: number + 1))
            } else {
                guard !codes.isEmpty else {
                    throw ExchangeFault.malformed(
                        place, "found \"\(line.trimmed.prefix(40))\" before the first code; a line such as *power was expected")
                }
                let tokens = CodingToken.tokens(of: line, number: number + 1)
                count += tokens.count
                guard count <= ExchangeFault.termLimit else { throw ExchangeFault.malformed(place, "more than \(ExchangeFault.termLimit) words") }
                codes[codes.count - 1].tokens += tokens
            }
        }
        return codes
    }

    /// A code that is nothing but those below it (`power` of `<*power/influence> or …`): a parent has their hits anyway.
    private func isRollUp(_ rule: CodingRule, of name: String) -> Bool {
        switch rule {
        case .atom(let atom): if case .reference(let other) = atom.meaning { other.hasPrefix(name + "/") } else { false }
        case .or(let rules): rules.allSatisfy { isRollUp($0, of: name) }
        case .and, .not: false
        }
    }

    private func add(_ rule: CodingRule, to category: inout WordCategory, _ losses: inout [ExchangeLoss]) {
        let name = category.name
        func lose(_ kind: ExchangeLoss.Kind, _ what: String, _ found: String, _ line: Int, _ why: String) {
            losses.append(
                ExchangeLoss(kind, at: SourceLocation(path, .line(line)), theme: name, what: what, found: String(found.prefix(200)), why: why))
        }
        for atom in rule.atoms {
            switch atom.meaning {
            case .unknown(let why): lose(.leftOut, "condition", atom.text, atom.line, why)
            case .pattern(let pattern): if let why = pattern.approximation { lose(.approximated, "condition", atom.text, atom.line, why) }
            case .reference: continue
            }
        }
        let line = rule.atoms.first?.line ?? category.line
        let text = rule.atoms.map(\.text).joined(separator: ", ")
        do throws(GlobTerm.Reason) {
            var hasConditions = false
            for conjunction in try CodingConjunction.all(of: rule) {
                do throws(GlobTerm.Reason) {
                    let terms = try terms(conjunction)
                    hasConditions = hasConditions || terms.contains { !$0.conditions.isEmpty }
                    category.terms += terms
                } catch { lose(.leftOut, "rule", conjunction.text, conjunction.line ?? line, error.text) }
            }
            if hasConditions {
                lose(
                    .approximated, "rule", text, line,
                    "what must or must not stand by is looked for in the turn; KH Coder asks for the unit when it runs")
            }
        } catch { lose(.leftOut, "rule", text, line, error.text) }
    }

    /// The words of the first list, each with the others as its conditions.
    private func terms(_ conjunction: CodingConjunction) throws(GlobTerm.Reason) -> [WordCategory.Term] {
        func patterns(_ atoms: [CodingAtom]) -> [GlobTerm.Pattern] {
            atoms.compactMap { if case .pattern(let pattern) = $0.meaning { pattern } else { nil } }
        }
        let required = conjunction.required.map(patterns)
        // Words side by side that are all unread have been told.
        if required.count == 1, required[0].isEmpty, conjunction.forbidden.isEmpty { return [] }
        let forbidden = patterns(conjunction.forbidden)
        guard !required.contains(where: \.isEmpty), forbidden.count == conjunction.forbidden.count else {
            throw .init("a condition of it is not read")
        }
        guard let words = required.first else { throw .init("it asks for absence only, and a hit is of words") }
        var conditions = required.dropFirst().map { WordCategory.Condition(kind: .any, patterns: $0.map(\.withoutClass), within: "turn") }
        if !forbidden.isEmpty { conditions.append(.init(kind: .none, patterns: forbidden.map(\.withoutClass), within: "turn")) }
        return words.map { word in
            var term = WordCategory.Term(word.text, isPhrase: word.isPhrase)
            term.conditions = conditions
            return term
        }
    }
}

extension CodingConjunction {
    /// Its words, for the list of losses.
    fileprivate var text: String { atoms.map(\.text).joined(separator: ", ") }
    fileprivate var line: Int? { atoms.map(\.line).min() }
    private var atoms: [CodingAtom] { required.flatMap { $0 } + forbidden }
}

extension GlobTerm.Pattern {
    /// Conditions name no word class; KH Coder's words of one class are mostly of one class.
    fileprivate var withoutClass: String { text.split(separator: "/").first.map(String.init) ?? text }
}
