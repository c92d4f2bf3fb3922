import CorpusModel

/// What the tagging of every turn of a segment looks at: one value that all turns share.
final class TaggedStudy {
    let segment: CorpusSegment
    let columns: TokenColumns
    let lexicons: CompiledLexicons
    let roles: RoleRules
    let detail: ThemeTagger.Detail

    init(_ segment: CorpusSegment, _ lexicons: CompiledLexicons, _ roles: RoleRules, _ detail: ThemeTagger.Detail) {
        self.segment = segment
        columns = TokenColumns(segment)
        self.lexicons = lexicons
        self.roles = roles
        self.detail = detail
    }

    func tokens(ofTurn turn: Int) -> Range<Int> { segment.tokens(ofTurn: turn) }
}
