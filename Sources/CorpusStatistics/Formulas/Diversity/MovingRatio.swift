/// MATTR: the mean type–token ratio of all windows of a size (Covington & McFall 2010).
public struct MovingRatio: Hashable, Sendable {
    public let value: Measured
    /// The window that was used: all words where there are fewer.
    public let window: Int

    /// - Parameter words: the types of the tokens in their order, as small numbers. Cost: linear.
    public init(_ words: [Int], window wanted: Int) {
        precondition(wanted > 0, "a window has words")
        window = min(wanted, words.count)
        guard window > 0 else {
            value = .undefined(.noWords)
            return
        }
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
        value = Measured(Double(sum) / Double(window) / Double(words.count - window + 1))
    }
}
