/// A theme among the words that a rule of another theme asks for (`#theme`).
struct ThemeOperand: Sendable {
    /// The rule that asks, of which the hits are witnesses.
    let use: QueryUse
    let reach: Reach
    /// The entry that it is a rule of; `nil` for the theme's support.
    let entry: Int?
    /// The themes whose hits are meant: the one that is named and those below it.
    let themes: [Int]
}
