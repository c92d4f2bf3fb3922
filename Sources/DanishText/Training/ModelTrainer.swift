import CorpusModel

/// Makes a model from a treebank.
public struct ModelTrainer {
    public struct Settings: Sendable {
        public var seed: UInt64 = 1
        public var epochs = 6
        /// Weights nearer to nothing than this are left out, in units of `1/32`.
        public var smallestWeight: Int32 = 12

        public init() {}
    }

    public let settings: Settings
    /// Called after each epoch with its number and the share of the tokens asked about that were wrong.
    public let progress: (Int, Double) -> Void

    public init(_ settings: Settings = Settings(), progress: @escaping (Int, Double) -> Void = { _, _ in }) {
        self.settings = settings
        self.progress = progress
    }

    /// The model of the sentences. With a dictionary it learns each sentence with and without its help, so that it serves both ways.
    ///
    /// Cost: about a second an epoch for 265,000 tokens; the same input and settings give the same model on every machine.
    public func model(from sentences: [TrainingSentence], dictionary: (any FormDictionary)? = nil, source: String = "") -> DanishModel {
        let knowledge = dictionary.map { WordKnowledge(dictionary: $0) }
        let fixed = FixedWords.found(in: sentences)
        let corpus = TrainingCorpus(sentences, knowledge: knowledge, fixed: fixed)
        let weights = PerceptronTrainer(corpus: corpus, progress: progress)
            .trained(seed: settings.seed, epochs: settings.epochs, smallest: settings.smallestWeight)
        return DanishModel(
            recipe: ModelRecipe(
                seed: settings.seed, epochs: settings.epochs, smallestWeight: Int(settings.smallestWeight), sentences: sentences.count,
                tokens: sentences.reduce(0) { $0 + $1.count }, source: source),
            weights: weights, fixed: fixed, lemmas: LemmaTrainer.rules(from: sentences))
    }
}
