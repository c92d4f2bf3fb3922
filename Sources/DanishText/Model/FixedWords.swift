import CorpusModel

/// Words that are of one class nearly always, so that the tagger does not ask.
enum FixedWords {
    /// From this many occurrences on, with this share in one class.
    static let fewest = 20
    static let share = 0.995

    /// The key of a form as it is written (of the normal form where that is another word).
    static func key(_ form: String) -> UInt32 { FeatureKey.key(.word, FeatureKey.hash(form)) }

    /// The fixed words of a training corpus.
    static func found(in sentences: [TrainingSentence]) -> [UInt32: WordClass] {
        var counts: [String: [WordClass: Int]] = [:]
        for token in sentences.joined() { counts[token.form, default: [:]][token.wordClass, default: 0] += 1 }
        var fixed: [UInt32: WordClass] = [:]
        for (form, classes) in counts {
            let all = classes.values.reduce(0, +)
            guard all >= fewest, let most = classes.max(by: { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }),
                Double(most.value) >= share * Double(all)
            else { continue }
            fixed[key(form)] = most.key
        }
        return fixed
    }
}
