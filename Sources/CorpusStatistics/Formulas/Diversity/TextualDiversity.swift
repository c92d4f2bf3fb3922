/// MTLD: the mean length of stretches that keep a type–token ratio above a threshold (McCarthy & Jarvis 2010): read forward and backward, the mean of both.
///
/// Of several texts a stretch ends where its text does, and the factors of all are added up.
public enum TextualDiversity {
    /// - Parameters:
    ///   - words: the types of the tokens in their order, as small numbers.
    ///   - threshold: a factor is complete when the ratio falls below it.
    public static func mtld(_ words: [Int], threshold: Double = 0.72) -> Measured { mtld(of: [words], threshold: threshold) }

    public static func mtld(of texts: [[Int]], threshold: Double = 0.72) -> Measured {
        precondition(threshold > 0 && threshold < 1, "a ratio is the threshold")
        let tokens = texts.reduce(0) { $0 + $1.count }
        guard tokens > 0 else { return .undefined(.noWords) }
        // The order of the texts changes no digit.
        let forward = OrderedSum.of(texts.map { factors($0, threshold) })
        let backward = OrderedSum.of(texts.map { factors($0.reversed(), threshold) })
        // All words differ: no stretch ever ends.
        guard forward > 0, backward > 0 else { return .undefined(.noEnd) }
        return Measured((Double(tokens) / forward + Double(tokens) / backward) / 2)
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
