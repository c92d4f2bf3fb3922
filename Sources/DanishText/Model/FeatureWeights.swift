/// The weights of the features, found by key: sorted keys, and for each its classes and their weights one after the other.
struct FeatureWeights: Sendable, Equatable {
    /// Units of a weight: 32 make 1.
    static let scale = 32

    private(set) var keys: [UInt32] = []
    /// How many weights each feature has.
    private(set) var counts: [UInt8] = []
    private(set) var lanes: [UInt8] = []
    private(set) var weights: [Int16] = []
    /// The weights of each feature in their lanes: one addition for a feature, for 32 bytes of memory.
    private var vectors: [TagScores] = []
    /// Where the keys begin whose upper 16 bits are at least the place: keys are hashes, so one or two share it.
    private var buckets: [UInt32] = []

    /// - Precondition: keys ascend, there is a count for each, and their sum is the number of weights.
    init(keys: [UInt32], counts: [UInt8], lanes: [UInt8], weights: [Int16]) {
        (self.keys, self.counts, self.lanes, self.weights) = (keys, counts, lanes, weights)
        vectors.reserveCapacity(keys.count)
        var start = 0
        for count in counts {
            var vector = TagScores.zero
            for place in start..<start + Int(count) { vector[Int(lanes[place])] = weights[place] }
            vectors.append(vector)
            start += Int(count)
        }
        buckets.reserveCapacity(65_537)
        var place = 0
        for (index, key) in keys.enumerated() {
            while place <= Int(key >> 16) {
                buckets.append(UInt32(index))
                place += 1
            }
        }
        while buckets.count <= 1 << 16 { buckets.append(UInt32(keys.count)) }
    }

    /// Adds the weights of a feature to the scores; a feature that has none adds nothing.
    @inline(__always)
    func add(_ key: UInt32, to scores: inout TagScores) {
        var index = Int(buckets[Int(key >> 16)])
        let end = Int(buckets[Int(key >> 16) + 1])
        while index < end {
            if keys[index] == key {
                scores &+= vectors[index]
                return
            }
            index += 1
        }
    }

    /// Collects weights in the order of their keys.
    struct Builder {
        private var keys: [UInt32] = []
        private var counts: [UInt8] = []
        private var lanes: [UInt8] = []
        private var weights: [Int16] = []

        mutating func append(_ key: UInt32, _ kept: [(lane: UInt8, weight: Int16)]) {
            keys.append(key)
            counts.append(UInt8(kept.count))
            lanes += kept.map(\.lane)
            weights += kept.map(\.weight)
        }

        func built() -> FeatureWeights { FeatureWeights(keys: keys, counts: counts, lanes: lanes, weights: weights) }
    }
}
