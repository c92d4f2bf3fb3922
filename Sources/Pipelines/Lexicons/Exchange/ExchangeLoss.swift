import CorpusModel

/// Something that a format cannot say, with its place: left out, or written as something near it.
public struct ExchangeLoss: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case leftOut = "left-out"
        case approximated
    }

    public let kind: Kind
    /// Where it stands in the file that was read.
    public let place: SourceLocation
    /// The theme or category.
    public let theme: String
    /// The entry, or empty.
    public let entry: String
    /// What kind of thing it is: pattern, near, exclusion, support, negation …
    public let what: String
    /// As it stands.
    public let found: String
    public let why: String

    init(_ kind: Kind, at place: SourceLocation, theme: String, entry: String = "", what: String, found: String, why: String) {
        self.kind = kind
        self.place = place
        self.theme = theme
        self.entry = entry
        self.what = what
        self.found = found
        self.why = why
    }

    /// As it is told on the way.
    public var diagnostic: Diagnostic {
        let whose = [theme, entry].filter { !$0.isEmpty }.joined(separator: " ")
        let verb = kind == .leftOut ? "left out" : "not carried exactly"
        return Diagnostic(.warning, .lexiconNotCarried, at: place, "\(verb): \(what) \"\(found)\"\(whose.isEmpty ? "" : " of \(whose)"): \(why)")
    }

    public static func table(_ losses: [ExchangeLoss]) -> Table {
        Table(
            name: "lexicon_losses", title: "What a conversion could not carry",
            columns: [
                TableColumn("carried", .string, "left-out or approximated"),
                TableColumn("what", .string, "pattern, near, exclusion, support, negation, weight, test and so on"),
                TableColumn("theme", .string, "Theme or category"),
                TableColumn("entry", .string, "Entry id, where there is one"),
                TableColumn("found", .string, "As it stands"),
                TableColumn("why", .string, "What the other format has not"),
                TableColumn("location", .string, "FILE:LINE of what was read"),
            ],
            rows: losses.map { loss in
                [
                    .text(loss.kind.rawValue), .text(loss.what), .text(loss.theme), .text(loss.entry), .text(loss.found), .text(loss.why),
                    .text(loss.place.description),
                ]
            })
    }
}
