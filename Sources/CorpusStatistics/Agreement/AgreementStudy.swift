import CorpusModel

/// Turns, who coded them, and the themes: what every table of agreement is made from.
///
///     let study = AgreementStudy(themes: themes, coders: [Coder("ida", .person), Coder("tool", .tool)], turns: turns)
///     let table = AgreementStatistics(study).themes()
public struct AgreementStudy: Sendable {
    public let coders: [Coder]
    public let turns: [CodedTurn]
    let scheme: ThemeScheme
    /// The theme at the top of each theme's line; itself where it has no parent.
    let tops: [Int]

    /// - Parameters:
    ///   - themes: in the order of the rows; the sets of `turns` are places in this list. Every parent is in the list.
    ///   - turns: of eligible roles, one word or more each.
    public init(themes: [Theme], coders: [Coder], turns: [CodedTurn]) {
        precondition(turns.allSatisfy { $0.themes.count == coders.count }, "every turn has a value for each coder")
        let scheme = ThemeScheme(themes)
        precondition(scheme.themes == themes, "themes are listed once, with their parents")
        self.scheme = scheme
        self.coders = coders
        self.turns = turns
        tops = themes.indices.map { Self.top(of: $0, in: scheme) }
    }

    /// Parents that run in a circle end where they began.
    private static func top(of theme: Int, in scheme: ThemeScheme) -> Int {
        var top = theme
        var seen: Set<Int> = [theme]
        while let parent = scheme.themes[top].parent.flatMap({ scheme.index(of: $0) }), seen.insert(parent).inserted { top = parent }
        return top
    }

    /// The themes that a level has rows for.
    func themes(at level: AgreementLevel) -> [Int] {
        switch level {
        case .leaf: scheme.themes.indices.filter { !scheme.isParent($0) }
        case .parent: Set(tops).sorted()
        }
    }

    /// A set of codes at a level. A parent that was coded itself is no leaf, and stands at the level of parents only.
    func rolledUp(_ codes: Set<Int>, to level: AgreementLevel) -> Set<Int> {
        switch level {
        case .leaf: codes.filter { !scheme.isParent($0) }
        case .parent: Set(codes.map { tops[$0] })
        }
    }

    /// The groups of the turns, in UTF-8 order.
    var groups: [String] { Set(turns.map(\.group)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
