import Concordances
import CorpusIndex
import CorpusModel

/// What each word of a segment is as an item.
struct IndexedItems: Sendable {
    /// The items; places are not their numbers in any other sense.
    let strings: SortedStrings
    /// From a word, which is a reading, or a match form where nothing was analysed, to an item, `UInt32.max` for what is no item; `nil` where they are the same.
    let places: [UInt32]?
    /// The items' numbers in the vocabulary of the index that `vocabulary` gives for the attributes.
    let numbers: Column<UInt32>?

    /// The vocabulary of an index that items are words of; `nil` where they are more than one word.
    static func vocabulary(_ attributes: [TokenAttribute], _ words: IndexWords) -> NumberedWords? {
        switch attributes {
        case [.word]: words.norms
        case [.lemma], [.norm]: words.words
        default: nil
        }
    }

    init(_ segment: IndexedSegment, _ attributes: [TokenAttribute], without: Set<String>, _ index: IndexWords) throws(IndexFault) {
        numbers = Self.vocabulary(attributes, index)?.numbers(ofSegment: segment.number)
        let words = try segment.words()
        let left = Set(without.compactMap { words.norms.id(of: $0).map { UInt32($0) } })
        guard let table = words.readings?.table else {
            strings = words.norms
            places = left.isEmpty ? nil : (0..<UInt32(words.norms.count)).map { left.contains($0) ? UInt32.max : $0 }
            return
        }
        func kept(_ item: (Int) -> UInt32) -> [UInt32] {
            (0..<table.count).map { left.contains(table.matchForms[$0]) ? UInt32.max : item($0) }
        }
        switch attributes {
        case [.word]: (strings, places) = (words.norms, kept { table.matchForms[$0] })
        case [.lemma]: (strings, places) = (table.words, kept { table.lemmas[$0] })
        case [.norm]: (strings, places) = (table.words, kept { table.normalForms[$0] })
        default:
            var vocabulary = Vocabulary()
            places = kept { reading in
                vocabulary.intern(
                    attributes.map { attribute in
                        switch attribute {
                        case .word: words.norms[Int(table.matchForms[reading])]
                        case .norm: table.words[Int(table.normalForms[reading])]
                        case .lemma: table.words[Int(table.lemmas[reading])]
                        case .pos: WordClass(rawValue: table.wordClasses[reading])?.name ?? ""
                        }
                    }.joined(separator: "\t"))
            }
            strings = SortedStrings(joining: vocabulary.strings)
        }
    }
}

extension SortedStrings {
    /// Strings in the order of their numbers, which are never searched.
    init(joining strings: [String]) {
        var (bytes, starts) = ([UInt8](), [UInt32(0)])
        for string in strings {
            bytes += string.utf8
            starts.append(UInt32(bytes.count))
        }
        self.init(bytes: Column(bytes), starts: Column(starts))
    }
}
