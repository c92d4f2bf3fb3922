/// Patterns in CQL as instructions. Labels and regions are marks that a way passes, repetition is written out, and what has no end is a loop.
extension QueryProgram {
    /// The most that a query may be written out to: `{…}` within `{…}` multiplies.
    private static let sizeLimit = 20_000

    /// Adds a pattern whose matches end where the pattern does; gives its start, `nil` where it is too large.
    mutating func add(_ pattern: CQLPattern, _ table: inout TestTable) -> Int? {
        let before = instructions.count
        let start = add(pattern, next: append(.accept), below: before + Self.sizeLimit, &table)
        return instructions.count <= before + Self.sizeLimit ? start : nil
    }

    /// Adds a pattern that goes on at `next`; where the program has `limit` instructions nothing more is added.
    private mutating func add(_ pattern: CQLPattern, next: Int, below limit: Int, _ table: inout TestTable) -> Int {
        guard instructions.count <= limit else { return next }
        switch pattern {
        case .token(let test): return append(.element(table.number(of: test), next: next))
        case .sequence(let parts): return parts.reversed().reduce(next) { next, part in add(part, next: next, below: limit, &table) }
        case .alternatives(let choices): return append(.split(choices.map { add($0, next: next, below: limit, &table) }))
        case .repeated(let inner, let minimum, let maximum):
            return add(inner, minimum, maximum, next: next, below: limit, &table)
        case .labelled(let name, let inner):
            let label = table.number(ofLabel: name)
            let end = append(.labelEnd(label, next: next))
            return append(.labelStart(label, next: add(inner, next: end, below: limit, &table)))
        case .regionStart(let region, let test): return append(.regionStart(test: test.map { table.number(of: $0) }, region, next: next))
        case .regionEnd(let region): return append(.regionEnd(region, next: next))
        case .region(let region, let test):
            let whole = CQLPattern.sequence([
                .regionStart(region, test), .repeated(.token(.isIn(region)), minimum: 1, maximum: nil), .regionEnd(region),
            ])
            return add(whole, next: next, below: limit, &table)
        }
    }

    /// What may be left out is left out from there on: `a{0,2}` is (a a?)?, and more is taken before less.
    private mutating func add(
        _ inner: CQLPattern, _ minimum: Int, _ maximum: Int?, next: Int, below limit: Int, _ table: inout TestTable
    ) -> Int {
        var start = next
        if let maximum {
            for _ in minimum..<max(minimum, maximum) where instructions.count <= limit {
                start = append(.split([add(inner, next: start, below: limit, &table), next]))
            }
        } else {
            let loop = append(.accept)
            replace(loop, by: .split([add(inner, next: loop, below: limit, &table), next]))
            start = loop
        }
        for _ in 0..<minimum { start = add(inner, next: start, below: limit, &table) }
        return start
    }
}
