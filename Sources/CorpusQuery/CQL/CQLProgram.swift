/// A pattern compiled to instructions (Thompson's construction), with its labels numbered.
struct CQLProgram {
    enum Instruction {
        /// The token at hand fulfils test number `test`; one position on.
        case token(test: Int)
        case split(Int, Int)
        case jump(Int)
        case labelStart(Int)
        case labelEnd(Int)
        case regionStart(CQLRegion, test: Int?)
        case regionEnd(CQLRegion)
        case accept
    }

    private(set) var instructions: [Instruction] = []
    private(set) var tests: [CQLTest] = []
    private(set) var labels: [String] = []

    /// The most that a query may be unrolled to: `{…}` within `{…}` multiplies.
    static let sizeLimit = 20_000

    /// `nil` where the query is too large.
    init?(_ pattern: CQLPattern) {
        add(pattern)
        guard instructions.count < Self.sizeLimit else { return nil }
        instructions.append(.accept)
    }

    private mutating func add(_ pattern: CQLPattern) {
        guard instructions.count < Self.sizeLimit else { return }
        switch pattern {
        case .token(let test): instructions.append(.token(test: number(of: test)))
        case .sequence(let parts): for part in parts { add(part) }
        case .alternatives(let choices): addChoices(choices)
        case .repeated(let inner, let minimum, let maximum): addRepeated(inner, minimum, maximum)
        case .labelled(let name, let inner):
            let label = labels.firstIndex(of: name) ?? labels.count
            if label == labels.count { labels.append(name) }
            instructions.append(.labelStart(label))
            add(inner)
            instructions.append(.labelEnd(label))
        case .regionStart(let region, let test): instructions.append(.regionStart(region, test: test.map { number(of: $0) }))
        case .regionEnd(let region): instructions.append(.regionEnd(region))
        case .region(let region, let test):
            instructions.append(.regionStart(region, test: test.map { number(of: $0) }))
            addRepeated(.token(.isIn(region)), 1, nil)
            instructions.append(.regionEnd(region))
        }
    }

    private mutating func addChoices(_ choices: [CQLPattern]) {
        var jumps: [Int] = []
        for choice in choices.dropLast() {
            let split = reserve()
            add(choice)
            jumps.append(reserve())
            instructions[split] = .split(split + 1, instructions.count)
        }
        if let last = choices.last { add(last) }
        for jump in jumps { instructions[jump] = .jump(instructions.count) }
    }

    private mutating func addRepeated(_ inner: CQLPattern, _ minimum: Int, _ maximum: Int?) {
        for _ in 0..<minimum { add(inner) }
        guard let maximum else {
            let split = reserve()
            add(inner)
            instructions.append(.jump(split))
            instructions[split] = .split(split + 1, instructions.count)
            return
        }
        var splits: [Int] = []
        for _ in minimum..<max(minimum, maximum) where instructions.count < Self.sizeLimit {
            splits.append(reserve())
            add(inner)
        }
        for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    }

    /// A place whose instruction is set later.
    private mutating func reserve() -> Int {
        instructions.append(.accept)
        return instructions.count - 1
    }

    private mutating func number(of test: CQLTest) -> Int {
        if let known = tests.firstIndex(of: test) { return known }
        tests.append(test)
        return tests.count - 1
    }
}
