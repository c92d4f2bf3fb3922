/// One speaker's uninterrupted talk: an ordered list of ranges in the transcript's text.
///
/// The ranges skip labels, times and a turn inserted in this one. Each is tokenized as one piece.
public struct Turn: Hashable, Sendable {
    /// Index into the transcript's speakers; `nil` in prose.
    public var speaker: Int?
    public var ranges: [TextRange]
    /// Seconds from the start of the recording.
    public var start: Seconds?
    public var end: Seconds?

    public init(speaker: Int?, ranges: [TextRange], start: Seconds? = nil, end: Seconds? = nil) {
        self.speaker = speaker
        self.ranges = ranges
        self.start = start
        self.end = end
    }

    /// From the first range to the last.
    public var extent: TextRange {
        guard let first = ranges.first, let last = ranges.last else { return TextRange(0, 0) }
        return TextRange(first.start, last.end)
    }
}

/// A time in a recording, kept in whole milliseconds so that it prints the same everywhere.
public struct Seconds: Hashable, Sendable, Comparable {
    public let milliseconds: Int

    public init(milliseconds: Int) { self.milliseconds = milliseconds }

    public static func < (one: Seconds, other: Seconds) -> Bool { one.milliseconds < other.milliseconds }

    /// Seconds as a decimal number without needless digits: `72`, `4.5`.
    public var decimal: String {
        let whole = "\(milliseconds / 1000)"
        let rest = milliseconds % 1000
        guard rest != 0 else { return whole }
        var digits = String(rest + 1000).dropFirst()
        while digits.last == "0" { digits = digits.dropLast() }
        return "\(whole).\(digits)"
    }

    /// `hh:mm:ss`.
    public var clock: String {
        let seconds = milliseconds / 1000
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }
}

/// A paragraph of the source (a table row's cell, a line, a TEI segment) and where it stands.
public struct Paragraph: Hashable, Sendable {
    public let range: TextRange
    public let location: SourceLocation

    public init(range: TextRange, location: SourceLocation) {
        self.range = range
        self.location = location
    }
}
