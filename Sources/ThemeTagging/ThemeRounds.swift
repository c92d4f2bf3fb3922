/// Themes that come back to themselves where each leads to others.
enum ThemeRounds {
    /// Each round once, from one of its themes back to it.
    ///
    /// - Parameter next: by theme, those that it leads to.
    static func rounds(_ next: [[Int]]) -> [[Int]] {
        var isDone = [Bool](repeating: false, count: next.count)
        var path: [Int] = []
        var found: [[Int]] = []
        func visit(_ theme: Int) {
            if let start = path.firstIndex(of: theme) {
                found.append(path[start...] + [theme])
                return
            }
            guard !isDone[theme] else { return }
            path.append(theme)
            for other in next[theme] { visit(other) }
            path.removeLast()
            isDone[theme] = true
        }
        for theme in next.indices where !next[theme].isEmpty { visit(theme) }
        return found
    }
}
