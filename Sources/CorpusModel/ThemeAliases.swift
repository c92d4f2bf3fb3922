/// Former ids of themes with what they are called now: codes, queries and other lexicons may still use them.
public struct ThemeAliases: Sendable, Hashable {
    private let names: [String: String]

    /// By former id, the id that the theme has now.
    public init(_ names: [String: String] = [:]) { self.names = names }

    /// By former id the id that the theme has now.
    public var all: [String: String] { names }

    public var isEmpty: Bool { names.isEmpty }

    /// What a theme is called now; `nil` where the id was not given up.
    public func successor(of id: String) -> String? { names[id] }

    /// The id that a theme has now, itself where it was never another.
    public func current(_ id: String) -> String { names[id] ?? id }

    /// What is said where a former id is used; the run goes on with the new one.
    public static func renamed(_ id: String, to successor: String, at place: SourceLocation? = nil) -> Diagnostic {
        Diagnostic(.warning, .themeRenamed, at: place, "the theme \"\(id)\" is now called \"\(successor)\"", advice: "Write \(successor).")
    }
}
