import CorpusModel
import CorpusQuery

/// A pattern as rows of words, for formats that have no groups: alternatives taken apart, sets in any order as their orders.
enum PatternExpansion {
    /// A place in a row.
    enum Slot: Hashable {
        /// One of these words.
        case words([WordPattern])
        /// At most so many words between.
        case gap(Int)

        var words: [WordPattern] { if case .words(let words) = self { words } else { [] } }
    }

    /// Rows of one pattern: a phrase of many alternatives would be a million lines.
    static let limit = 500

    /// The rows; a reason where there are too many, or where more than two words stand in any order.
    static func rows(_ node: QueryNode) throws(GlobTerm.Reason) -> [[Slot]] {
        switch node {
        case .word(let pattern): return [[.words([pattern])]]
        case .gap(let size): return [[.gap(size)]]
        case .sequence(let nodes):
            var rows: [[Slot]] = [[]]
            for node in nodes {
                let more = try Self.rows(node)
                guard rows.count * more.count <= limit else { throw .init("more than \(limit) combinations") }
                rows = rows.flatMap { row in more.map { row + $0 } }
            }
            return rows
        case .alternatives(let nodes):
            let words = nodes.compactMap { node in if case .word(let pattern) = node { pattern } else { nil } }
            var rows: [[Slot]] = words.isEmpty ? [] : [[.words(words)]]
            for node in nodes {
                if case .word = node { continue }
                rows += try Self.rows(node)
                guard rows.count <= limit else { throw .init("more than \(limit) combinations") }
            }
            return rows
        case .anyOrder(let nodes, let window):
            guard nodes.count == 2 else { throw .init("more than two words in any order") }
            let gap: [QueryNode] = window > 1 ? [.gap(window - 1)] : []
            return try rows(.sequence([nodes[0]] + gap + [nodes[1]])) + rows(.sequence([nodes[1]] + gap + [nodes[0]]))
        }
    }

    /// Rows in which each place has one word.
    static func single(_ node: QueryNode) throws(GlobTerm.Reason) -> [[Slot]] {
        var all: [[Slot]] = []
        for row in try rows(node) {
            var done: [[Slot]] = [[]]
            for slot in row {
                let choices = slot.words.isEmpty ? [slot] : slot.words.map { Slot.words([$0]) }
                guard all.count + done.count * choices.count <= limit else { throw .init("more than \(limit) combinations") }
                done = done.flatMap { row in choices.map { row + [$0] } }
            }
            all += done
        }
        return all
    }
}
