import CorpusModel
import Synchronization

/// What a set of queries says of the words that were met, for all workers: thousands of patterns are asked once of each.
final class KnownWords: Sendable {
    /// All that patterns ask of a word.
    private struct Word: Hashable {
        let matchForm: String
        let wordClass: WordClass?
        let lemmas: [String]
        let parts: [String]

        init(_ matchForm: String, _ reading: Reading?) {
            self.matchForm = matchForm
            wordClass = reading?.wordClass
            lemmas = reading.map { [$0.lemma] + $0.furtherLemmas } ?? []
            parts = reading?.parts ?? []
        }
    }

    /// More words than this are forgotten together.
    private static let limit = 400_000
    private let known = Mutex<[Word: [Int]]>([:])

    /// The elements of each word, in ascending order.
    func elements(of words: [(matchForm: String, reading: Reading?)], asking index: PatternIndex) -> [[Int]] {
        let keys = words.map { Word($0.matchForm, $0.reading) }
        var found: [[Int]?] = known.withLock { known in keys.map { known[$0] } }
        var new: [Int] = []
        for place in found.indices where found[place] == nil {
            found[place] = index.elements(of: words[place].matchForm, words[place].reading)
            new.append(place)
        }
        known.withLock { known in
            if known.count > Self.limit { known.removeAll() }
            for place in new { known[keys[place]] = found[place] }
        }
        return found.map { $0 ?? [] }
    }
}
