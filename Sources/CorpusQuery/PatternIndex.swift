import CorpusIndex
import CorpusModel

/// Which elements a word is of: what the patterns of all compiled queries ask, turned around so that one look-up answers for a word.
struct PatternIndex: Sendable {
    /// An element, and the word class that it asks for.
    private struct Wish: Sendable {
        let element: Int
        let wordClass: WordClass?

        func allows(_ reading: Reading?) -> Bool { allows(reading?.wordClass) }
        func allows(_ found: WordClass?) -> Bool { wordClass == nil || wordClass == found }
    }

    private var forms: [String: [Wish]] = [:]
    private var lemmas: [String: [Wish]] = [:]
    private var wildcards = ByteBuckets<(glob: Wildcard, wish: Wish)>()
    private var compounds: [(test: CompoundTest, wish: Wish)] = []
    /// The same by what they look at: parts where the splitter knows them, else letters.
    private var partTests: [String: [(test: CompoundTest, wish: Wish)]] = [:]
    private var letterTests = ByteBuckets<(test: CompoundTest, wish: Wish)>()
    /// What patterns ask that pass over some of the spelling: their texts folded, for words that are folded the same way.
    private var folded: [WordFolding: PatternIndex] = [:]

    private init() {}

    /// `isLemma` says whether a word in match form is a known lemma; without it nothing is, and plain words are forms. Words of the closed classes find
    /// their own form as well: whoever writes *det* means *det*, whose lemma as an article is *den*.
    init(_ elements: [[WordPattern]], isLemma: ((String) -> Bool)?, functionWords: Set<String>) {
        // Sets of words stand in many elements; each word is asked for once.
        var isForm: [String: Bool] = [:]
        for (element, patterns) in elements.enumerated() {
            for pattern in patterns {
                let wish = Wish(element: element, wordClass: pattern.wordClass)
                var isItself = pattern.kind == .form
                if pattern.kind == .lemma {
                    isItself = isForm[pattern.text] ?? (functionWords.contains(pattern.text) || isLemma?(pattern.text) != true)
                    isForm[pattern.text] = isItself
                }
                if pattern.folding.isEmpty {
                    add(pattern.kind, pattern.text, wish, isItself: isItself)
                } else {
                    let text = pattern.folding.folded(pattern.text)
                    folded[pattern.folding, default: PatternIndex()].add(pattern.kind, text, wish, isItself: isItself)
                }
            }
        }
    }

    /// - Parameter isItself: whether the form of the text itself is wanted.
    private mutating func add(_ kind: WordPattern.Kind, _ text: String, _ wish: Wish, isItself: Bool) {
        switch kind {
        case .lemma:
            lemmas[text, default: []].append(wish)
            if isItself { forms[text, default: []].append(wish) }
        case .form: forms[text, default: []].append(wish)
        case .wildcard:
            let glob = Wildcard(text)
            wildcards.append((glob, wish), beginning: glob.beginning.first, end: glob.end)
        case .firstElement: add(CompoundTest(first: text), text, wish, isFirst: true)
        case .lastElement: add(CompoundTest(last: text), text, wish, isFirst: false)
        }
    }

    private mutating func add(_ test: CompoundTest, _ text: String, _ wish: Wish, isFirst: Bool) {
        compounds.append((test, wish))
        partTests[text, default: []].append((test, wish))
        // A last element may also be that of the lemma, whose letters are others than the form's.
        letterTests.append((test, wish), beginning: isFirst ? text.utf8.first : nil, end: nil)
    }

    /// The elements that a word is of, in ascending order. Cost: some look-ups, and the wildcards and compounds that begin or end as the word does.
    func elements(of matchForm: String, _ reading: Reading?) -> [Int] {
        var found = ownElements(of: matchForm, reading)
        for (folding, index) in folded { found += index.ownElements(of: folding.folded(matchForm), reading.map(folding.folded)) }
        if found.count < 2 { return found }
        return Array(Set(found)).sorted()
    }

    /// Those of patterns that pass over nothing, in any order, some of them twice.
    private func ownElements(of matchForm: String, _ reading: Reading?) -> [Int] {
        var found: [Int] = []
        func add(_ wishes: [Wish]?) {
            for wish in wishes ?? [] where wish.allows(reading) { found.append(wish.element) }
        }
        add(forms[matchForm])
        if let reading {
            add(lemmas[reading.lemma])
            for lemma in reading.furtherLemmas { add(lemmas[lemma]) }
        }
        if !wildcards.isEmpty {
            Array(matchForm.utf8).withUnsafeBufferPointer { bytes in
                wildcards.forEach(of: bytes) { if $0.wish.allows(reading), $0.glob.matches(bytes) { found.append($0.wish.element) } }
            }
        }
        if let parts = reading?.parts, !parts.isEmpty {
            for part in Set([parts[0], parts[parts.count - 1]]) {
                for (test, wish) in partTests[part] ?? [] where wish.allows(reading) && test.matches(matchForm, reading) {
                    found.append(wish.element)
                }
            }
        } else if !compounds.isEmpty {
            var form = matchForm
            form.withUTF8 { bytes in
                letterTests.forEach(of: bytes) { if $0.wish.allows(reading), $0.test.matches(matchForm, reading) { found.append($0.wish.element) } }
            }
        }
        return found
    }

