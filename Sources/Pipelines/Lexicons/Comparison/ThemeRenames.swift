import ThemeTagging

/// Themes of an old version that a new one knows by another id, told by its aliases.
struct ThemeRenames {
    /// By old id, the id of the theme that it goes on as.
    private(set) var continued: [String: String] = [:]
    /// By old id, the theme that it became a part of: one that was there before, or that goes on from another.
    private(set) var merged: [String: WrittenTheme] = [:]

    init(_ old: [WrittenTheme], _ new: [WrittenTheme]) {
        let (before, now) = (Set(old.map(\.id)), Set(new.map(\.id)))
        for theme in new {
            var isTaken = before.contains(theme.id)
            for alias in theme.aliases where before.contains(alias) && !now.contains(alias) {
                if isTaken { merged[alias] = theme } else { continued[alias] = theme.id }
                isTaken = true
            }
        }
    }
}
