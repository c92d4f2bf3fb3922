/// Krippendorff's α of whole sets of themes with MASI distance, and its interval.
///
/// Σ n(c) n(k) δ(c, k) of a resample is Σ w(s) w(t) M(s, t) over resampling units s and t drawn w times, so the distances between sets are summed once
/// for each two units and not once for each draw. Cost: units² · draws, and the distances between all different sets.
struct SetAgreement {
    let estimate: AgreementEstimate

    init(_ study: AgreementStudy, _ coders: [Int], at level: AgreementLevel, among turns: [CodedTurn], bootstrap: inout SumsBootstrap) {
        let rolled = turns.map { turn in
            (sample: turn.sample, values: coders.compactMap { turn.themes[$0] }.map { study.rolledUp($0, to: level).sorted() })
        }.filter { $0.values.count > 1 }
        // Numbered by their members, so that sums run in the same order whatever the order of the transcripts.
        let listed = Set(rolled.flatMap(\.values)).sorted { $0.lexicographicallyPrecedes($1) }
        let numbers = Dictionary(uniqueKeysWithValues: listed.enumerated().map { ($1, $0) })
        let units = Dictionary(grouping: rolled, by: \.sample).mapValues { $0.map { $0.values.map { numbers[$0]! } } }
        let samples = units.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { units[$0]! }
        let sets = listed.map { Set($0) }
        estimate = Self.estimate(samples, Self.distances(sets), &bootstrap)
    }

    /// Of each two sets; they are the same both ways.
    private static func distances(_ sets: [Set<Int>]) -> [[Double]] {
        var distances = [[Double]](repeating: [Double](repeating: 0, count: sets.count), count: sets.count)
        for one in sets.indices {
            for other in one..<sets.count {
                distances[one][other] = MASIDistance.value(sets[one], sets[other])
                distances[other][one] = distances[one][other]
            }
        }
        return distances
    }

    private static func estimate(_ samples: [[[Int]]], _ distances: [[Double]], _ bootstrap: inout SumsBootstrap) -> AgreementEstimate {
        let disagreements = samples.map { $0.reduce(0) { $0 + KrippendorffAlpha.disagreement($1) { distances[$0][$1] } } }
        let counts = samples.map { units in
            Dictionary(units.joined().map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
        }
        let values = counts.map { Double($0.reduce(0) { $0 + $1.value }) }
        let expected = counts.map { one in
            let row = distances.indices.map { set in one.reduce(0) { $0 + Double($1.value) * distances[set][$1.key] } }
            return counts.map { other in other.reduce(0) { $0 + Double($1.value) * row[$1.key] } }
        }
        func alpha(_ weights: [Double]) -> Measured {
            var disagreement = 0.0
            var chance = 0.0
            var total = 0.0
            for one in weights.indices where weights[one] > 0 {
                disagreement += weights[one] * disagreements[one]
                total += weights[one] * values[one]
                var sum = 0.0
                for other in weights.indices { sum += weights[other] * expected[one][other] }
                chance += weights[one] * sum
            }
            return KrippendorffAlpha.value(disagreement: disagreement, expected: chance, values: total)
        }
        let whole = [Double](repeating: 1, count: samples.count)
        let value = alpha(whole)
        guard let number = value.number else { return AgreementEstimate(value: value, interval: .undefined) }
        guard samples.count >= RatioInterval.unitsNeeded else { return AgreementEstimate(value: value, interval: .tooFewUnits(samples.count)) }
        let resample = bootstrap.resample(of: samples.count)
        let replicates = (0..<bootstrap.draws).compactMap { alpha(resample.counts(inDraw: $0)).number }
        let jackknife = samples.indices.compactMap { left in alpha(whole.indices.map { $0 == left ? 0 : 1 }).number }
        return AgreementEstimate(value: value, interval: .of(number, replicates, jackknife, draws: bootstrap.draws))
    }
}
