import CorpusModel
import CorpusQuery
import DanishText
import UnicodeText

/// Finds plain words that are no lemma and whose lemma is known: `gaden` finds *gaden* alone, where *gade* would find all its forms.
///
/// Without a dictionary the treebank alone says what a lemma is, and it lacks many: *bruger* is a form of *bruge* there. Then only definite nouns are told of.
struct PlainForms {
    let language: DanishLanguage

    struct Finding: Hashable {
        let word: String
        /// Place of the word in the query, from 0.
        let offset: Int
        /// The likeliest first.
        let lemmas: [String]
    }

    func findings(_ query: String) -> [Finding] {
        guard let isLemma = language.isLemma else { return [] }
        return NotationToken.tokens(of: query).filter { $0.kind == .word }.compactMap { token in
            // Class and flags are no part of the word; wildcards and elements of compounds say themselves what they find.
            let word = token.word
            guard !word.contains(where: { "*?-".contains($0) }) else { return nil }
            let form = MatchForm.of(word)
            guard !language.data.functionWords.contains(form), !isLemma(form) else { return nil }
            var lemmas: [String] = []
            for reading in language.readings(of: form) where reading.wordClass.isContent && !lemmas.contains(reading.lemma) {
                lemmas.append(reading.lemma)
            }
            guard !lemmas.isEmpty, !lemmas.contains(form), language.dictionary != nil || isDefiniteNoun(form) else { return nil }
            return Finding(word: word, offset: token.offset, lemmas: lemmas)
        }
    }

    /// As the treebank has it: a noun and nothing else, with a definite ending.
    private func isDefiniteNoun(_ form: String) -> Bool {
        language.readings(of: form).allSatisfy { $0.wordClass == .noun } && ["en", "et", "ne", "ens", "ets", "nes"].contains { form.hasSuffix($0) }
    }
}
