/// The strings of a vocabulary that somebody else knows to be distinct, with their hashes; its index is built once, when it is done.
package struct VocabularyDraft: Sendable {
    package private(set) var strings: [String] = []
    package private(set) var hashes: [UInt32] = []

    package init() {}

    /// Adds a string that is new, with its hash (`Vocabulary.hash(_:)`); gives its id.
    package mutating func append(_ string: String, hash: UInt32) -> UInt32 {
        strings.append(string)
        hashes.append(hash)
        return UInt32(strings.count - 1)
    }
}
