/// What happens to hits of one lexicon that share words (quanteda's `nested_scope`, and Lexicoder's order of priority).
public enum OverlapPolicy: String, Sendable, CaseIterable {
    /// Within a theme leftmost, then longest; themes know nothing of each other. quanteda calls it `key`.
    case theme
    /// As `theme`, and a hit that lies inside a longer one of another theme of the lexicon gives way. quanteda calls it `dictionary`.
    case lexicon
    /// Nothing gives way.
    case all
    /// Of hits that share a word one stays, whatever their themes: the highest priority, then leftmost, longest, the order of the file.
    case priority
}
