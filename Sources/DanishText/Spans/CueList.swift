import CorpusModel

/// An expression of a list; its words are asked of the list. Plain bits, as finders hold it for a while and workers share the list.
struct ListedCue<Kind: CueKind>: Sendable {
    /// Its place in the list.
    fileprivate let place: Int
    /// How many words it has.
    let length: Int
    let kind: Kind
    let exception: SpanException
    let isWeak: Bool
}

/// The cues of a list by their first word.
struct CueList<Kind: CueKind>: Sendable {
    private let list: [SpanCue<Kind>]
    /// Those of one first word after those of another: longest expression first; of one length, in the list's order.
    private let cues: [ListedCue<Kind>]
    /// The words of each of these as numbers of `CueWords`, one cue's after another's, and where each cue's begin.
    private let numbers: [UInt32]
    private let starts: [Int]
    /// By the number of the first word, as far as some cue begins, and one more: where its cues begin.
    private let firsts: [Int]
    /// By the number of the first word, where its cues of one word begin.
    private let singles: [Int]
    private let seconds: CueSeconds

    /// - Parameter list: in ordinary spelling (`spelled`).
    init(_ list: [SpanCue<Kind>], _ words: CueWords) {
        var byFirst: [[(cue: ListedCue<Kind>, numbers: [UInt32])]] = []
        for (place, cue) in list.enumerated() {
            let numbers = cue.words.map(words.number)
            guard let first = numbers.first.map({ Int($0) }) else { continue }
            if first >= byFirst.count { byFirst += Array(repeating: [], count: first + 1 - byFirst.count) }
            guard !byFirst[first].contains(where: { list[$0.cue.place] == cue }) else { continue }
            let listed = ListedCue(place: place, length: numbers.count, kind: cue.kind, exception: cue.exception, isWeak: cue.isWeak)
            byFirst[first].append((listed, numbers))
        }
        for first in byFirst.indices { byFirst[first].sort { ($1.cue.length, $0.cue.place) < ($0.cue.length, $1.cue.place) } }
        let all = byFirst.joined()
        self.list = list
        cues = all.map(\.cue)
        numbers = all.flatMap(\.numbers)
        starts = all.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.cue.length) }
        let firsts = byFirst.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        self.firsts = firsts
        singles = byFirst.enumerated().map { first, cues in firsts[first] + (cues.firstIndex { $0.cue.length == 1 } ?? cues.count) }
        seconds = CueSeconds(all.map(\.numbers))
    }

    private func numbers(ofCue cue: Int) -> Range<Int> { starts[cue]..<starts[cue + 1] }

    /// What follows the first words of its cues of some kinds.
    func seconds(_ isAsked: (Kind) -> Bool) -> CueSeconds {
        CueSeconds(cues.indices.filter { isAsked(cues[$0].kind) }.map { Array(numbers[numbers(ofCue: $0)]) })
    }

    /// The words of its longest cue of some kinds.
    func longestLength(_ isAsked: (Kind) -> Bool) -> Int { cues.filter { isAsked($0.kind) }.map(\.length).max() ?? 0 }

    /// A list whose words are brought into ordinary spelling, as those of the turns are.
    static func spelled(_ list: [SpanCue<Kind>], _ grammar: SpanGrammar) -> [SpanCue<Kind>] {
        list.map { cue in
            SpanCue(cue.words.map(grammar.spelling).joined(separator: " "), cue.kind, exception: cue.exception, isWeak: cue.isWeak)
        }
    }

    /// Whether a cue begins with a word, of some kinds.
    func begins(with word: UInt32, _ isAsked: (Kind) -> Bool = { _ in true }) -> Bool {
        cues(beginningWith: word).contains { isAsked(cues[$0].kind) }
    }

    /// The places of the cues.
    private func cues(beginningWith word: UInt32) -> Range<Int> { Int(word) < singles.count ? firsts[Int(word)]..<firsts[Int(word) + 1] : 0..<0 }

    /// The words of a cue of the list.
    func words(of cue: ListedCue<Kind>) -> [String] { list[cue.place].words }

    /// The longest cue that stands here; of one length the first of the list.
    func longest(_ words: TurnWords, at index: Int) -> ListedCue<Kind>? {
        var found: ListedCue<Kind>?
        forEachMatch(words, at: index) { cue in
            found = cue
            return false
        }
        return found
    }

    /// Calls `body` with the cues that stand here, all their words in one sentence, longest first, until it gives `false`.
    func forEachMatch(_ words: TurnWords, at index: Int, _ body: (ListedCue<Kind>) -> Bool) {
        let (first, end) = (words.cueWord(index), words.sentenceEnd(index))
        let places = cues(beginningWith: first)
        guard !places.isEmpty else { return }
        // *ikke* begins some sixty expressions, and mostly none of them goes on with the next word.
        let goesOn = index + 1 < end && seconds.mayFollow(first, words.cueWord(index + 1))
        for place in (goesOn ? places.lowerBound : singles[Int(first)])..<places.upperBound {
            guard index + cues[place].length <= end, stands(place, words, at: index) else { continue }
            guard body(cues[place]) else { return }
        }
    }

    /// Whether the words after a first one are those of a cue.
    private func stands(_ cue: Int, _ words: TurnWords, at index: Int) -> Bool {
        let range = numbers(ofCue: cue)
        for place in range.dropFirst() where words.cueWord(index + place - range.lowerBound) != numbers[place] { return false }
        return true
    }
}
