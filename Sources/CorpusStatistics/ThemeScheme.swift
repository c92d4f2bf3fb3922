import CorpusModel

/// The themes in their order, and who is whose parent.
struct ThemeScheme: Sendable {
    let themes: [Theme]
    /// Indices of each theme's children; a theme without children is a leaf.
    let children: [[Int]]
    private let indices: [String: Int]

    /// A parent that no theme of the list describes is added before its first child, labelled by its id. Of two themes with
    /// one id the first stands.
    init(_ listed: [Theme]) {
        var themes: [Theme] = []
        var indices: [String: Int] = [:]
        let known = Set(listed.map(\.id))
        for theme in listed where indices[theme.id] == nil {
            if let parent = theme.parent, !known.contains(parent), indices[parent] == nil {
                indices[parent] = themes.count
                themes.append(Theme(id: parent, labelDanish: parent, labelEnglish: parent))
            }
            indices[theme.id] = themes.count
            themes.append(theme)
        }
        var children = [[Int]](repeating: [], count: themes.count)
        for (index, theme) in themes.enumerated() {
            if let parent = theme.parent.flatMap({ indices[$0] }), parent != index { children[parent].append(index) }
        }
        self.themes = themes
        self.children = children
        self.indices = indices
    }

    func index(of id: String) -> Int? { indices[id] }

    func isParent(_ theme: Int) -> Bool { !children[theme].isEmpty }

    /// The theme itself and everything below it, each once; parents that run in a circle end where they began.
    func family(of theme: Int) -> [Int] {
        var found: [Int] = []
        var waiting = [theme]
        var seen: Set<Int> = []
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            found.append(next)
            waiting += children[next]
        }
        return found.sorted()
    }
}
