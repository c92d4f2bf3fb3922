/// A command with what it should write and leave with.
///
/// In a page it stands in a block marked `console`: the command behind `$ `, then the lines of stdout as they are, the lines of stderr behind
/// `! `, and the status as `=> 2` where it is not 0. `…` in an expected line means any text; a line that is only `…` any lines.
struct ConsoleExample {
    let command: String
    let expected: [String]

    /// The words of the command; single and double quotes group, and nothing else is special.
    var words: [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in command {
            switch character {
            case quote: quote = nil
            case "'" where quote == nil, "\"" where quote == nil: (quote, word) = (character, word ?? "")
            case " " where quote == nil:
                if let done = word { words.append(done) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }

    /// Whether the lines are those that were expected.
    func isMet(by found: [String]) -> Bool { Self.matches(expected[...], found[...]) }

    private static func matches(_ expected: ArraySlice<String>, _ found: ArraySlice<String>) -> Bool {
        guard let first = expected.first else { return found.isEmpty }
        if first == "…" || first == "! …" {
            let isMessage = first.hasPrefix("! ")
            var rest = found
            while true {
                if matches(expected.dropFirst(), rest) { return true }
                guard let line = rest.popFirst(), line.hasPrefix("! ") == isMessage, !line.hasPrefix("=> ") else { return false }
            }
        }
        guard let line = found.first, matches(line: first, line) else { return false }
        return matches(expected.dropFirst(), found.dropFirst())
    }

    private static func matches(line expected: String, _ found: String) -> Bool {
        if expected == found { return true }
        let parts = expected.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, let first = parts.first, let last = parts.last, found.hasPrefix(first) else { return false }
        var rest = found.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let range = rest.ranges(of: part).first else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
