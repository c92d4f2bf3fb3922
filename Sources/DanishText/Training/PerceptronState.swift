/// The weights while they are learned, and what is needed for their average over all steps.
struct PerceptronState {
    private var weights: [SIMD16<Int32>]
    /// Each change times the step that made it.
    private var changes: [SIMD16<Int64>]
    private var step: Int64 = 1

    init(features: Int) {
        weights = Array(repeating: .zero, count: features)
        changes = Array(repeating: .zero, count: features)
    }

    /// Scores a token, and corrects the weights where the right class does not lead by the margin. Returns the class that scored best.
    mutating func learn(_ features: [Int32], right: Int, margin: Int32) -> Int {
        var scores = SIMD16<Int32>.zero
        for feature in features { scores &+= weights[Int(feature)] }
        let best = scores.bestLane
        var rival = best
        if best == right {
            var others = scores
            others[right] = .min
            rival = others.bestLane
        }
        if best != right || scores[right] &- scores[rival] < margin {
            for feature in features {
                weights[Int(feature)][right] &+= 1
                weights[Int(feature)][rival] &-= 1
                changes[Int(feature)][right] &+= step
                changes[Int(feature)][rival] &-= step
            }
        }
        step += 1
        return best
    }

    /// The averages in units of 1/`FeatureWeights.scale`; those below `smallest` units are left out.
    func weights(of index: FeatureIndex, smallest: Int32) -> FeatureWeights {
        var builder = FeatureWeights.Builder()
        for (key, feature) in index.sorted {
            let weight = weights[feature]
            let change = changes[feature]
            var kept: [(lane: UInt8, weight: Int16)] = []
            for lane in 0..<16 where weight[lane] != 0 || change[lane] != 0 {
                let average = (Int64(weight[lane]) * step - change[lane]) * Int64(FeatureWeights.scale) / step
                if abs(average) >= Int64(smallest) { kept.append((UInt8(lane), Int16(clamping: average))) }
            }
            if !kept.isEmpty { builder.append(key, kept) }
        }
        return builder.built()
    }
}
