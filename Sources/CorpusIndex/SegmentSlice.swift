import CorpusModel

/// Takes transcripts out of a segment, one at a time and each as a segment of its own: what a command over files would have made of them.
///
/// Words are numbered anew, in the order they are met, so that what is asked of each word is asked of those of the transcript only.
public struct SegmentSlice {
    private let segment: CorpusSegment

    public init(_ segment: CorpusSegment) { self.segment = segment }

    /// Cost: a copy of the transcript's columns, and a string for each of its forms.
    public func transcript(_ number: Int) -> CorpusSegment {
        let member = segment.members[number]
        let tokens = member.tokens
        var forms = Renumbered(count: segment.formVocabulary.count)
        var norms = Renumbered(count: segment.normVocabulary.count)
        let formColumn = segment.forms[tokens].map { forms.number($0) }
        let normColumn = segment.norms[tokens].map { norms.number($0) }
        var formVocabulary = VocabularyDraft()
        for form in forms.met { formVocabulary.append(segment.formVocabulary[form]) }
        var normVocabulary = VocabularyDraft()
        for norm in norms.met { normVocabulary.append(segment.normVocabulary[norm]) }
        var readings: Column<UInt32>?
        var table: [Reading] = []
        if let column = segment.readings {
            var places = Renumbered(count: segment.readingTable.count)
            readings = Column(column[tokens].map { places.number($0) })
            table = places.met.map { place in segment.readingTable[Int(place)].renumbered { norms.number($0) } }
        }
        let turnStarts = segment.turns.starts[member.turns.lowerBound..<member.turns.upperBound + 1].map { $0 - UInt32(tokens.lowerBound) }
        return CorpusSegment(
            members: [CorpusSegment.Member(transcript: member.transcript, tokens: 0..<tokens.count, turns: 0..<member.turns.count)],
            starts: segment.starts[tokens], lengths: segment.lengths[tokens], classes: segment.classes[tokens], forms: Column(formColumn),
            norms: Column(normColumn), readings: readings, readingTable: ReadingTable(table),
            sentences: segment.sentences.part(of: tokens), turns: TokenRegions(starts: Column(turnStarts)),
            formVocabulary: Vocabulary(formVocabulary), normVocabulary: Vocabulary(normVocabulary))
    }
}

/// New numbers for old ones, 0, 1, 2 … as they are met.
private struct Renumbered {
    private var numbers: [UInt32]
    private(set) var met: [UInt32] = []

    init(count: Int) { numbers = [UInt32](repeating: UInt32.max, count: count) }

    mutating func number(_ old: UInt32) -> UInt32 {
        let known = numbers[Int(old)]
        if known != UInt32.max { return known }
        let new = UInt32(met.count)
        numbers[Int(old)] = new
        met.append(old)
        return new
    }
}

extension VocabularyDraft {
    fileprivate mutating func append(_ string: String) { _ = append(string, hash: Vocabulary.hash(string)) }
}

extension Reading {
    /// The same with its match form's number changed.
    fileprivate func renumbered(matchForm change: (UInt32) -> UInt32) -> Reading {
        Reading(
            matchForm: change(matchForm), normalForm: normalForm, wordClass: wordClass, lemma: lemma, furtherLemmas: furtherLemmas, parts: parts)
    }
}
