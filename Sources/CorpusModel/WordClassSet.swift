/// A set of word classes, as a dictionary gives them for one form.
public struct WordClassSet: OptionSet, Hashable, Sendable {
    /// Bit n stands for the word class with the raw value n.
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public init(_ wordClass: WordClass) { self.init(rawValue: 1 << UInt32(wordClass.rawValue)) }

    public func contains(_ wordClass: WordClass) -> Bool { contains(WordClassSet(wordClass)) }
}
