/// Windows of several turns, and where in them the hits of themes stand: whose words a pair is made of.
struct CooccurrenceReach {
    /// By window, its turns.
    let turns: [Range<Int>]
    /// By theme, the turns with a counted hit, ascending.
    let coded: [[Int]]

    /// The turns of a window that hold one of two themes. Cost: a search in each theme's turns, and what is found.
    func turns(of window: Int, with one: Int, or other: Int) -> Set<Int> {
        var found: Set<Int> = []
        for theme in [one, other] {
            let all = coded[theme]
            var place = Self.first(in: all, from: turns[window].lowerBound)
            while place < all.count, all[place] < turns[window].upperBound {
                found.insert(all[place])
                place += 1
            }
        }
        return found
    }

    /// The turns that stand in one of these windows. Cost: linear.
    func turns(of windows: UnitSet) -> [Int] {
        var borders = [Int](repeating: 0, count: turns.count + 1)
        for window in windows.members {
            borders[turns[window].lowerBound] += 1
            borders[turns[window].upperBound] -= 1
        }
        var open = 0
        return turns.indices.filter { turn in
            open += borders[turn]
            return open > 0
        }
    }

    private static func first(in turns: [Int], from turn: Int) -> Int {
        var (low, high) = (0, turns.count)
        while low < high {
            let middle = (low + high) / 2
            if turns[middle] < turn { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
