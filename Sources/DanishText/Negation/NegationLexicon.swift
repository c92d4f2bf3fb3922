/// The cues by their first word, and what else the rules of scope ask of a word.
struct NegationLexicon: Sendable {
    /// Longest expression first.
    private let cues: [String: [NegationCue]]
    private let data: DanishData
    /// Forms of irregular verbs; regular ones are told by their endings.
    private let irregularVerbForms: Set<String>

    init(data: DanishData, adding: [NegationCue], removing: Set<String>) {
        self.data = data
        var cues: [String: [NegationCue]] = [:]
        for cue in data.negationCues + adding where !removing.contains(cue.words.joined(separator: " ")) || adding.contains(cue) {
            if let first = cue.words.first { cues[first, default: []].append(cue) }
        }
        self.cues = cues.mapValues { list in
            list.enumerated().sorted { ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset) }.map(\.element)
        }
        var forms: Set<String> = []
        for (headword, others) in data.irregular where data.verbs.contains(headword) { forms.formUnion(others) }
        irregularVerbForms = forms.subtracting(data.conjunctions)
    }

    func cues(beginningWith word: String) -> [NegationCue] { cues[word] ?? [] }

    func isConjunction(_ word: String) -> Bool { data.conjunctions.contains(word) }
    func isRaisingVerb(_ word: String) -> Bool { data.raisingVerbs.contains(word) }
    func isInfinitive(_ word: String) -> Bool { data.verbs.contains(word) }

    /// Whether the word can be a verb in the present or past: a form of an irregular verb, or a listed verb with -r, -de or -te.
    func isFiniteVerb(_ word: String) -> Bool {
        if irregularVerbForms.contains(word) { return true }
        if word.utf8.last == 0x72 { return data.verbs.contains(String(word.dropLast())) }
        guard word.hasSuffix("de") || word.hasSuffix("te") else { return false }
        let stem = word.dropLast(2)
        return data.verbs.contains(String(stem)) || data.verbs.contains(stem + "e")
    }
}
