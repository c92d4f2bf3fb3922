import CorpusModel
import UnicodeText

/// Lemmas and word classes that a file brings in place of the analyser's (`--annotation source`).
enum SourceReadings {
    /// The analysis with the file's lemma and class at each token that is one of its words. What the file does not say stays as it was found. Cost: linear.
    static func replacing(_ analysis: AnalysisLayer, of layer: TokenLayer, by annotation: SourceAnnotation) -> AnalysisLayer {
        var places: [UInt32: Int] = [:]
        for token in 0..<layer.count { places[layer.starts[token]] = token }
        var result = analysis
        var known: [Reading: UInt32] = [:]
        for word in annotation.words {
            guard let token = places[UInt32(word.range.start)], Int(layer.ends[token]) == word.range.end else { continue }
            let reading = reading(word, analysis.table[Int(analysis.readings[token])])
            let place = known[reading] ?? UInt32(result.table.count)
            if place == result.table.count {
                known[reading] = place
                result.table.append(reading)
            }
            result.readings[token] = place
        }
        return result
    }

    private static func reading(_ word: SourceAnnotation.Word, _ own: Reading) -> Reading {
        let lemmas = word.lemmas.map { MatchForm.of($0) }
        guard let lemma = lemmas.first else {
            return Reading(
                matchForm: own.matchForm, normalForm: own.normalForm, wordClass: word.wordClass ?? own.wordClass, lemma: own.lemma,
                furtherLemmas: own.furtherLemmas, parts: own.parts)
        }
        let further = (lemmas.dropFirst() + own.furtherLemmas).filter { $0 != lemma }
        return Reading(
            matchForm: own.matchForm, normalForm: own.normalForm, wordClass: word.wordClass ?? own.wordClass, lemma: lemma, furtherLemmas: further,
            parts: own.parts)
    }
}
