import ThemeTagging

/// A comparison for the eye: a line a change, under the theme that it belongs to.
public struct ComparisonText: Sendable {
    private let comparison: LexiconComparison

    public init(_ comparison: LexiconComparison) { self.comparison = comparison }

    /// Lines without line ends; none where nothing differs.
    public var lines: [String] {
        guard let step = comparison.step else { return [] }
        var lines: [String] = []
        var theme = ""
        for change in comparison.changes {
            if change.part == .theme, [.renamed, .merged].contains(change.kind) {
                lines.append("~ \(change.old) → \(change.new): \(change.kind == .renamed ? "another id" : "merged")\(Self.place(change))")
                theme = change.kind == .renamed ? change.theme : ""
                continue
            }
            if change.part == .theme, change.kind != .changed {
                lines.append("\(Self.sign(change.kind)) \(change.theme): \(change.kind == .added ? change.new : change.old)\(Self.place(change))")
                theme = change.theme
                continue
            }
            if change.theme != theme {
                theme = change.theme
                lines.append("~ \(theme)")
            }
            lines.append((theme.isEmpty ? "" : "    ") + Self.line(change))
        }
        return lines + ["\(comparison.changes.count) \(comparison.changes.count == 1 ? "change" : "changes"); \(versions(step))"]
    }

    private func versions(_ step: LexiconChange.Step) -> String {
        let pairs = LexiconComparison.pairs(comparison.old, comparison.new).compactMap { pair in
            pair.old.flatMap { old in pair.new.map { (old, $0) } }
        }
        guard pairs.count == 1, let (old, new) = pairs.first else { return "the largest asks for a \(step.rawValue) version" }
        return "together they ask for a \(step.rawValue) version; \(old.version) became \(new.version)"
    }

    private static func line(_ change: LexiconChange) -> String {
        let name = [change.part == .theme ? "" : change.part.rawValue, change.id].filter { !$0.isEmpty }.joined(separator: " ")
        switch change.kind {
        case .added, .removed:
            let field = change.part == .test ? " \(change.field)" : ""
            return "\(sign(change.kind)) \(name)\(field): \(change.kind == .added ? change.new : change.old)\(place(change))"
        case .changed, .renamed, .merged:
            let both = "\(change.old.isEmpty ? "(nothing)" : change.old) → \(change.new.isEmpty ? "(nothing)" : change.new)"
            return "~ \(name.isEmpty ? "" : name + " ")\(change.field): \(both)\(place(change))"
        }
    }

    private static func sign(_ kind: LexiconChange.Kind) -> String {
        switch kind {
        case .added: "+"
        case .removed: "-"
        case .changed, .renamed, .merged: "~"
        }
    }

    private static func place(_ change: LexiconChange) -> String {
        if let line = change.newLine { return " (line \(line))" }
        return change.oldLine.map { " (old line \($0))" } ?? ""
    }
}
