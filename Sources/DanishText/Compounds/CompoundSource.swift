import CorpusModel

/// A dictionary that can say what a form can be in a compound.
public protocol CompoundSource: FormDictionary {
    func traits(of form: String) -> WordTraits
}

extension CompoundSource {
    /// From classes and lemmas alone: a noun or an adjective that is its own lemma is uninflected.
    public func traits(of form: String) -> WordTraits {
        let classes = wordClasses(of: form)
        var traits: WordTraits = []
        if classes.contains(.noun), lemma(of: form, as: .noun) == form { traits.insert(.singularNoun) }
        if classes.contains(.adj), lemma(of: form, as: .adj) == form { traits.insert(.commonAdjective) }
        return traits
    }
}
