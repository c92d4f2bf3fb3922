import CorpusModel
import UnicodeText

/// The sentences of a CoNLL-U file with lemma and word class: what a model is trained from.
public enum TreebankFile {
    /// Reads the words of every sentence. Ranges (`3-4`) and empty nodes (`3.1`) are passed over.
    public static func sentences(in bytes: [UInt8]) throws(TreebankError) -> [TrainingSentence] {
        var sentences: [TrainingSentence] = []
        var sentence: TrainingSentence = []
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                if !sentence.isEmpty { sentences.append(sentence) }
                sentence = []
            } else if line.first != 0x23, let token = try token(line, at: number) {
                sentence.append(token)
            }
        }
        if !sentence.isEmpty { sentences.append(sentence) }
        if sentences.isEmpty { throw TreebankError(line: number, found: "no sentence", expected: "CoNLL-U with at least one sentence") }
        return sentences
    }

    private static func token(_ line: ArraySlice<UInt8>, at number: Int) throws(TreebankError) -> TrainingToken? {
        let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        func text(_ index: Int) -> String { String(decoding: fields[index], as: UTF8.self) }
        guard fields.count == 10 else {
            throw TreebankError(line: number, found: "\(fields.count) columns", expected: "the ten columns of CoNLL-U, parted by tabs")
        }
        guard String(validating: line, as: UTF8.self) != nil else {
            throw TreebankError(line: number, found: "bytes that are no UTF-8", expected: "UTF-8 text")
        }
        if fields[0].contains(where: { $0 == 0x2D || $0 == 0x2E }) { return nil }
        guard Int(text(0)) != nil else {
            throw TreebankError(line: number, found: "“\(text(0))” in column 1", expected: "the number of the word in its sentence")
        }
        guard !fields[1].isEmpty else { throw TreebankError(line: number, found: "no form in column 2", expected: "a word") }
        guard let wordClass = WordClass(name: text(3)) else {
            throw TreebankError(
                line: number, found: "“\(text(3))” in column 4", expected: "one of \(WordClass.allCases.map(\.name).joined(separator: ", "))")
        }
        let lemma = fields[2].isEmpty || fields[2].elementsEqual([0x5F]) ? text(1) : text(2)
        return TrainingToken(form: text(1), lemma: MatchForm.of(lemma), wordClass: wordClass)
    }
}
