/// Themes that come back to themselves where each leads to others.
enum ThemeRounds {
    /// A theme on the way, and which of those it leads to comes next.
    private struct Step {
        let theme: Int
        var next = 0
    }

    /// Each round once, from one of its themes back to it. Cost: a look at each theme and at each that it leads to, however long the way; nothing is called again and again.
    ///
    /// - Parameter next: by theme, those that it leads to.
    static func rounds(_ next: [[Int]]) -> [[Int]] {
        var isDone = [Bool](repeating: false, count: next.count)
        /// By theme, its place on the way; -1 where it is not on it.
        var places = [Int](repeating: -1, count: next.count)
        var path: [Step] = []
        var found: [[Int]] = []
        func enter(_ theme: Int) {
            if places[theme] >= 0 {
                found.append(path[places[theme]...].map(\.theme) + [theme])
            } else if !isDone[theme] {
                places[theme] = path.count
                path.append(Step(theme: theme))
            }
        }
        for theme in next.indices where !next[theme].isEmpty {
            enter(theme)
            while let step = path.last {
                if step.next < next[step.theme].count {
                    path[path.count - 1].next += 1
                    enter(next[step.theme][step.next])
                } else {
                    isDone[step.theme] = true
                    places[step.theme] = -1
                    path.removeLast()
                }
            }
        }
        return found
    }
}
