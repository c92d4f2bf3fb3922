/// All that is known of Danish in a run: the lists, and with a full analysis what lemmas and word classes are found by. One for all workers.
public struct DanishLanguage: Sendable {
    public let data: DanishData
    public let depth: AnalysisDepth

    /// What the program carries: the shipped lists, and no dictionary.
    public static let embedded = DanishLanguage(data: .embedded, depth: .full)

    public init(data: DanishData, depth: AnalysisDepth) {
        self.data = data
        self.depth = depth
    }

    /// Whether a word in match form is a known lemma; `nil` where only forms are known.
    public var isLemma: (@Sendable (String) -> Bool)? { nil }
}

/// How far the analysis goes (`--analysis`).
public enum AnalysisDepth: String, Sendable, CaseIterable {
    /// Tokens and sentences.
    case forms
    /// Normal form, lemma, word class and compound parts too.
    case full
}
