import CorpusModel

/// The words that a worker has met, each made once; kept from transcript to transcript up to a bound.
struct WordRecords {
    /// Some 300 bytes each. A thousand interviews have about a hundred thousand forms; who meets more than he may keep makes them again and again.
    static let limit = 250_000

    /// The first is what stands before and after a sentence.
    private(set) var records: [WordRecord]
    /// By a 64-bit hash of the form as written: two of a million forms share one about once in thirty million corpora.
    private var places = HashedPlaces()
    private let model: DanishModel
    private let evidence: ClassEvidence
    private let knowledge: WordKnowledge?
    private let normalForm: @Sendable (String) -> String?

    init(_ model: DanishModel, _ knowledge: WordKnowledge?, _ normalForm: @escaping @Sendable (String) -> String?) {
        (self.model, self.knowledge, self.normalForm) = (model, knowledge, normalForm)
        evidence = ClassEvidence(rules: model.lemmas)
        records = [WordRecord(.boundary, known: nil, model.weights)]
    }

    /// Forgets everything when the bound is passed; asked between transcripts.
    mutating func tidy() {
        guard records.count > Self.limit else { return }
        records.removeLast(records.count - 1)
        places = HashedPlaces()
    }

    /// The place of a form's record, which is made when it is new.
    mutating func place(of form: String, norm: String) -> Int32 {
        let hash = FeatureKey.hash(form)
        if let place = places[hash] { return place }
        let place = Int32(records.count)
        records.append(record(of: form, norm: norm))
        places.insert(hash, place)
        return place
    }

    /// The tagger sees the first word of the normal form, written as the form is.
    private func record(of form: String, norm: String) -> WordRecord {
        let normal = normalForm(norm)
        let word = normal.map { String($0.prefix { $0 != " " }) } ?? norm
        let shape = WordShape(of: normal == nil ? form : word).union(WordShape(of: form).intersection(.startsUpper))
        let view = WordView(normalForm: word, shape: shape, classes: knowledge?.classes(of: word))
        let known = model.fixed[FixedWords.key(normal == nil ? form : word)]
        let scores = evidence.scores(of: word, isCapital: shape.contains(.startsUpper), dictionary: view.classes)
        return WordRecord(view, known: known, evidence: scores, model.weights)
    }
}
