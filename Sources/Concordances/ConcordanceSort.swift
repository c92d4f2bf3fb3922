import CorpusModel
import UnicodeText

/// An order of lines by several keys, in Danish alphabetical order; equal lines stay in text order.
public struct ConcordanceSort: Sendable {
    public enum Key: String, Sendable, CaseIterable {
        /// The words before the node, the nearest first.
        case left
        case node, right, transcript, speaker, role
    }

    public let keys: [Key]

    public init(_ keys: [Key]) { self.keys = keys }

    /// Sorts lines. Cost: a collation key for each line and key, then n log n comparisons of bytes.
    public func sort(_ lines: inout [ConcordanceLine]) throws(UnicodeFault) {
        guard !keys.isEmpty else { return }
        let collation = try DanishCollation()
        let keyed = lines.enumerated().map { order, line in (order: order, keys: keys.map { collation.key(Self.text($0, of: line)) }, line: line) }
        lines = keyed.sorted { one, other in
            for (a, b) in zip(one.keys, other.keys) where a != b { return a.lexicographicallyPrecedes(b) }
            return one.order < other.order
        }.map(\.line)
    }

    private static func text(_ key: Key, of line: ConcordanceLine) -> String {
        switch key {
        case .left: LineWords.words(line.left).reversed().joined(separator: " ")
        case .node: LineWords.words(line.node).joined(separator: " ")
        case .right: LineWords.words(line.right).joined(separator: " ")
        case .transcript: line.transcript
        case .speaker: line.speaker
        case .role: line.role
        }
    }
}
