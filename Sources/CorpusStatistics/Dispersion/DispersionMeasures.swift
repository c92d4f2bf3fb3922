/// How evenly hits are spread over the parts of a corpus whose sizes differ.
///
/// With s the share of the corpus' words and v the share of the hits in each part:
/// DP = ½ Σ |v − s| (Gries 2008), 0 when every part holds as much as its size gives, near 1 when one small part holds everything;
/// DPnorm = DP / (1 − min s) (Lijffijt & Gries 2012), which reaches 1. Not defined without hits, or with fewer than two parts.
public struct DispersionMeasures: Hashable, Sendable {
    public let dp: Double?
    public let dpNormalized: Double?
    /// Parts with at least one hit.
    public let range: Int
    public let parts: Int

    /// - Parameters:
    ///   - hits: the hits in each part.
    ///   - sizes: the words of each part; parts without words are no parts.
    public init(hits: [Int], sizes: [Int]) {
        precondition(hits.count == sizes.count, "one size for each part")
        let places = sizes.indices.filter { sizes[$0] > 0 }
        let allHits = places.reduce(0) { $0 + hits[$1] }
        let allWords = places.reduce(0) { $0 + sizes[$1] }
        range = places.count { hits[$0] > 0 }
        parts = places.count
        guard places.count > 1, allHits > 0 else {
            dp = nil
            dpNormalized = nil
            return
        }
        // In whole numbers, so that the order of the parts does not change the last digit.
        let distance = places.reduce(0) { $0 + (hits[$1] * allWords - sizes[$1] * allHits).magnitude }
        let value = Double(distance) / (2 * Double(allHits) * Double(allWords))
        let smallest = places.map { sizes[$0] }.min()!
        dp = value
        dpNormalized = value / (1 - Double(smallest) / Double(allWords))
    }
}
