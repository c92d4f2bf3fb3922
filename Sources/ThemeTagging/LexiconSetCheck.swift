import CorpusModel

extension CompiledLexicons {
    /// Faults between files: a theme that two of them define, and one that another file's theme implies and no file has.
    public static func check(_ lexicons: [Lexicon]) -> [Diagnostic] {
        var homes: [String: String] = [:]
        var found: [Diagnostic] = []
        for lexicon in lexicons {
            for theme in lexicon.themes {
                let place = SourceLocation(lexicon.path, .line(theme.mark.line, column: theme.mark.column))
                if let other = homes[theme.theme.id], other != lexicon.path {
                    found.append(
                        Diagnostic(
                            .error, .lexiconDuplicate, at: place, "the theme \"\(theme.theme.id)\" is also defined in \(other)",
                            advice: "Give each theme to one lexicon."))
                }
                homes[theme.theme.id] = lexicon.path
            }
        }
        for lexicon in lexicons {
            for theme in lexicon.themes {
                for implication in theme.implications + theme.entries.flatMap(\.implications) where homes[implication.theme] == nil {
                    found.append(
                        Diagnostic(
                            .note, .lexiconReference, at: SourceLocation(lexicon.path, .line(implication.mark.line, column: implication.mark.column)),
                            "\(theme.theme.id) implies \(implication.theme), which no lexicon at hand has; it gets no hits from here",
                            advice: "Read the lexicon of that theme too, or take it out of with."))
                }
            }
        }
        return found
    }
}
