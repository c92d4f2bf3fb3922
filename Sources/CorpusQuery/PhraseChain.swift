/// A query that is words right after one another, as *i det hele*.
struct PhraseChain {
    /// In their order; two at least.
    let elements: [Int]

    /// `nil` where the one query of `queries` is something else.
    init?(_ queries: CompiledQueries) {
        guard let found = queries.program.chain(from: queries.starts[0]), found.count > 1 else { return nil }
        elements = found
    }
}
