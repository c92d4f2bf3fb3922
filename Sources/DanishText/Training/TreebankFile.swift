import ConlluDocuments
import CorpusModel
import UnicodeText

/// The sentences of a CoNLL-U file with lemma and word class: what a model is trained from.
public enum TreebankFile {
    /// Reads the words of every sentence; of words that are written as one (`3-4`) each.
    public static func sentences(in bytes: [UInt8]) throws(TreebankError) -> [TrainingSentence] {
        var sentences: [TrainingSentence] = []
        var parser = ConlluParser(bytes)
        do throws(ConlluFault) {
            while let sentence = try parser.next() {
                var words: TrainingSentence = []
                for word in sentence.tokens.flatMap(\.words) { words.append(try token(word)) }
                if !words.isEmpty { sentences.append(words) }
            }
        } catch {
            throw TreebankError(line: error.line, found: error.found, expected: error.expected)
        }
        if sentences.isEmpty {
            throw TreebankError(line: 1 + bytes.count { $0 == 0x0A }, found: "no sentence", expected: "CoNLL-U with at least one sentence")
        }
        return sentences
    }

    private static func token(_ word: ConlluWord) throws(ConlluFault) -> TrainingToken {
        guard let wordClass = WordClass(name: word.wordClass) else {
            let found = word.wordClass.isEmpty ? "_" : word.wordClass
            throw ConlluFault(
                line: word.line, found: "“\(found)” in column 4", expected: "one of \(WordClass.allCases.map(\.name).joined(separator: ", "))")
        }
        return TrainingToken(form: word.form, lemma: MatchForm.of(word.lemma.isEmpty ? word.form : word.lemma), wordClass: wordClass)
    }
}
