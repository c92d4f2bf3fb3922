import CorpusModel

/// A pattern of `*` (any bytes) and `?` (one character) over a whole UTF-8 word; linear in both but for repeated `*`, where it backs up once a star.
struct Wildcard: Sendable {
    private let pattern: [UInt8]

    init(_ text: String) { pattern = Array(text.utf8) }

    /// The letters before the first `*` or `?`.
    var beginning: [UInt8] { Array(pattern.prefix { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") }) }

    /// The last byte, where it is a letter's.
    var end: UInt8? { pattern.last.flatMap { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") ? nil : $0 } }

    /// The longest run of letters: every word that matches holds it.
    var longestLetters: [UInt8] {
        pattern.split(omittingEmptySubsequences: true) { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }.reduce([]) { $1.count > $0.count ? Array($1) : $0 }
    }

    func matches(_ word: [UInt8]) -> Bool { word.withUnsafeBufferPointer(matches) }

    func matches(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        var place = 0
        var star: (pattern: Int, word: Int)?
        while at < word.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                star = (place + 1, at)
                place += 1
            } else if place < pattern.count, pattern[place] == UInt8(ascii: "?") {
                at = Self.next(word, at)
                place += 1
            } else if place < pattern.count, pattern[place] == word[at] {
                at += 1
                place += 1
            } else if let back = star {
                star = (back.pattern, Self.next(word, back.word))
                place = back.pattern
                at = Self.next(word, back.word)
            } else {
                return false
            }
        }
        while place < pattern.count, pattern[place] == UInt8(ascii: "*") { place += 1 }
        return place == pattern.count
    }

    /// The words of a vocabulary that may match, and maybe others, ascending. Cost: a search where the pattern begins with letters, else a pass over the vocabulary's bytes.
    func candidates(in words: SortedStrings) -> [Int] {
        let beginning = beginning
        return beginning.isEmpty ? words.ids(containing: longestLetters) : Array(words.range(beginningWith: beginning))
    }

    /// The start of the character after the one at `at`.
    private static func next(_ word: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        var at = at + 1
        while at < word.count, word[at] & 0xC0 == 0x80 { at += 1 }
        return at
    }
}
