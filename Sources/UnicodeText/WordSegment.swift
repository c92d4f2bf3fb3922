/// A stretch between two word boundaries that is not white space alone, in bytes of the text that was cut.
@frozen
public struct WordSegment: Sendable, Equatable {
    public var start: UInt32
    public var end: UInt32
    public var traits: Traits

    @inlinable
    public init(start: UInt32, end: UInt32, traits: Traits) {
        self.start = start
        self.end = end
        self.traits = traits
    }

    /// What is known of a segment without looking at it again.
    @frozen
    public struct Traits: OptionSet, Sendable {
        public let rawValue: UInt32

        @inlinable
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// It has a letter or a digit, is no single sign, and neither begins nor ends with white space.
        @inlinable public static var word: Traits { Traits(rawValue: 1) }
        /// A word with a full stop inside: *bl.a*, *godt.Og*.
        @inlinable public static var innerDot: Traits { Traits(rawValue: 2) }
        /// A line ends between it and the segment before it.
        @inlinable public static var followsLineEnd: Traits { Traits(rawValue: 4) }
        /// One sign.
        @inlinable public static var sign: Traits { Traits(rawValue: 8) }
    }
}
