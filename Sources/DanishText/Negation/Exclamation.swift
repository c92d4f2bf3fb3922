/// Tells the wonder of *hvad bliver vi ikke målt på!* and *sikke magt de ikke har!* from a denial.
///
/// The clause begins with *hvad* or *sikke* and its sentence ends in an exclamation mark (`danish.md` §8: not cues).
struct Exclamation {
    let words: TurnWords

    /// Whether a cue at `index` only strengthens.
    func holds(_ index: Int) -> Bool {
        guard Self.strengthened.contains(words[index].norm) else { return false }
        var first = index
        while first > 0, !words[first - 1].isMark, words[first - 1].sentence == words[index].sentence { first -= 1 }
        while first < index, Self.openers.contains(words[first].norm) { first += 1 }
        guard first < index, Self.wonder.contains(words[first].norm) else { return false }
        var last = index
        while last + 1 < words.count, words[last + 1].sentence == words[index].sentence { last += 1 }
        return words[last].norm.hasPrefix("!")
    }

    private static let strengthened: Set<String> = ["ikke", "ik'", "ikk'", "ik", "ikk"]
    private static let wonder: Set<String> = ["hvad", "sikke", "sikken", "sikket"]
    private static let openers: Set<String> = ["og", "men", "så", "jamen", "ja", "nej", "nå", "altså"]
}
