import CorpusModel
import LocalFiles

/// The tokens of a segment while it is written. Forms and match forms have ids in the order they were first seen until the end.
struct TokenRows {
    private(set) var forms = StringPool()
    private(set) var norms = StringPool()
    private var starts: [UInt32] = []
    private var lengths: [UInt8] = []
    private(set) var classes: [UInt8] = []
    private var form: [UInt32] = []
    private var norm: [UInt32] = []
    /// The first token of each turn.
    private var turnTokens: [UInt32] = []
    /// The first token of each sentence.
    private var sentenceTokens: [UInt32] = []
    /// The id here of each match form of the transcript that was added last.
    private(set) var newNorms: [UInt32] = []
    private var knownForms = PooledWords()
    private var knownNorms = PooledWords()

    /// The tokens of a turn.
    func range(ofTurn turn: Int) -> Range<Int> {
        Int(turnTokens[turn])..<(turn + 1 < turnTokens.count ? Int(turnTokens[turn + 1]) : starts.count)
    }

    mutating func append(_ segment: CorpusSegment) {
        let first = UInt32(starts.count)
        let newForms = knownForms.ids(of: segment.formVocabulary, in: &forms)
        newNorms = knownNorms.ids(of: segment.normVocabulary, in: &norms)
        segment.starts.withUnsafeBuffer { starts += $0 }
        segment.lengths.withUnsafeBuffer { lengths += $0 }
        segment.classes.withUnsafeBuffer { classes += $0 }
        segment.forms.withUnsafeBuffer { form += $0.lazy.map { newForms[Int($0)] } }
        segment.norms.withUnsafeBuffer { norm += $0.lazy.map { newNorms[Int($0)] } }
        segment.sentences.starts.withUnsafeBuffer { sentenceTokens += $0.dropLast().lazy.map { first + $0 } }
        segment.turns.starts.withUnsafeBuffer { turnTokens += $0.dropLast().lazy.map { first + $0 } }
    }

    /// The tokens of a transcript that is taken over.
    mutating func append(_ member: CorpusSegment.Member, of carried: CarriedSegment) {
        let segment = carried.segment
        let first = UInt32(starts.count)
        let before = UInt32(member.tokens.lowerBound)
        segment.starts[member.tokens].withUnsafeBuffer { starts += $0 }
        segment.lengths[member.tokens].withUnsafeBuffer { lengths += $0 }
        segment.classes[member.tokens].withUnsafeBuffer { classes += $0 }
        form += knownForms.ids(of: segment.forms[member.tokens], segment.formVocabulary, carried.numbering, in: &forms)
        norm += knownNorms.ids(of: segment.norms[member.tokens], segment.normVocabulary, carried.numbering, in: &norms)
        segment.sentences.part(of: member.tokens).starts.withUnsafeBuffer { sentenceTokens += $0.dropLast().lazy.map { first + $0 } }
        segment.turns.starts[member.turns].withUnsafeBuffer { turnTokens += $0.lazy.map { first + $0 - before } }
    }

    /// The id here of each match form of the segment that the last transcript was taken from, up to the greatest that was met; `UInt32.max` of those that were not.
    var carriedNorms: [UInt32] { knownNorms.known.map { $0 &- 1 } }

    /// Writes the columns, and gives the match form of each token as it stands in them.
    func write(to folder: inout ColumnFolder, formRank: [UInt32], normRank: [UInt32]) throws(FileError) -> [UInt32] {
        let norms = norm.map { normRank[Int($0)] }
        try folder.write(starts, "token_start")
        try folder.write(lengths, "token_length")
        try folder.write(classes, "token_class")
        try folder.write(form.map { formRank[Int($0)] }, "token_form")
        try folder.write(norms, "token_norm")
        try folder.write(sentenceTokens + [UInt32(starts.count)], "sentence_token")
        try folder.write(turnTokens + [UInt32(starts.count)], "turn_token")
        return norms
    }
}
