/// Sets in any order, whose members are programs of their own.
extension QuerySearch {
    /// Ways to match all members in any order: from each token where one of them may begin, what is transparent passed over.
    mutating func anyOrder(_ members: [Int], _ window: Int, at start: Int, isFirst: Bool) -> [Way] {
        var found: [Way] = []
        var first = start
        while first < text.end {
            found += anyOrder(members, window, from: first)
            guard !isFirst, text.kind(first) == .transparent else { break }
            first += 1
        }
        return found
    }

    /// Token by token: at each, a member that is left may begin, or the token is passed over. The last word stands at most `window` words
    /// after the first, particles not counted.
    private mutating func anyOrder(_ members: [Int], _ window: Int, from first: Int) -> [Way] {
        var found: [Way] = []
        // By the position after, the members that are left (a bit each) and the tokens matched so far.
        var open: [Int: [Int: [Int]]] = [first: [(1 << members.count) - 1: []]]
        var at = first
        while let states = open.removeValue(forKey: at) {
            if let matched = states[0] { found.append(Way(position: at, matched: matched)) }
            guard at < text.end, words(after: first, before: at + 1) <= window else { break }
            for (left, matched) in states.sorted(by: { $0.key < $1.key }) where left != 0 {
                steps += 1
                for (index, member) in members.enumerated() where left & 1 << index != 0 {
                    for way in ways(from: member, at: at) where words(after: first, before: way.position) <= window {
                        let rest = left & ~(1 << index)
                        if open[way.position]?[rest] == nil { open[way.position, default: [:]][rest] = matched + way.matched }
                    }
                }
                // The first token is always a member's.
                guard at > first, text.kind(at) != .wall else { continue }
                if open[at + 1]?[left] == nil { open[at + 1, default: [:]][left] = matched }
            }
            at = open.keys.min() ?? text.end
        }
        return found
    }

    /// Words after the token `first` and before `position`, particles not counted. Cost: the tokens between.
    private func words(after first: Int, before position: Int) -> Int {
        var count = 0
        var at = first + 1
        while at < position {
            if text.kind(at) == .word { count += 1 }
            at += 1
        }
        return count
    }

    /// The ways of a member from a token, found once for each start.
    private mutating func ways(from member: Int, at token: Int) -> [Way] {
        let key = member << 32 | token
        if let known = tried[key] { return known }
        let found = ends(from: member, at: token)
        tried[key] = found
        return found
    }
}
