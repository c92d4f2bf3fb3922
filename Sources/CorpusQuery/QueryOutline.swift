/// Says of a sentence, before anything is searched, that a query cannot match in it: whether its elements stand there in an order and at distances that the
/// query allows. It may say yes where a search says no, never the other way round.
///
/// Sets of places are bits: a token's place is the number of words up to it, particles and transparent tokens having that of the word before. An element after a
/// gap of n words then stands at most n + 1 places further on, so that a step of the query costs a few instructions for all ways together (the bit-parallel
/// simulation of an automaton with bounded gaps: Navarro and Raffinot, Flexible Pattern Matching in Strings, 2002, chapter 4).
struct QueryOutline: Sendable {
    private enum Kind: UInt8 {
        case element, gap, split, anyOrder, accept
    }

    private struct Step {
        let kind: Kind
        /// The element, the words of the gap, or those of the window.
        let value: Int32
        let next: Int32
        /// Where the branches of a split, or the members of a set, are listed.
        let branches: Range<Int32>
    }

    private let steps: [Step]
    private let branches: [Int32]

    init(_ program: QueryProgram) {
        var steps: [Step] = []
        var branches: [Int32] = []
        func list(_ starts: [Int]) -> Range<Int32> {
            let first = Int32(branches.count)
            branches += starts.map { Int32($0) }
            return first..<Int32(branches.count)
        }
        for instruction in program.instructions {
            switch instruction {
            case .element(let element, let next): steps.append(Step(kind: .element, value: Int32(element), next: Int32(next), branches: 0..<0))
            case .gap(let size, let next): steps.append(Step(kind: .gap, value: Int32(size), next: Int32(next), branches: 0..<0))
            case .split(let starts): steps.append(Step(kind: .split, value: 0, next: 0, branches: list(starts)))
            case .anyOrder(let members, let window, let next):
                steps.append(Step(kind: .anyOrder, value: Int32(window), next: Int32(next), branches: list(members)))
            case .accept: steps.append(Step(kind: .accept, value: 0, next: 0, branches: 0..<0))
            case .labelStart, .labelEnd, .regionStart, .regionEnd: preconditionFailure("the outline is of queries in the simple notation")
            }
        }
        self.steps = steps
        self.branches = branches
    }

    /// How many steps there are: the size of the scratch that `allows` wants.
    var count: Int { steps.count }

    /// Whether a query may match whose first element stands at one of the places. Cost: the query's steps, each once.
    ///
    /// - Parameters:
    ///   - start: where the query begins in the program.
    ///   - first: the places that the match may begin at.
    ///   - allowed: the places that the match may have words at.
    ///   - scratch: a number for each step, all 0 before and after.
    ///   - places: the places of each element in the sentence.
    func allows(_ start: Int, first: UInt64, allowed: UInt64, scratch: inout [UInt64], _ places: (Int) -> UInt64) -> Bool {
        ends(from: start, first, allowed, &scratch, places) != 0
    }

    /// The places that the next element may stand at once the program has accepted; 0 where it cannot. `near` holds those of the first element.
    private func ends(from start: Int, _ near: UInt64, _ allowed: UInt64, _ scratch: inout [UInt64], _ places: (Int) -> UInt64) -> UInt64 {
        var at = start
        var near = near
        while near != 0 {
            switch steps[at].kind {
            case .accept: return near
            case .split: return endsOfBranches(from: at, near, allowed, &scratch, places)
            case .element, .gap, .anyOrder: near = after(at, near, allowed, &scratch, places)
            }
            at = Int(steps[at].next)
        }
        return 0
    }

    /// The same where ways part and meet again. A step's number is above those of the steps after it, so that from the highest down each is taken once, with
    /// the places of all ways that lead to it.
    private func endsOfBranches(
        from start: Int, _ near: UInt64, _ allowed: UInt64, _ scratch: inout [UInt64], _ places: (Int) -> UInt64
    ) -> UInt64 {
        let end = accept(after: start)
        scratch[start] = near
        for at in (end + 1...start).reversed() where scratch[at] != 0 {
            let near = scratch[at]
            scratch[at] = 0
            let step = steps[at]
            if step.kind == .split {
                for branch in step.branches { scratch[Int(branches[Int(branch)])] |= near }
            } else {
                scratch[Int(step.next)] |= after(at, near, allowed, &scratch, places)
            }
        }
        defer { scratch[end] = 0 }
        return scratch[end]
    }

    /// The places that the element after a step may stand at.
    private func after(_ at: Int, _ near: UInt64, _ allowed: UInt64, _ scratch: inout [UInt64], _ places: (Int) -> UInt64) -> UInt64 {
        let step = steps[at]
        switch step.kind {
        case .element: return Self.spread(near & allowed & places(Int(step.value)), 1)
        case .gap: return Self.spread(near, Int(step.value))
        case .anyOrder:
            // Every member stands somewhere within the window; where the last one stands is not looked into.
            let within = Self.spread(near, Int(step.value))
            for member in step.branches where ends(from: Int(branches[Int(member)]), within, allowed, &scratch, places) == 0 { return 0 }
            return Self.spread(within, 1)
        case .split, .accept: return near
        }
    }

    /// The end of the program or of the member of a set that a step is of.
    private func accept(after start: Int) -> Int {
        var at = start
        while steps[at].kind != .accept { at = Int(steps[at].kind == .split ? branches[Int(steps[at].branches.lowerBound)] : steps[at].next) }
        return at
    }

    /// The places up to so many further on as well. The last bit stands for all places from there on.
    static func spread(_ places: UInt64, _ distance: Int) -> UInt64 {
        if places == 0 { return 0 }
        guard distance < 63 else { return ~((places & (~places &+ 1)) &- 1) }
        var all = places
        var done = 0
        while done < distance {
            let step = min(done + 1, distance - done)
            let beyond = all >> UInt64(64 - step)
            all |= all << UInt64(step)
            if beyond != 0 { all |= 1 << 63 }
            done += step
        }
        return all
    }
}
