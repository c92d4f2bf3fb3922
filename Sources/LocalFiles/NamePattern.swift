/// A pattern of a file's name: `*` any characters, `?` one, `[abc]`, `[a-e]` and `[!abc]` one of some or none of them.
///
/// A character is what a reader sees as one: ø is one whatever bytes it takes, and å is å also where the disk has it as a and a ring.
/// The machine's locale has no say in it, as it has in `fnmatch`.
struct NamePattern {
    private enum Part {
        case any
        case one
        case character(Character)
        case oneOf(ranges: [ClosedRange<Character>], isNegated: Bool)

        func takes(_ character: Character) -> Bool {
            switch self {
            case .any, .one: true
            case .character(let own): own == character
            case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(character) } != isNegated
            }
        }
    }

    private let parts: [Part]

    static func isPattern(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

    init(_ text: String) {
        var parts: [Part] = []
        var rest = Substring(text)
        while let first = rest.popFirst() {
            switch first {
            case "*": parts.append(.any)
            case "?": parts.append(.one)
            case "[":
                if let (part, after) = Self.brackets(rest) {
                    parts.append(part)
                    rest = after
                } else {
                    parts.append(.character(first))
                }
            default: parts.append(.character(first))
            }
        }
        self.parts = parts
    }

    /// What stands after `[`, and the rest behind `]`; `nil` where nothing closes it.
    private static func brackets(_ text: Substring) -> (Part, Substring)? {
        let isNegated = text.first == "!" || text.first == "^"
        let body = isNegated ? text.dropFirst() : text
        // A bracket that comes first is one of the characters.
        guard let close = body.dropFirst().firstIndex(of: "]") else { return nil }
        let characters = Array(body[..<close])
        var ranges: [ClosedRange<Character>] = []
        var at = 0
        while at < characters.count {
            let hasRange = at + 2 < characters.count && characters[at + 1] == "-" && characters[at] <= characters[at + 2]
            ranges.append(hasRange ? characters[at]...characters[at + 2] : characters[at]...characters[at])
            at += hasRange ? 3 : 1
        }
        return (.oneOf(ranges: ranges, isNegated: isNegated), body[body.index(after: close)...])
    }

    /// Linear but for the last `*`, which is tried again from the next character.
    func matches(_ name: String) -> Bool {
        let name = Array(name)
        var part = 0
        var at = 0
        var retry: (part: Int, at: Int)?
        while at < name.count {
            if part < parts.count, case .any = parts[part] {
                retry = (part, at)
                part += 1
            } else if part < parts.count, parts[part].takes(name[at]) {
                part += 1
                at += 1
            } else if let last = retry {
                retry = (last.part, last.at + 1)
                (part, at) = (last.part + 1, last.at + 1)
            } else {
                return false
            }
        }
        return parts[part...].allSatisfy { if case .any = $0 { true } else { false } }
    }
}
