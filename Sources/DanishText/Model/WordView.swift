import CorpusModel

/// A word as the tagger's features see it.
struct WordView {
    /// Of the normal form.
    let word: UInt64
    /// Of the last one to five characters; shorter words repeat their whole.
    let suffixes: (UInt64, UInt64, UInt64, UInt64, UInt64)
    /// Of the first one to three characters.
    let prefixes: (UInt64, UInt64, UInt64)
    let shape: WordShape
    /// What the dictionary says; `nil` where there is no dictionary.
    let classes: UInt32?
    /// What the word can be for the verbs of its clause.
    let clauseRole: ClauseRole

    /// Whether it is a form of a verb that is an auxiliary in one clause and a verb of its own in another.
    let isAuxiliary: Bool

    /// Before and after a sentence.
    static let boundary = WordView(normalForm: "\u{2}", shape: WordShape(rawValue: 0), classes: nil)

    init(normalForm: String, shape: WordShape, classes: UInt32?) {
        var text = normalForm
        let (starts, bytes) = text.withUTF8 { buffer in
            (buffer.indices.filter { buffer[$0] & 0xC0 != 0x80 }, Array(buffer))
        }
        func hash(_ range: Range<Int>) -> UInt64 { bytes.withUnsafeBufferPointer { FeatureKey.hash(UnsafeBufferPointer(rebasing: $0[range])) } }
        func suffix(_ count: Int) -> UInt64 { hash((starts.count >= count ? starts[starts.count - count] : 0)..<bytes.count) }
        func prefix(_ count: Int) -> UInt64 { hash(0..<(starts.count > count ? starts[count] : bytes.count)) }
        word = hash(0..<bytes.count)
        suffixes = (suffix(1), suffix(2), suffix(3), suffix(4), suffix(5))
        prefixes = (prefix(1), prefix(2), prefix(3))
        self.shape = shape
        self.classes = classes
        clauseRole = ClauseRole(bytes: bytes, classes: classes)
        isAuxiliary = ClauseRole.auxiliaries.contains(normalForm)
    }
}
