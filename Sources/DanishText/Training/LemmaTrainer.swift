import CorpusModel
import UnicodeText

/// Learns lemmas from a treebank: the edit that most forms of an ending take, and what each form takes.
struct LemmaTrainer {
    private struct Entry {
        let form: String
        let wordClass: WordClass
        let lemma: String
        let edit: Int
    }

    private var edits: [LemmaEdit] = []
    private var numbers: [LemmaEdit: Int] = [:]
    private var entries: [Entry] = []

    /// The rules of a corpus, and its own forms. Numbers and signs are their own lemmas and are left out.
    static func rules(from sentences: [TrainingSentence]) -> LemmaRules {
        let trainer = LemmaTrainer(sentences)
        let rules = trainer.endings().sorted { $0.key < $1.key }
        let edits = trainer.entries.filter { $0.wordClass != .punct && $0.wordClass != .sym && !WordShape(of: $0.form).contains(.noLetter) }
            .map { (key: LemmaRules.key($0.wordClass, FeatureKey.hash($0.form)), edit: $0.edit) }
        let forms = Dictionary(edits) { first, _ in first }.sorted { $0.key < $1.key }
        return LemmaRules(
            edits: trainer.edits, ruleKeys: rules.map(\.key), ruleEdits: rules.map { UInt16($0.value) }, formKeys: forms.map(\.key),
            formEdits: forms.map { UInt16($0.value) })
    }

    private init(_ sentences: [TrainingSentence]) {
        struct Use: Hashable {
            let form: String
            let wordClass: WordClass
        }
        var counts: [Use: [String: Int]] = [:]
        for token in sentences.joined() {
            counts[Use(form: MatchForm.of(token.form), wordClass: token.wordClass), default: [:]][token.lemma, default: 0] += 1
        }
        for use in counts.keys.sorted(by: { ($0.wordClass.rawValue, $0.form) < ($1.wordClass.rawValue, $1.form) }) {
            let lemma = counts[use]!.max { ($0.value, $1.key) < ($1.value, $0.key) }!.key
            guard let edit = LemmaEdit(from: use.form, to: lemma) else { continue }
            entries.append(Entry(form: use.form, wordClass: use.wordClass, lemma: lemma, edit: number(of: edit)))
        }
    }

    private mutating func number(of edit: LemmaEdit) -> Int {
        if let number = numbers[edit] { return number }
        numbers[edit] = edits.count
        edits.append(edit)
        return edits.count - 1
    }

    /// The commonest edit of each ending, without those that say no more than the next shorter ending.
    private func endings() -> [UInt32: Int] {
        var counts: [UInt32: [Int: Int]] = [:]
        for entry in entries {
            for ending in LemmaRules.endings(of: entry.form) {
                counts[LemmaRules.key(entry.wordClass, ending), default: [:]][entry.edit, default: 0] += 1
            }
        }
        var rules: [UInt32: Int] = [:]
        for entry in entries {
            var inherited = -1
            for ending in LemmaRules.endings(of: entry.form).reversed() {
                let key = LemmaRules.key(entry.wordClass, ending)
                guard let best = counts[key]!.filter({ carries($0.key, forms: $0.value) }).max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
                    continue
                }
                if best.key != inherited { rules[key] = best.key }
                inherited = best.key
            }
        }
        return rules
    }

    /// Whether so many forms make a rule of an edit: a suppletive form or an abbreviation that stands alone says nothing of other words.
    private func carries(_ edit: Int, forms: Int) -> Bool { forms > 1 || edits[edit].cut <= 4 && edits[edit].ending.utf8.count <= 2 }
}
