/// Several word classes, a bit for each: what a form can be.
public struct WordClassSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public init(_ wordClass: WordClass) { rawValue = 1 << UInt32(wordClass.rawValue) }
}
