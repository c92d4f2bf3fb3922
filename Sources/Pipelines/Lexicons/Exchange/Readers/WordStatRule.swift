/// A rule of WordStat with two operands: `@NAME [A NEAR B /S 5]`.
struct WordStatRule {
    enum Operator: String {
        case near = "NEAR"
        case before = "BEFORE"
        case after = "AFTER"
        case notNear = "NOT NEAR"
        case notBefore = "NOT BEFORE"
        case notAfter = "NOT AFTER"
    }

    let name: String
    let first: String
    let operation: Operator
    let second: String
    /// Words; WordStat's `/S n`.
    let reach: Int

    /// A rule without a reach holds in the sentence.
    static let wholeSentence = 30

    static func read(_ text: String) throws(GlobTerm.Reason) -> WordStatRule {
        guard let open = text.firstIndex(of: "["), text.trimmed.hasSuffix("]") else {
            throw .init("a rule is @NAME [A NEAR B /S 5]")
        }
        let name = String(text[..<open].trimmed.dropFirst())
        var words = text[text.index(after: open)...].trimmed.dropLast().split(whereSeparator: \.isWhitespace).map(String.init)
        var reach = wholeSentence
        if let slash = words.lastIndex(where: { $0.hasPrefix("/") }) {
            let scope = words[slash].uppercased()
            let number = words[(slash + 1)...].first.flatMap { Int($0) }
            guard scope == "/S", words.count <= slash + 2, words.count == slash + 1 || number != nil else {
                throw .init("only rules within a sentence (/S) are read")
            }
            reach = number ?? wholeSentence
            words.removeSubrange(slash...)
        }
        guard (1...50).contains(reach) else { throw .init("a rule reaches from 1 to 50 words") }
        let operations = ["NEAR", "BEFORE", "AFTER", "NOT", "AND", "OR"]
        let places = words.indices.filter { operations.contains(words[$0].uppercased()) }
        guard let start = places.first, start > 0, let end = places.last, places == Array(start...end), end + 1 < words.count,
            let operation = Operator(rawValue: words[start...end].joined(separator: " ").uppercased())
        else { throw .init("only NEAR, BEFORE, AFTER and their NOT between two words, phrases or categories are read") }
        return WordStatRule(
            name: name, first: try operand(words[..<start]), operation: operation, second: try operand(words[(end + 1)...]), reach: reach)
    }

    /// A word or phrase, or `#CATEGORY` as the set of its words.
    private static func operand(_ words: ArraySlice<String>) throws(GlobTerm.Reason) -> String {
        if words.count == 1, let word = words.first, word.hasPrefix("#") { return "@" + LexiconDraft.setName(String(word.dropFirst())) }
        let pattern = try GlobTerm.pattern(words.joined(separator: " ").split(separator: "_").joined(separator: " "))
        return pattern.isPhrase ? "(\(pattern.text))" : pattern.text
    }

    /// The entry that it becomes.
    func term(weight: Double) -> WordCategory.Term {
        switch operation {
        case .near: WordCategory.Term("{\(first) \(second)}[\(reach)]", isPhrase: true, weight: weight, name: name)
        case .before:
            WordCategory.Term(reach > 1 ? "!\(first) [..\(reach - 1)] \(second)" : "!\(first) \(second)", isPhrase: true, weight: weight, name: name)
        case .after:
            WordCategory.Term(reach > 1 ? "!\(second) [..\(reach - 1)] \(first)" : "!\(second) \(first)", isPhrase: true, weight: weight, name: name)
        case .notNear, .notBefore, .notAfter: forbidding(weight)
        }
    }

    private func forbidding(_ weight: Double) -> WordCategory.Term {
        var term = WordCategory.Term(first, isPhrase: true, weight: weight, name: name)
        term.conditions = [.init(kind: .none, patterns: [second], within: "\(reach)")]
        return term
    }

    /// What is not said exactly.
    var approximation: String? {
        switch operation {
        case .notBefore, .notAfter: "the side does not matter here: it must not stand near at all"
        case .near, .before, .after, .notNear: nil
        }
    }
}
