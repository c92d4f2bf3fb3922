import CorpusModel
import DanishText
import Testing

@Suite struct ModelTrainerTests {
    @Test func theSameInputAndSeedGiveTheSameBytes() {
        #expect(InventedTreebank.model().file == InventedTreebank.model().file)
        let dictionary = InventedTreebank.dictionary
        #expect(InventedTreebank.model(dictionary: dictionary).file == InventedTreebank.model(dictionary: dictionary).file)
    }

    @Test func anotherSeedIsAnotherModel() {
        #expect(InventedTreebank.model(seed: 1).file != InventedTreebank.model(seed: 2).file)
    }

    @Test func theRecipeTellsWhatTheModelWasMadeFrom() {
        let recipe = InventedTreebank.model(seed: 7).recipe
        #expect(recipe.seed == 7)
        #expect(recipe.epochs == 3)
        #expect(recipe.sentences == InventedTreebank.sentences.count)
        #expect(recipe.tokens == InventedTreebank.sentences.reduce(0) { $0 + $1.count })
        #expect(recipe.source == "invented")
    }

    @Test func progressIsToldOnceAnEpoch() {
        var epochs: [Int] = []
        var settings = ModelTrainer.Settings()
        settings.epochs = 2
        _ = ModelTrainer(settings) { epoch, _ in epochs.append(epoch) }.model(from: InventedTreebank.sentences)
        #expect(epochs == [1, 2])
    }
}
