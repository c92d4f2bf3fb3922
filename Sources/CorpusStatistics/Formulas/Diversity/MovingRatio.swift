/// MATTR: the mean type–token ratio of all windows of a size (Covington & McFall 2010).
///
/// Several texts are read one by one: a window never holds words of two, for what it measures is how a text goes on. Texts shorter than the window have none.
public struct MovingRatio: Hashable, Sendable {
    public let value: Measured
    /// The window that was used: the longest text where all are shorter.
    public let window: Int

    /// - Parameter words: the types of the tokens in their order, as small numbers.
    public init(_ words: [Int], window: Int) { self.init(of: [words], window: window) }

    /// - Parameter texts: of each text the types of the tokens in their order, as small numbers. Cost: linear.
    public init(of texts: [[Int]], window wanted: Int) {
        precondition(wanted > 0, "a window has words")
        window = min(wanted, texts.lazy.map(\.count).max() ?? 0)
        guard window > 0 else {
            value = .undefined(.noWords)
            return
        }
        var (sum, windows) = (0, 0)
        for words in texts where words.count >= window {
            sum += Self.types(words, window)
            windows += words.count - window + 1
        }
        value = Measured(Double(sum) / Double(window) / Double(windows))
    }

    /// The types of all windows of a text together.
    private static func types(_ words: [Int], _ window: Int) -> Int {
        var counts = [Int](repeating: 0, count: (words.max() ?? 0) + 1)
        var (types, sum) = (0, 0)
        for (place, word) in words.enumerated() {
            if counts[word] == 0 { types += 1 }
            counts[word] += 1
            if place >= window {
                counts[words[place - window]] -= 1
                if counts[words[place - window]] == 0 { types -= 1 }
            }
            if place >= window - 1 { sum += types }
        }
        return sum
    }
}
