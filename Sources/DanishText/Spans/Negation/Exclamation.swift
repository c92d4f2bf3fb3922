/// Tells the wonder of *hvad bliver vi ikke målt på!* and *sikke magt de ikke har!* from a denial.
///
/// The clause begins with *hvad* or *sikke* and its sentence ends in an exclamation mark (`danish.md` §8: not cues).
struct Exclamation {
    let words: TurnWords

    /// Whether a cue at `index` only strengthens.
    func holds(_ index: Int) -> Bool {
        let end = words.sentenceEnd(index) - 1
        guard words.grammar(end).contains(.exclamation), words[index].norm == "ikke" else { return false }
        var first = words[index].clauseStart
        while first < index, Self.openers.contains(words[first].norm) { first += 1 }
        return first < index && Self.wonder.contains(words[first].norm)
    }

    private static let wonder: Set<String> = ["hvad", "sikke", "sikken", "sikket"]
    private static let openers: Set<String> = ["og", "men", "så", "jamen", "ja", "nej", "nå", "altså"]
}
