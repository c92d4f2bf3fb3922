extension DanishDataSource {
    /// The profiles of the list `marks` in its order; one without rules is added where none is called `plain`.
    func markProfiles() throws(DanishDataError) -> [MarkProfile] {
        let file = try file("marks", columns: 2...3, keepingCase: true)
        var order: [String] = []
        var lines: [String: [(rule: MarkRule, signs: [String])]] = [:]
        for line in file.lines {
            let name = line.columns[0]
            guard name != "auto", !name.contains(" ") else { throw file.fault(line, column: 0, expected: "one word that is not auto") }
            guard let rule = MarkRule(rawValue: line.columns[1]) else {
                throw file.fault(line, column: 1, expected: MarkRule.allCases.map(\.rawValue).joined(separator: ", "))
            }
            if lines[name] == nil { order.append(name) }
            lines[name, default: []].append((rule, try signs(of: rule, line, file)))
        }
        if lines[MarkProfile.plain] == nil { order.insert(MarkProfile.plain, at: 0) }
        return order.map { MarkProfile($0, lines[$0] ?? []) }
    }

    private func signs(of rule: MarkRule, _ line: WordListFile.Line, _ file: WordListFile) throws(DanishDataError) -> [String] {
        let signs = line.columns.count == 3 ? line.columns[2].split(separator: " ").map(String.init) : []
        switch rule.signs {
        case .none:
            if !signs.isEmpty { throw file.fault(line, column: 2, expected: "nothing; \(rule.rawValue) has no signs") }
        case .words:
            if signs.isEmpty { throw file.fault(line, column: 1, expected: "a third column with what \(rule.rawValue) is for") }
        case .characters:
            if signs.isEmpty { throw file.fault(line, column: 1, expected: "a third column with the signs of \(rule.rawValue)") }
            for sign in signs where sign.unicodeScalars.count != 1 || sign.unicodeScalars.first!.properties.isAlphabetic {
                throw file.fault(line, column: 2, expected: "single characters that are no letters, parted by blanks")
            }
        }
        return signs
    }
}
