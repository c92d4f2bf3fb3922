import CorpusQuery

/// A condition of a coding rule as KH Coder writes it, and what it does not say exactly.
struct KHCoderAtom {
    let text: String
    private(set) var approximations: [String] = []

    /// A row of single words and gaps.
    init(_ row: [PatternExpansion.Slot]) throws(GlobTerm.Reason) {
        let words = row.flatMap(\.words)
        guard words.count > 1 else {
            (text, approximations) = try Self.single(words[0])
            return
        }
        let isFolded = words.contains { !$0.folding.isEmpty }
        if isFolded { approximations.append("accents and old spellings make another word there") }
        if row.count == words.count, let string = Self.string(words) {
            text = string.text
            if let why = string.why { approximations.append(why) }
            return
        }
        let bases = try words.map(Self.base)
        if words.contains(where: { $0.kind == .form }) { approximations.append("exact forms are base forms in a phrase there") }
        if words.contains(where: { $0.wordClass != nil }) { approximations.append("the word class is not carried") }
        guard row.count > words.count else {
            text = bases.joined(separator: "+")
            return
        }
        try Self.checkHyphens(bases)
        let distances = Self.distances(row)
        if Set(distances).count > 1 { approximations.append("the greatest distance holds between all words") }
        text = "seq(\(bases.joined(separator: "-")))[b\(distances.max() ?? 1)]"
    }

    private init(text: String, approximations: [String]) {
        self.text = text
        self.approximations = approximations
    }

    /// Words in any order: a condition for each choice of them.
    static func near(_ members: [QueryNode], window: Int) throws(GlobTerm.Reason) -> [KHCoderAtom] {
        var choices: [[WordPattern]] = [[]]
        for member in members {
            let rows = try PatternExpansion.single(member)
            guard rows.allSatisfy({ $0.count == 1 && $0[0].words.count == 1 }) else { throw .init("phrases in any order") }
            guard choices.count * rows.count <= PatternExpansion.limit else { throw .init("more than \(PatternExpansion.limit) combinations") }
            choices = choices.flatMap { choice in rows.map { choice + $0[0].words } }
        }
        var atoms: [KHCoderAtom] = []
        for words in choices {
            let bases = try words.map(base)
            try checkHyphens(bases)
            var why = words.contains { $0.kind == .form } ? ["exact forms are base forms in a phrase there"] : []
            if words.count > 2 { why.append("the distance is that between neighbours there") }
            atoms.append(KHCoderAtom(text: "near(\(bases.joined(separator: "-")))[b\(window)]", approximations: why))
        }
        return atoms
    }

    private static func single(_ word: WordPattern) throws(GlobTerm.Reason) -> (String, [String]) {
        let folded = word.folding.isEmpty ? [] : ["accents and old spellings make another word there"]
        let inside = "it is searched for as text there, also inside longer words"
        switch word.kind {
        case .lemma:
            let text = try base(word)
            guard let wordClass = word.wordClass else { return (text, folded) }
            guard let name = CodingWordClass.name(wordClass) else { return (text, folded + ["the word class is not carried"]) }
            return ("\(text)-->\(name)", folded)
        case .form: return (quoted(word.text), folded + [inside])
        case .firstElement, .lastElement: return (quoted(word.text), folded + ["a compound's part is searched for as text there, anywhere in a word"])
        case .wildcard:
            let core = word.text.drop { $0 == "*" }.reversed().drop { $0 == "*" }.reversed()
            guard !core.isEmpty, !core.contains(where: { $0 == "*" || $0 == "?" }) else { throw .init("there are no wildcards inside a word") }
            let isAnywhere = word.text.hasPrefix("*") && word.text.hasSuffix("*")
            return (quoted(String(core)), folded + (isAnywhere ? [] : [inside]))
        }
    }

    /// Exact forms side by side as a stretch of text; nil for other words.
    private static func string(_ words: [WordPattern]) -> (text: String, why: String?)? {
        let inner = words.dropFirst().dropLast()
        guard let first = words.first, let last = words.last, inner.allSatisfy({ $0.kind == .form }) else { return nil }
        if first.kind == .form, last.kind == .form {
            return (quoted(words.map(\.text).joined(separator: " ")), "it is searched for as text there, also inside longer words")
        }
        let (head, tail) = (first.text.dropFirst(), last.text.dropLast())
        guard first.kind == .wildcard, last.kind == .wildcard, first.text.hasPrefix("*"), last.text.hasSuffix("*"),
            !(head + tail).contains(where: { $0 == "*" || $0 == "?" })
        else { return nil }
        return (quoted(([String(head)] + inner.map(\.text) + [String(tail)]).joined(separator: " ")), nil)
    }

    private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

    /// A word that stands by itself or among others.
    private static func base(_ word: WordPattern) throws(GlobTerm.Reason) -> String {
        guard word.kind == .lemma || word.kind == .form else { throw .init("parts of words and wildcards stand in no phrase") }
        guard !["and", "or", "not"].contains(word.text) else { throw .init("\"\(word.text)\" is an operator there") }
        guard word.text.contains(where: { !$0.isNumber }) else { throw .init("a number alone is no word there") }
        return word.text
    }

    private static func checkHyphens(_ words: [String]) throws(GlobTerm.Reason) {
        if let word = words.first(where: { $0.contains("-") }) { throw .init("the hyphen of \"\(word)\" would part words in near and seq") }
    }

    /// How far each word may stand from the one before it.
    private static func distances(_ row: [PatternExpansion.Slot]) -> [Int] {
        var distances: [Int] = []
        var gap = 0
        for slot in row.dropFirst() {
            switch slot {
            case .gap(let size): gap += size
            case .words:
                distances.append(gap + 1)
                gap = 0
            }
        }
        return distances
    }
}
