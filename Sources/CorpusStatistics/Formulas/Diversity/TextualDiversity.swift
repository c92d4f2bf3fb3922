/// MTLD: the mean length of stretches that keep a type–token ratio above a threshold (McCarthy & Jarvis 2010): read forward and backward, the mean of both.
public enum TextualDiversity {
    /// - Parameters:
    ///   - words: the types of the tokens in their order, as small numbers.
    ///   - threshold: a factor is complete when the ratio falls below it.
    public static func mtld(_ words: [Int], threshold: Double = 0.72) -> Measured {
        precondition(threshold > 0 && threshold < 1, "a ratio is the threshold")
        guard !words.isEmpty else { return .undefined(.noWords) }
        let (forward, backward) = (factors(words, threshold), factors(words.reversed(), threshold))
        // All words differ: no stretch ever ends.
        guard forward > 0, backward > 0 else { return .undefined(.noEnd) }
        return Measured((Double(words.count) / forward + Double(words.count) / backward) / 2)
    }

    /// Whole factors, and of the last stretch the part of the way to the threshold that it has gone.
    private static func factors(_ words: some Collection<Int>, _ threshold: Double) -> Double {
        var last = [Int](repeating: -1, count: (words.max() ?? 0) + 1)
        var (whole, types, tokens) = (0, 0, 0)
        for word in words {
            tokens += 1
            if last[word] != whole {
                types += 1
                last[word] = whole
            }
            if Double(types) / Double(tokens) < threshold { (whole, types, tokens) = (whole + 1, 0, 0) }
        }
        let rest = tokens > 0 ? (1 - Double(types) / Double(tokens)) / (1 - threshold) : 0
        return Double(whole) + rest
    }
}
