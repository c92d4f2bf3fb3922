import CorpusModel
import DanishText

/// A small treebank of invented sentences: enough to learn from, and quick.
enum InventedTreebank {
    static let sentences: [TrainingSentence] = {
        let patterns: [[(String, String, WordClass)]] = [
            [("Vi", "vi", .pron), ("bor", "bo", .verb), ("i", "i", .adp), ("blokken", "blok", .noun), (".", ".", .punct)],
            [("Beboerne", "beboer", .noun), ("har", "have", .verb), ("magten", "magt", .noun), ("her", "her", .adv), (".", ".", .punct)],
            [
                ("De", "de", .pron), ("har", "have", .aux), ("talt", "tale", .verb), ("om", "om", .adp), ("skolen", "skole", .noun),
                (".", ".", .punct),
            ],
            [
                ("Haven", "have", .noun), ("er", "være", .aux), ("grøn", "grøn", .adj), ("og", "og", .cconj), ("stor", "stor", .adj),
                (".", ".", .punct),
            ],
            [("Hun", "hun", .pron), ("arbejder", "arbejde", .verb), ("frivilligt", "frivilligt", .adv), ("i", "i", .adp), ("huset", "hus", .noun)],
            [("Naboerne", "nabo", .noun), ("taler", "tale", .verb), ("om", "om", .adp), ("haven", "have", .noun), ("!", "!", .punct)],
            [("det", "det", .pron), ("er", "være", .aux), ("et", "en", .det), ("stort", "stor", .adj), ("hus", "hus", .noun), (".", ".", .punct)],
        ]
        return (0..<6).flatMap { _ in patterns.map { $0.map { TrainingToken(form: $0, lemma: $1, wordClass: $2) } } }
    }()

    static let dictionary: ListedForms = {
        let table = """
            beboerne\tNOUN\tbeboer
            huset\tNOUN\thus
            huset\tVERB\thuse
            taler\tVERB\ttale
            taler\tNOUN\ttaler
            haven\tNOUN\thave
            udsatte\tVERB\tudsætte
            udsatte\tADJ\tudsat
            udsat\tADJ\tudsat
            lette\tADJ\tlet
            lette\tVERB\tlette
            frivilligt\tADJ\tfrivillig
            område\tNOUN\tområde
            området\tNOUN\tområde
            """
        do { return try ListedForms(table: Array(table.utf8), name: "invented") } catch { preconditionFailure("\(error)") }
    }()

    static func model(seed: UInt64 = 1, dictionary: (any FormDictionary)? = nil) -> DanishModel {
        var settings = ModelTrainer.Settings()
        (settings.seed, settings.epochs) = (seed, 3)
        return ModelTrainer(settings).model(from: sentences, dictionary: dictionary, source: "invented")
    }
}
