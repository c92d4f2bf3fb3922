import CorpusModel
import YAMLDocuments

extension CompiledLexicons {
    /// Faults between files: an id, past or present, that two of them give to themes, a theme that a rule names and no file has, or has by another id, and themes
    /// that wait for each other or give way to each other.
    public static func check(_ lexicons: [Lexicon]) -> [Diagnostic] {
        var check = LexiconSetCheck()
        check.ids(lexicons)
        check.references(lexicons)
        check.rounds(lexicons)
        return check.found
    }
}

/// Collects the faults between files.
private struct LexiconSetCheck {
    private(set) var found: [Diagnostic] = []
    /// By id, the file that has the theme.
    private var homes: [String: String] = [:]
    /// By former id, where it stands and what it is now.
    private var aliases: [String: (path: String, mark: YAMLMark, theme: String)] = [:]

    mutating func ids(_ lexicons: [Lexicon]) {
        for lexicon in lexicons {
            for theme in lexicon.themes {
                if let other = homes[theme.theme.id], other != lexicon.path {
                    add(
                        .error, .lexiconDuplicate, lexicon, theme.mark, "the theme \"\(theme.theme.id)\" is also defined in \(other)",
                        advice: "Give each theme to one lexicon.")
                }
                homes[theme.theme.id] = lexicon.path
            }
        }
        // What is wrong within one file has been told when it was read.
        for lexicon in lexicons {
            for theme in lexicon.themes {
                for alias in theme.aliases {
                    if let home = homes[alias.id], home != lexicon.path {
                        add(
                            .error, .lexiconDuplicate, lexicon, alias.mark,
                            "the alias \"\(alias.id)\" of \(theme.theme.id) is the id of a theme in \(home)",
                            advice: "Take it out of aliases, or leave that lexicon out.")
                    }
                    if let first = aliases[alias.id], first.path != lexicon.path {
                        add(
                            .error, .lexiconDuplicate, lexicon, alias.mark,
                            "the alias \"\(alias.id)\" of \(theme.theme.id) is an alias of \(first.theme) too, in \(first.path):\(first.mark.line)",
                            advice: "Give a former id to one theme.")
                    }
                    aliases[alias.id] = aliases[alias.id] ?? (lexicon.path, alias.mark, theme.theme.id)
                }
            }
        }
    }

    mutating func references(_ lexicons: [Lexicon]) {
        for lexicon in lexicons {
            for theme in lexicon.themes {
                for implication in theme.implications + theme.entries.flatMap(\.implications) where homes[implication.theme] == nil {
                    guard !isRenamed(implication.theme, lexicon, implication.mark) else { continue }
                    add(
                        .note, .lexiconReference, lexicon, implication.mark,
                        "\(theme.theme.id) implies \(implication.theme), which no lexicon at hand has; it gets no hits from here",
                        advice: "Read the lexicon of that theme too, or take it out of with.")
                }
                for rival in theme.allRivals where homes[rival.theme] == nil && !isRenamed(rival.theme, lexicon, rival.mark) {
                    add(
                        .note, .lexiconReference, lexicon, rival.mark,
                        "\(theme.theme.id) gives way to \(rival.theme), which no lexicon at hand has; nothing gives way here",
                        advice: "Read the lexicon of that theme too, or take it out of unless.")
                }
                for operand in theme.operands where homes[operand.theme] == nil && !isRenamed(operand.theme, lexicon, operand.mark) {
                    add(
                        .note, .lexiconReference, lexicon, operand.mark,
                        "\(theme.theme.id) asks for hits of \(operand.theme), which no lexicon at hand has; it finds none",
                        advice: "Read the lexicon of that theme too, or take it out of near and support.")
                }
            }
        }
    }

    /// Themes whose conditions wait for each other: none of them could ever be decided; and themes that give way to each other.
    mutating func rounds(_ lexicons: [Lexicon]) {
        let former = ThemeAliases(aliases.mapValues(\.theme))
        for round in RivalRounds(lexicons.flatMap(\.themes), aliases: former).rounds {
            guard let lexicon = lexicons.first(where: { $0.path == homes[round.theme.theme.id] }) else { continue }
            add(.error, .lexiconReference, lexicon, round.mark, round.message, advice: RivalRounds.advice)
        }
        let order = OperandOrder(lexicons.flatMap(\.themes))
        for (theme, round) in order.rounds {
            guard let lexicon = lexicons.first(where: { $0.path == homes[theme.theme.id] }) else { continue }
            add(
                .error, .lexiconReference, lexicon, theme.operands.first?.mark ?? theme.mark,
                "themes that ask for hits of each other go round: \(round.joined(separator: " → "))",
                advice: "Take one of the # out of near or support: a theme cannot wait for its own hits, nor a parent's, whose hits they are too.")
        }
    }

    /// Whether a theme of another file goes by a former id, which is told.
    private mutating func isRenamed(_ id: String, _ lexicon: Lexicon, _ mark: YAMLMark) -> Bool {
        guard let now = aliases[id] else { return false }
        found.append(ThemeAliases.renamed(id, to: now.theme, at: Self.place(lexicon, mark)))
        return true
    }

    private mutating func add(
        _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ lexicon: Lexicon, _ mark: YAMLMark, _ message: String, advice: String
    ) { found.append(Diagnostic(severity, code, at: Self.place(lexicon, mark), message, advice: advice)) }

    private static func place(_ lexicon: Lexicon, _ mark: YAMLMark) -> SourceLocation {
        SourceLocation(lexicon.path, .line(mark.line, column: mark.column))
    }
}
