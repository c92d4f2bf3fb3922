/// The features of a training corpus that are seen often enough, numbered.
struct FeatureIndex {
    private var numbers: [UInt32: Int32] = [:]

    /// Features that are seen once are left out: they would be learned by heart.
    init(corpus: TrainingCorpus) {
        var counts: [UInt32: Int32] = [:]
        counts.reserveCapacity(1 << 20)
        corpus.forEachFeature { counts[$0, default: 0] += 1 }
        for key in counts.filter({ $0.value > 1 }).keys.sorted() { numbers[key] = Int32(numbers.count) }
    }

    var count: Int { numbers.count }

    subscript(key: UInt32) -> Int32? { numbers[key] }

    /// By key.
    var sorted: [(key: UInt32, feature: Int)] { numbers.sorted { $0.key < $1.key }.map { ($0.key, Int($0.value)) } }
}
