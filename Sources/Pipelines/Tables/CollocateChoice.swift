import Concordances

/// What collocates count and by what speech is parted: `of` names the first, `by` the second. `by` with attributes or theme is another way to write `of`, and
/// older than it.
public struct CollocateChoice: Sendable {
    /// Attributes parted by commas, or theme.
    public let counted: String
    public let group: String?

    /// `nil` where both say what is counted.
    public init?(of: String?, by: String?) {
        let isCounted = by.map(Self.isCounted) ?? false
        if of != nil, isCounted { return nil }
        counted = of ?? (isCounted ? by : nil) ?? "word"
        group = isCounted ? nil : by
    }

    public var countsThemes: Bool { counted == "theme" }

    private static func isCounted(_ text: String) -> Bool {
        let names = text.split(separator: ",")
        return text == "theme" || !names.isEmpty && names.allSatisfy { TokenAttribute(rawValue: String($0.drop { $0 == " " })) != nil }
    }
}
