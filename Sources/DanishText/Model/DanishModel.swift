import CorpusModel

/// The trained tagger and lemmatizer: never changed after it was read, shared by all workers.
public struct DanishModel: Sendable, Equatable {
    public let recipe: ModelRecipe
    let weights: FeatureWeights
    let fixed: [UInt32: WordClass]
    let lemmas: LemmaRules

    public var featureCount: Int { weights.keys.count }
    public var weightCount: Int { weights.weights.count }
    public var fixedWordCount: Int { fixed.count }
    public var lemmaRuleCount: Int { lemmas.ruleKeys.count }
    public var lemmaExceptionCount: Int { lemmas.exceptionKeys.count }
}
