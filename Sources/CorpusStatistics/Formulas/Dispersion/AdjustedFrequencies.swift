import SpecialFunctions

/// Frequencies that give less to hits which stand close together: by the distances between a word's places in the corpus, which is taken as a ring.
/// No parts are needed. (Savický & Hlaváčová 2002; Gries 2008, pp. 406 and 410.)
public struct AdjustedFrequencies: Hashable, Sendable {
    private let distances: [Int]
    private let words: Int

    /// - Parameters:
    ///   - places: ascending, from 0; hits of a query may share one.
    ///   - words: N, the words of the corpus.
    public init(places: [Int], words: Int) {
        precondition(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 }, "places ascend")
        precondition(places.first ?? 0 >= 0 && places.last ?? 0 <= words, "places are of the corpus")
        self.words = words
        distances = places.indices.map { place in
            place == 0 ? places[0] + words - places[places.count - 1] : places[place] - places[place - 1]
        }
    }

    /// ARF = (1/v) Σ min(d, v), v = N / f: f where the places are even, near 1 where they are together.
    public var averageReduced: Measured {
        measure { n in
            let step = n / Double(distances.count)
            return OrderedSum.of(distances.map { min(Double($0), step) }) / step
        }
    }

    /// AWT = ½ (1 + Σ d² / N): how long one waits for the word from any place on.
    public var averageWaitingTime: Measured { measure { (1 + squares / $0) / 2 } }
    /// fAWT = N² / Σ d².
    public var frequencyByWaitingTime: Measured { measure { $0 * $0 / squares } }

    /// ALD = Σ d log10 d / N, base 10.
    public var averageLogarithmicDistance: Measured {
        measure { n in OrderedSum.of(distances.map { $0 > 0 ? Double($0) * Logarithm.natural(Double($0)) : 0 }) / Logarithm.natural(10) / n }
    }

    /// fALD = N / 10^ALD.
    public var frequencyByLogarithmicDistance: Measured {
        averageLogarithmicDistance.map { Double(words) / Exponential.natural($0 * Logarithm.natural(10)) }
    }

    private var squares: Double { distances.reduce(0) { $0 + Double($1) * Double($1) } }

    private func measure(_ body: (Double) -> Double) -> Measured {
        if words == 0 { return .undefined(.noWords) }
        return distances.isEmpty ? .undefined(.noHits) : Measured(body(Double(words)))
    }
}
