/// A query that is words right after one another, as *i det hele*.
struct PhraseChain {
    /// In their order; two at least.
    let elements: [Int]

    /// `nil` where the one query of `queries` is something else.
    init?(_ queries: CompiledQueries) {
        var found: [Int] = []
        var at = queries.starts[0]
        while case .element(let element, let next) = queries.program.instructions[at] {
            found.append(element)
            at = next
        }
        guard case .accept = queries.program.instructions[at], found.count > 1 else { return nil }
        elements = found
    }
}
