import CorpusModel
import CorpusQuery

/// A hit whose theme and cue are decided.
struct HitDraft {
    /// The theme it is counted under.
    let theme: Int
    let scored: ThemeScoring.Scored
    /// The theme whose entry found it.
    let home: Int
    let cue: AnnotationSpan?
    /// The theme that implies it.
    var impliedBy: Int?
    /// Why the hit that implies it does not count.
    var implierReason: Hit.Reason?

    var isFlipped: Bool { theme != home && impliedBy == nil }
    var tokens: Range<Int> { scored.match.tokens }

    func entry(_ lexicons: CompiledLexicons) -> LexiconEntry { lexicons.themes[home].entries[scored.entry] }

    func priority(_ lexicons: CompiledLexicons) -> Int { entry(lexicons).priority ?? lexicons.themes[home].priority }

    /// Leftmost, longest, the theme's own before what was flipped to it, then the order of the files.
    static func order(_ one: HitDraft, _ other: HitDraft) -> Bool {
        let (a, b) = (one.tokens, other.tokens)
        if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
        if a.upperBound != b.upperBound { return a.upperBound > b.upperBound }
        if one.isFlipped != other.isFlipped { return !one.isFlipped }
        return (one.home, one.scored.entry) < (other.home, other.scored.entry)
    }
}

extension ThemeScoring.Scored {
    /// The words that supported it.
    var support: [Range<Int>] {
        steps.compactMap { if case .support(_, _, let helper, _) = $0 { helper.tokens } else { nil } }
    }
}
