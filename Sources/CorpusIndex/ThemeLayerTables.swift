/// The tables of a theme layer (`themes/KEY/`), as those of a segment: what is not there is `IndexFormat.none`, texts are ids in `string`.

/// A hit. Turns and tokens are those of its segment.
enum HitColumn: Int, TableColumn {
    case turn
    /// Tokens, half-open.
    case begin, end
    /// A place among the record's themes.
    case theme
    case entry
    /// A place among `ThemeLayer.reasons`; none where the hit counts.
    case reason
    case isPrompted
    /// The words of the cues.
    case negation, hedging, reporting
    /// Ids of themes.
    case flippedFrom, impliedBy
    /// The two halves of a double.
    case scoreLow, scoreHigh
    case support

    static let table = "hit"
}

/// Tokens of the segment that supported a hit.
enum SupportColumn: Int, TableColumn {
    case begin, end

    static let table = "support"
}
