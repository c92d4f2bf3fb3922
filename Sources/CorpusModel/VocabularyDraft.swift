/// The strings of a vocabulary that somebody else knows to be distinct, with their hashes; its index is built once, when it is done.
package struct VocabularyDraft: Sendable {
    package private(set) var strings: [String] = []
    package private(set) var hashes: [UInt32] = []
    /// Of each string its number in a numbering; empty where there is none.
    package private(set) var numbers: [UInt32] = []
    package let numbering: WordNumbering?

    package init(_ numbering: WordNumbering? = nil) { self.numbering = numbering }

    /// Adds a string that is new, with its hash (`Vocabulary.hash(_:)`) and its number, where there is a numbering; gives its id.
    package mutating func append(_ string: String, hash: UInt32, number: UInt32? = nil) -> UInt32 {
        strings.append(string)
        hashes.append(hash)
        if numbering != nil, let number { numbers.append(number) }
        return UInt32(strings.count - 1)
    }
}

/// The identity of somebody who numbers words through many vocabularies, so that of each word of theirs need be asked once only.
package final class WordNumbering: Sendable {
    package init() {}
}
