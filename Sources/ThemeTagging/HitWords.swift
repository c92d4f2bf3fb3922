import CorpusModel
import CorpusQuery

/// The words of a turn as explanations quote them.
struct HitWords {
    private let segment: CorpusSegment
    private let turn: Int
    private let columns: TokenColumns
    private let spans: TurnSpans
    private let language: TurnSpans
    private let quotes: Bool

    /// - Parameters:
    ///   - spans: those that the hit was held against.
    ///   - language: those of the language alone, to tell a cue of the lexicon's.
    ///   - quotes: whether cues are told as they stand in the text, for which the transcript must be there; else by their match forms.
    init(_ segment: CorpusSegment, _ turn: Int, _ columns: TokenColumns, _ spans: TurnSpans, language: TurnSpans, quotes: Bool) {
        self.language = language
        self.quotes = quotes
        self.segment = segment
        self.turn = turn
        self.columns = columns
        self.spans = spans
    }

    func cue(_ span: AnnotationSpan) -> String {
        quotes ? segment.quotation(span.cue, inTurn: turn) : span.cue.map { segment.normVocabulary[segment.norms[$0]] }.joined(separator: " ")
    }

    /// How a hit came about: what its sum is made of, the cues it stands under, look-alikes near by, where a denial or another theme brought it from.
    func trace(_ draft: HitDraft, _ lexicons: CompiledLexicons, _ cues: [AnnotationSpan]) -> [String] {
        let home = lexicons.themes[draft.home]
        var trace = draft.scored.steps.map { told($0, home, lexicons) }
        trace += cues.map(told) + exceptions(near: draft.tokens)
        if let implier = draft.impliedBy { trace.append("implied by \(lexicons.themes[implier].theme.id)") }
        if draft.isFlipped { trace.append("flipped from \(home.theme.id)") }
        return trace
    }

    /// `cc-slip 1.00 "giver slip"`, `support 0.40 "borgerne" (sentence)`, `support 0.40 "indflydelse" #power/influence (turn)`.
    private func told(_ step: ThemeScoring.Step, _ home: ThemeRules, _ lexicons: CompiledLexicons) -> String {
        switch step {
        case .entry(let entry, let weight, let match):
            let isOnTrial = home.status == .trial || home.entries[entry].status == .trial
            return "\(home.entries[entry].id) \(fixed(weight, 2)) \"\(quotation(match.tokens))\"\(isOnTrial ? " (trial)" : "")"
        case .support(let place, let adds, let match, let theme):
            let support = place.entry.map { home.entries[$0].support[place.index] } ?? home.support[place.index]
            let owner = place.entry.map { " of \(home.entries[$0].id)" } ?? ""
            let hit = theme.map { " #\(lexicons.themes[$0].theme.id)" } ?? ""
            return "support\(owner) \(fixed(adds, 2)) \"\(quotation(match.tokens))\"\(hit) (\(support.reach.written))"
        }
    }

    /// Support may stand in another turn.
    private func quotation(_ tokens: Range<Int>) -> String {
        segment.quotation(tokens, inTurn: segment.turn(ofToken: tokens.lowerBound))
    }

    /// `negated by "ikke" (clause: vi har | magt)`, `negated by "savner" of the lexicon (right: magten)`.
    private func told(_ span: AnnotationSpan) -> String {
        let verb =
            switch span.kind {
            case .negation: "negated"
            case .hedging: "hedged"
            case .reported: "reported"
            }
        let scope = span.scope.map { segment.quotation($0, inTurn: turn) }.joined(separator: " | ")
        let owner = span.kind == .negation && !language.holds(span) ? " of the lexicon" : ""
        return "\(verb) by \"\(cue(span))\"\(owner) (\(span.reach?.rawValue ?? ""): \(scope))"
    }

    /// `"ikke kun" is no negation (focus)`, for look-alikes in the same sentence.
    private func exceptions(near tokens: Range<Int>) -> [String] {
        let sentence = columns.sentence(tokens.lowerBound)
        return spans.exceptions(near: tokens).filter { columns.sentence($0.cue.lowerBound) == sentence }.map { span in
            let noun =
                switch span.kind {
                case .negation: "negation"
                case .hedging: "hedge"
                case .reported: "report"
                }
            return "\"\(cue(span))\" is no \(noun) (\(span.exception?.rawValue ?? ""))"
        }
    }
}
