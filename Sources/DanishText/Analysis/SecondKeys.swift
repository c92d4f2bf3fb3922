import CorpusModel

/// Further lemmas of a form, by which a query finds it though the tagger took it for another word class.
///
/// Danish participles are verbs and adjectives at once, and adverbs in -t are adjectives in neuter: *udsatte* is found under *udsætte* and *udsat*,
/// *frivilligt* under *frivilligt* and *frivillig*.
struct SecondKeys: Sendable {
    let lemmatizer: Lemmatizer

    /// The further lemmas of a form whose lemma in its class is known; match forms all.
    func keys(of form: String, as wordClass: WordClass, lemma: String) -> [String] {
        let key: String? =
            switch wordClass {
            case .verb: adjective(ofParticiple: form, infinitive: lemma)
            case .adj: infinitive(ofParticiple: form, adjective: lemma)
            case .adv: adjective(ofAdverb: form)
            default: nil
            }
        guard let key, key != lemma else { return [] }
        return [key]
    }

    /// *udsatte*, *udsat*: udsat; *interesserede*: interesseret; *skrevne*: skreven.
    private func adjective(ofParticiple form: String, infinitive: String) -> String? {
        guard form != infinitive, Self.participleEndings.contains(where: { form.hasSuffix($0) }) else { return nil }
        if let known = lemmatizer.known(form, as: .adj) { return known }
        if form.hasSuffix("ede") { return form.dropLast(1) == "" ? nil : String(form.dropLast(2)) + "et" }
        if form.hasSuffix("te") { return String(form.dropLast()) }
        if form.hasSuffix("ne") { return String(form.dropLast(2)) + "n" == form.dropLast() ? String(form.dropLast()) : nil }
        return form
    }

    /// The verb of an adjective that is a participle: *udsat*: udsætte. Not of one that looks like an imperative: *let* is no form of *lette* here.
    private func infinitive(ofParticiple form: String, adjective: String) -> String? {
        guard adjective.hasSuffix("t") || adjective.hasSuffix("en") || adjective.hasSuffix("ede") else { return nil }
        guard let infinitive = lemmatizer.known(form, as: .verb) ?? lemmatizer.known(adjective, as: .verb), infinitive != form else { return nil }
        let isImperative = infinitive == adjective + "e" || infinitive == adjective + adjective.suffix(1) + "e"
        return isImperative ? nil : infinitive
    }

    /// *frivilligt*: frivillig. Where nobody knows the adjective, an adverb in -igt, -sigt or -lt of some length is taken for one.
    private func adjective(ofAdverb form: String) -> String? {
        guard form.hasSuffix("t") else { return nil }
        if let known = lemmatizer.known(form, as: .adj) { return known }
        guard form.count >= 6, form.hasSuffix("igt") || form.hasSuffix("elt") || form.hasSuffix("alt") else { return nil }
        return String(form.dropLast())
    }

    private static let participleEndings = ["et", "t", "ede", "te", "ne"]
}
