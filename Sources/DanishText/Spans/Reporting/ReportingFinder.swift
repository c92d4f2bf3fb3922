import CorpusModel

/// Finds reported speech and thought: whose words a speaker gives that are not the speaker's own, now.
///
/// The rules, from the project's own reading of spoken Danish (unmeasured):
/// - The scope is what is said, not who says it: the words after *at*, *om*, a question word, a colon or an opening quotation mark, or the clause
///   that follows without any of them; where the verb stands after (*…, siger de*), the words before. See `ReportedContent`.
/// - *jeg siger*, *siger jeg* in the present gives the speaker's own view and is an exception; with *så* before it or a colon or quotation
///   mark after it, it tells a story (*så siger jeg til ham: …*) and reports. *jeg mener*, *vi tænker*, *man mener* likewise. The past always
///   reports: *jeg tænkte*, *vi sagde*.
/// - A verb of saying without anything said (*det siger de*, *vi fortalte om haven*) is an exception.
/// - *ifølge* has its clause on both sides.
/// - Words in quotation marks are reported when there are three or more of them; one or two are scare quotes unless somebody says them.
struct ReportingFinder: Sendable {
    let cues: CueList<ReportingKind>
    let grammar: SpanGrammar
    private static let reach = 20

    /// The decisions of a turn: those of words first, then quotations that no word introduces.
    func spans(in words: TurnWords) -> [AnnotationSpan] {
        let window = ClauseWindow(words: words, grammar: grammar)
        let quotations = Quotations(words)
        var spans: [AnnotationSpan] = []
        var told = [Bool](repeating: false, count: words.count)
        var index = 0
        while index < words.count {
            guard words.begins(index).contains(.reporting), let cue = cues.longest(words, at: index) else {
                index += 1
                continue
            }
            let found = decision(cue, index..<(index + cue.length), window, quotations)
            for word in found.scope { told[word] = true }
            spans.append(found.span)
            index += cue.length
        }
        for quotation in quotations.all where !quotation.content.contains(where: { told[$0] }) { spans.append(span(quotation, words)) }
        return spans
    }

    private func span(_ quotation: Quotations.Quotation, _ words: TurnWords) -> AnnotationSpan {
        let mark = words.tokens(quotation.opening..<(quotation.opening + 1))
        guard quotation.content.count(where: { !words[$0].isMark }) >= 3 else { return AnnotationSpan(.reported, cue: mark, exception: .scareQuotes) }
        return AnnotationSpan(.reported, cue: mark, scope: [words.tokens(quotation.content)], reach: .quotation)
    }

    private func decision(
        _ cue: ListedCue<ReportingKind>, _ range: Range<Int>, _ window: ClauseWindow, _ quotations: Quotations
    ) -> (span: AnnotationSpan, scope: Range<Int>) {
        let words = window.words
        let tokens = words.tokens(range)
        let content = ReportedContent(window: window, quotations: quotations, cue: range)
        func out(_ exception: SpanException) -> (span: AnnotationSpan, scope: Range<Int>) {
            (AnnotationSpan(.reported, cue: tokens, exception: exception), 0..<0)
        }
        func reported(_ found: ReportedContent.Found) -> (span: AnnotationSpan, scope: Range<Int>) {
            (AnnotationSpan(.reported, cue: tokens, scope: [words.tokens(found.words)], reach: found.reach, isWeak: cue.isWeak), found.words)
        }
        switch cue.kind {
        case .not: return out(cue.exception)
        case .source:
            let around =
                window.left(before: range.lowerBound, sentenceOf: range.lowerBound, reach: Self.reach)
                + window.right(from: range.upperBound, sentenceOf: range.lowerBound, reach: Self.reach)
            let scope = words.tokenRanges(around, without: range)
            return around.isEmpty ? out(.noContent) : (AnnotationSpan(.reported, cue: tokens, scope: scope, reach: .clause), 0..<0)
        case .like: return content.quoted().map(reported) ?? out(.noContent)
        case .follows: return content.following().map(reported) ?? out(.noContent)
        case .says, .said, .thinks, .thought:
            let speaker = ReportingSubject(window: window, verb: range)
            if speaker.isAsked { return out(.question) }
            let found = content.words(isInverted: speaker.isInverted)
            if speaker.givesOwnView(cue.kind), found?.reach != .quotation { return out(.ownView) }
            return found.map(reported) ?? out(.noContent)
        }
    }
}
