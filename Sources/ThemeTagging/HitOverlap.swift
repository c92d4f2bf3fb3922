import CorpusModel

/// Which hits of a turn stay where they share words, as their lexicon says (`OverlapPolicy`).
enum HitOverlap {
    /// One theme's hits, those that denials moved to it among them.
    static func withinTheme(_ drafts: [HitDraft], _ lexicons: CompiledLexicons, drop: (HitDraft, _ by: HitDraft) -> Void) -> [HitDraft] {
        let order = drafts.sorted(by: HitDraft.order)
        guard let theme = drafts.first?.theme else { return [] }
        switch lexicons.lexicons[lexicons.homes[theme]].overlap {
        case .all, .priority: return order
        case .theme, .lexicon:
            var kept: [HitDraft] = []
            for draft in order {
                if let last = kept.last, last.tokens.overlaps(draft.tokens) { drop(draft, last) } else { kept.append(draft) }
            }
            return kept
        }
    }

    /// The hits of all themes; those of different lexicons know nothing of each other.
    static func acrossThemes(
        _ drafts: [HitDraft], _ lexicons: CompiledLexicons, drop: (HitDraft, ExcludedMatch.Reason, _ by: HitDraft) -> Void
    ) -> [HitDraft] {
        guard lexicons.lexicons.contains(where: { $0.overlap == .lexicon || $0.overlap == .priority }) else { return drafts }
        var dropped: Set<Int> = []
        for lexicon in lexicons.lexicons.indices {
            let own = drafts.indices.filter { lexicons.homes[drafts[$0].theme] == lexicon }
            switch lexicons.lexicons[lexicon].overlap {
            case .theme, .all: continue
            case .lexicon:
                for index in own {
                    if let longer = own.first(where: { lies(drafts[index], in: drafts[$0]) }) {
                        dropped.insert(index)
                        drop(drafts[index], .nested, drafts[longer])
                    }
                }
            case .priority:
                var kept: [Int] = []
                for index in own.sorted(by: { isBefore(drafts[$0], drafts[$1], lexicons) }) {
                    if let stronger = kept.first(where: { drafts[$0].tokens.overlaps(drafts[index].tokens) }) {
                        dropped.insert(index)
                        drop(drafts[index], .priority, drafts[stronger])
                    } else {
                        kept.append(index)
                    }
                }
            }
        }
        return drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] }
    }

    /// Inside a longer hit of another theme; hits on the same words both stay.
    private static func lies(_ one: HitDraft, in other: HitDraft) -> Bool {
        one.theme != other.theme && other.tokens.count > one.tokens.count && other.tokens.lowerBound <= one.tokens.lowerBound
            && one.tokens.upperBound <= other.tokens.upperBound
    }

    private static func isBefore(_ one: HitDraft, _ other: HitDraft, _ lexicons: CompiledLexicons) -> Bool {
        let priorities = (one.priority(lexicons), other.priority(lexicons))
        return priorities.0 != priorities.1 ? priorities.0 > priorities.1 : HitDraft.order(one, other)
    }
}
