import CDanishData
import CorpusModel

/// The trained tagger and lemmatizer: never changed after it was read, shared by all workers.
public struct DanishModel: Sendable, Equatable {
    /// The model that the program carries. Read when it is first asked for, which takes some milliseconds.
    public static let embedded: DanishModel = {
        do { return try ModelFile.model(in: embeddedBytes) } catch { preconditionFailure("the shipped model is at fault: \(error)") }
    }()

    /// The bytes of the shipped model: what a manifest digests.
    public static var embeddedFile: [UInt8] { Array(embeddedBytes) }

    public let recipe: ModelRecipe
    let weights: FeatureWeights
    let fixed: [UInt32: WordClass]
    let lemmas: LemmaRules

    init(recipe: ModelRecipe, weights: FeatureWeights, fixed: [UInt32: WordClass], lemmas: LemmaRules) {
        self.recipe = recipe
        self.weights = weights
        self.fixed = fixed
        self.lemmas = lemmas
    }

    /// The model that a file holds. Foreign, damaged and truncated files are refused.
    public init(file: [UInt8]) throws(ModelFileError) {
        self = try file.withUnsafeBytes { bytes in Result { () throws(ModelFileError) in try ModelFile.model(in: bytes) } }.get()
    }

    /// The model as a file.
    public var file: [UInt8] { ModelFile.bytes(of: self) }

    public var featureCount: Int { weights.keys.count }
    public var weightCount: Int { weights.weights.count }
    public var fixedWordCount: Int { fixed.count }
    public var lemmaRuleCount: Int { lemmas.ruleKeys.count }
    public var lemmaFormCount: Int { lemmas.formKeys.count }

    private static var embeddedBytes: UnsafeRawBufferPointer {
        var length = 0
        let bytes = ordret_danish_model(&length)
        return UnsafeRawBufferPointer(start: bytes, count: length)
    }
}
