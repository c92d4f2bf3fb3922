/// How well a second coder (a tool) finds what a first one coded: precision = tp / (tp + fp), recall = tp / (tp + fn), F1 = 2 tp / (2 tp + fp + fn)
/// (van Rijsbergen 1979, Information Retrieval, ch. 7). F1 is also the positive agreement of two equal coders (Fleiss 1975; Dice 1945): it asks nothing of the units
/// that nobody coded.
public struct DetectionMeasures: Hashable, Sendable {
    public let truePositives: Double
    public let falsePositives: Double
    public let falseNegatives: Double

    public init(truePositives: Double, falsePositives: Double, falseNegatives: Double) {
        self.truePositives = truePositives
        self.falsePositives = falsePositives
        self.falseNegatives = falseNegatives
    }

    public var precision: Measured { .ratio(truePositives, truePositives + falsePositives) }
    public var recall: Measured { .ratio(truePositives, truePositives + falseNegatives) }
    public var f1: Measured { .ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives) }
}
