import SpecialFunctions

/// How evenly hits are spread over the parts of a corpus whose sizes differ.
///
/// With F hits in n parts, s the share of the corpus' words in each part, v the share of the hits, and r the rate of hits in its words. Parts
/// without words are no parts. Nothing is defined without hits or with fewer than two parts. The order of the parts changes no digit.
public struct DispersionMeasures: Hashable, Sendable {
    /// Parts with at least one hit.
    public let range: Int
    public let parts: Int
    private let hits: [Int]
    private let sizes: [Int]
    private let allHits: Int
    private let allWords: Int

    /// - Parameters:
    ///   - hits: the hits in each part.
    ///   - sizes: the words of each part; parts without words are no parts.
    public init(hits: [Int], sizes: [Int]) {
        precondition(hits.count == sizes.count, "one size for each part")
        let places = sizes.indices.filter { sizes[$0] > 0 }
        self.hits = places.map { hits[$0] }
        self.sizes = places.map { sizes[$0] }
        allHits = self.hits.reduce(0, +)
        allWords = self.sizes.reduce(0, +)
        range = self.hits.count { $0 > 0 }
        parts = places.count
    }

    /// Parts that are taken to be of one size, whatever they are.
    public init(hitsOfEqualParts hits: [Int]) { self.init(hits: hits, sizes: hits.map { _ in 1 }) }

    /// DP = ½ Σ |v − s| (Gries 2008): 0 when every part holds as much as its size gives, near 1 when one small part holds everything.
    public var dp: Double? { deviation.number }
    /// DPnorm = DP / (1 − min s) (Lijffijt & Gries 2012), which reaches 1.
    public var dpNormalized: Double? { normalizedDeviation.number }

    public var deviation: Measured {
        measure {
            // In whole numbers, so that the order of the parts does not change the last digit.
            let distance = hits.indices.reduce(0) { $0 + (hits[$1] * allWords - sizes[$1] * allHits).magnitude }
            return Double(distance) / (2 * Double(allHits) * Double(allWords))
        }
    }

    public var normalizedDeviation: Measured { deviation.map { $0 / (1 - Double(sizes.min() ?? 0) / Double(allWords)) } }

    /// The population standard deviation of the counts, whatever the sizes.
    public var standardDeviation: Measured { measure { Self.deviation(hits.map(Double.init)) } }

    /// The same divided by their mean.
    public var variationCoefficient: Measured { measure { Self.deviation(hits.map(Double.init)) / (Double(allHits) / Double(parts)) } }

    /// D = 1 − VC / √(n − 1), VC the variation coefficient of the rates (population standard deviation) (Juilland & Chang-Rodríguez 1964;
    /// Gries 2008 for unequal parts). From 0 to 1, 1 is even.
    public var juillandD: Measured {
        measure {
            let mean = OrderedSum.of(rates) / Double(parts)
            return max(0, 1 - Self.deviation(rates) / mean / Double(parts - 1).squareRoot())
        }
    }

    /// D2 = H / ln n, H = −Σ p ln p, p = r / Σ r (Carroll 1970, p. 62; on rates for unequal parts, Gries 2008). From 0 to 1.
    public var carrollD2: Measured {
        measure {
            let all = OrderedSum.of(rates)
            let parts = rates.map { $0 > 0 ? -$0 / all * Logarithm.natural($0 / all) : 0 }
            return min(1, OrderedSum.of(parts) / Logarithm.natural(Double(self.parts)))
        }
    }

    /// S = (Σ √(s f))² / F (Rosengren 1971, for unequal parts). From min s to 1.
    public var rosengrenS: Measured {
        measure {
            let sum = OrderedSum.of(hits.indices.map { (Double(sizes[$0]) / Double(allWords) * Double(hits[$0])).squareRoot() })
            return min(1, sum * sum / Double(allHits))
        }
    }

    /// KLD = Σ v log2(v / s), base 2, in bits (Kullback & Leibler 1951; Gries 2020). 0 is even.
    public var divergence: Measured {
        measure {
            let parts = hits.indices.map { place -> Double in
                let v = Double(hits[place]) / Double(allHits)
                return v > 0 ? v * Logarithm.binary(v / (Double(sizes[place]) / Double(allWords))) : 0
            }
            return max(0, OrderedSum.of(parts))
        }
    }

    /// D3 = 1 − χ² / 4F, χ² = Σ (f − sF)² / sF (Lyne 1985; Gries 2008, p. 407). Falls below 0 where F is great and uneven.
    public var lyneD3: Measured {
        measure {
            let parts = hits.indices.map { place -> Double in
                let expected = Double(sizes[place]) / Double(allWords) * Double(allHits)
                return (Double(hits[place]) - expected) * (Double(hits[place]) - expected) / expected
            }
            return 1 - OrderedSum.of(parts) / (4 * Double(allHits))
        }
    }

    /// DC = (Σ √r / n)² / (Σ r / n) (Zhang, Huang & Yu 2004; on rates for unequal parts).
    public var distributionalConsistency: Measured {
        measure {
            let root = OrderedSum.of(rates.map { $0.squareRoot() }) / Double(parts)
            return min(1, root * root / (OrderedSum.of(rates) / Double(parts)))
        }
    }

    /// U = D · F (Juilland & Chang-Rodríguez 1964).
    public var juillandU: Measured { juillandD.map { $0 * Double(allHits) } }
    /// Um = F D2 + (1 − D2) F / n (Carroll 1970, p. 65).
    public var carrollUm: Measured { carrollD2.map { Double(allHits) * $0 + (1 - $0) * Double(allHits) / Double(parts) } }
    /// KF = S · F (Rosengren 1971).
    public var rosengrenKF: Measured { rosengrenS.map { $0 * Double(allHits) } }

    private var rates: [Double] { hits.indices.map { Double(hits[$0]) / Double(sizes[$0]) } }

    private func measure(_ body: () -> Double) -> Measured {
        if parts < 2 { return .undefined(parts == 0 ? .noWords : .onePart) }
        return allHits > 0 ? Measured(body()) : .undefined(.noHits)
    }

    private static func deviation(_ values: [Double]) -> Double {
        let mean = OrderedSum.of(values) / Double(values.count)
        return (OrderedSum.of(values.map { ($0 - mean) * ($0 - mean) }) / Double(values.count)).squareRoot()
    }
}
