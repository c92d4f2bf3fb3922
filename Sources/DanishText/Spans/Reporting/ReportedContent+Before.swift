extension ReportedContent {
    /// *…, siger de*: the verb begins its clause, its subject ends it, and a clause stands before. The words back to the sentence's beginning.
    func before() -> Found? {
        let first = words[cue.lowerBound].clauseStart
        guard first == cue.lowerBound, first > 0, words[first - 1].sentence == words[cue.lowerBound].sentence else { return nil }
        guard Self.closingMarks.contains(words[first - 1].norm) || [",", "!", "?"].contains(words[first - 1].norm) else { return nil }
        guard isNamed(cue.upperBound) else { return nil }
        var last = cue.upperBound
        while last < end, last - cue.upperBound <= 4, !words[last].isMark { last += 1 }
        guard last == end || words[last].isMark, last > cue.upperBound, last >= end || words[last].norm != ":" else { return nil }
        if last + 1 < end, words[last].norm == ",", words[last + 1].norm == "at" { return nil }
        var start = first - 1
        while start > 0, words[start - 1].sentence == words[cue.lowerBound].sentence, first - start < ReportedClause.reach { start -= 1 }
        let content = said.trimmed(start..<first)
        let isQuoted = (max(0, first - 2)..<first).contains { Self.closingMarks.contains(words[$0].norm) }
        guard isQuoted || !opensSubordinate(content) else { return nil }
        guard content.contains(where: { grammar.isFiniteVerb(words[$0].norm) }) || content.count >= 2 else { return nil }
        return Found(words: content, reach: .before)
    }

    private static let closingMarks: Set<String> = ["”", "“", "«", "»", "\"", "'"]

    /// *siger de*, *siger kommunen*, *siger Lone*: a pronoun, a definite noun or a name, and not an object (*skriver ansøgninger*).
    private func isNamed(_ index: Int) -> Bool {
        guard index < end else { return false }
        let word = words[index].norm
        return grammar.isSubject(word) || grammar.isDeterminer(word) || words.isCapitalised(index) || word == "folk"
            || ["en", "et", "ne", "ns"].contains { word.hasSuffix($0) }
    }

    /// *da jeg kom herned, sagde hun …*: what stands before is no speech but a clause of the sentence.
    private func opensSubordinate(_ range: Range<Int>) -> Bool {
        let opening = range.prefix { Self.openers.contains(words[$0].norm) }.count
        guard let first = range.dropFirst(opening).first else { return true }
        return Self.subordinate.contains(words[first].norm)
    }

    private static let openers: Set<String> = ["og", "men", "så", "ja", "altså", "jo", "for"]
    private static let subordinate: Set<String> = ["da", "når", "hvis", "mens", "dengang", "efter", "inden", "før", "selvom", "fordi", "siden"]
}
