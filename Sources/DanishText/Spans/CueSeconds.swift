/// Which words may come second in cues, by their first: most places where a cue may begin are passed over with a look at the word after it.
struct CueSeconds: Sendable {
    /// By the number of the first word.
    private var firsts: [First] = []

    private struct First {
        /// Whether the word is a cue by itself.
        var isCue = false
        /// A bit for each second word, by the last six bits of its number.
        var seconds: UInt64 = 0
        /// Whether it is no cue by itself, and all words that come second after it are.
        var isToldBySecond = false
        /// Whether it comes second after such a word.
        var tellsFirst = false
    }

    /// - Parameter cues: the numbers of the words of each (`CueWords`).
    init(_ cues: [[UInt32]]) {
        for cue in cues {
            guard let first = cue.first.map({ Int($0) }) else { continue }
            if first >= firsts.count { firsts += Array(repeating: First(), count: first + 1 - firsts.count) }
            if cue.count > 1 { firsts[first].seconds |= Self.bit(cue[1]) } else { firsts[first].isCue = true }
        }
        let seconds = Dictionary(grouping: cues.filter { $0.count > 1 }) { $0[0] }.mapValues { $0.map { $0[1] } }
        for (first, seconds) in seconds where !isCue(first) && seconds.allSatisfy(isCue) {
            firsts[Int(first)].isToldBySecond = true
            for second in seconds { firsts[Int(second)].tellsFirst = true }
        }
    }

    /// Whether a word is a cue by itself.
    func isCue(_ word: UInt32) -> Bool { Int(word) < firsts.count && firsts[Int(word)].isCue }

    /// Whether a word begins only longer cues, the second word of each of which is a cue by itself: *på* of *på ingen måde*.
    func isToldBySecond(_ word: UInt32) -> Bool { Int(word) < firsts.count && firsts[Int(word)].isToldBySecond }

    /// Whether a cue by itself comes second in one that such a word begins.
    func tellsFirst(_ word: UInt32) -> Bool { Int(word) < firsts.count && firsts[Int(word)].tellsFirst }

    /// Whether a cue may go on with a word after its first; `false` is certain.
    func mayFollow(_ first: UInt32, _ second: UInt32) -> Bool { Int(first) < firsts.count && firsts[Int(first)].seconds & Self.bit(second) != 0 }

    private static func bit(_ word: UInt32) -> UInt64 { 1 << UInt64(word & 63) }
}