    // MARK: Words on disk

    /// The words of a segment on disk that are of some element, in ascending order, and their elements. The same as asking `elements(of:_:)` for
    /// every word. Cost: a look-up for each form and lemma; wildcards that begin with letters look at the words that begin so, others,
    /// compounds' last elements and what passes over spelling at the vocabulary.
    func words(in words: WordTable) -> [(word: Int, elements: [Int])] {
        var found: [Int: Set<Int>] = [:]
        func add(_ wishes: [Wish], _ word: Int) {
            for wish in wishes where wish.allows(words.wordClass(of: word)) { found[word, default: []].insert(wish.element) }
        }
        for (form, wishes) in forms {
            guard let norm = words.norms.id(of: form) else { continue }
            for word in words.words(ofNorm: norm) { add(wishes, word) }
        }
        if let readings = words.readings {
            for (lemma, wishes) in lemmas { for word in readings.withLemma(lemma) { add(wishes, Int(word)) } }
        }
        for (glob, wish) in wildcards.all {
            for norm in glob.candidates(in: words.norms) where words.norms.withBytes(of: norm, glob.matches) {
                for word in words.words(ofNorm: norm) { add([wish], word) }
            }
        }
        for (test, wish) in compounds {
            for word in test.candidates(in: words) where test.matches(words.matchForm(of: word), words.readings?.table[word]) { add([wish], word) }
        }
        for (folding, index) in folded { index.forEachWish(in: words, folding, add) }
        return found.map { (word: $0, elements: $1.sorted()) }.sorted { $0.word < $1.word }
    }

    /// Calls `add` with the patterns of this index, whose texts are folded, and the words that they are of. Cost: a pass over the match forms, one over
    /// the lemmas, and where compounds are asked for one over the words; nothing can be looked up, as many words fold to one.
    private func forEachWish(in words: WordTable, _ folding: WordFolding, _ add: ([Wish], Int) -> Void) {
        if !forms.isEmpty || !wildcards.isEmpty {
            for norm in 0..<words.norms.count {
                let text = folding.folded(words.norms[norm])
                var wishes = forms[text] ?? []
                Array(text.utf8).withUnsafeBufferPointer { bytes in
                    wildcards.forEach(of: bytes) { if $0.glob.matches(bytes) { wishes.append($0.wish) } }
                }
                if !wishes.isEmpty { for word in words.words(ofNorm: norm) { add(wishes, word) } }
            }
        }
        if let readings = words.readings, !lemmas.isEmpty {
            for lemma in 0..<readings.words.count {
                if let wishes = lemmas[folding.folded(readings.words[lemma])] { for word in readings.withLemma(id: lemma) { add(wishes, Int(word)) } }
            }
        }
        guard !compounds.isEmpty else { return }
        for word in 0..<words.count {
            let (form, reading) = (folding.folded(words.matchForm(of: word)), words.readings.map { folding.folded($0.table[word]) })
            for (test, wish) in compounds where test.matches(form, reading) { add([wish], word) }
        }
    }
}

extension WordFolding {
    /// A reading whose words are folded.
    fileprivate func folded(_ reading: Reading) -> Reading {
        Reading(
            matchForm: reading.matchForm, normalForm: reading.normalForm, wordClass: reading.wordClass, lemma: folded(reading.lemma),
            furtherLemmas: reading.furtherLemmas.map(folded), parts: reading.parts.map(folded))
    }
}

extension WordTable {
    fileprivate func wordClass(of word: Int) -> WordClass? { readings.flatMap { WordClass(rawValue: $0.table.wordClasses[word]) } }

    fileprivate func matchForm(of word: Int) -> String { norms[readings.map { Int($0.table.matchForms[word]) } ?? word] }
}

/// Tests by the first or last byte that a word must have for them, so that a word is held against few of them.
private struct ByteBuckets<Value: Sendable>: Sendable {
    private(set) var all: [Value] = []
    private var byFirst: [UInt8: [Int]] = [:]
    private var byLast: [UInt8: [Int]] = [:]
    private var others: [Int] = []

    var isEmpty: Bool { all.isEmpty }

    /// `nil` where any byte may stand.
    mutating func append(_ value: Value, beginning: UInt8?, end: UInt8?) {
        if let beginning {
            byFirst[beginning, default: []].append(all.count)
        } else if let end {
            byLast[end, default: []].append(all.count)
        } else {
            others.append(all.count)
        }
        all.append(value)
    }

    func forEach(of word: UnsafeBufferPointer<UInt8>, _ body: (Value) -> Void) {
        if let first = word.first { for place in byFirst[first] ?? [] { body(all[place]) } }
        if let last = word.last { for place in byLast[last] ?? [] { body(all[place]) } }
        for place in others { body(all[place]) }
    }
}
