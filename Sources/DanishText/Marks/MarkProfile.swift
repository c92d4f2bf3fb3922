import UnicodeText

/// A convention of transcribers: which signs are marks and no words (`--marks`, list `marks`).
public struct MarkProfile: Sendable {
    /// The name of the profile that is in force unless something says otherwise.
    public static let plain = "plain"

    public let name: String
    let rules: Set<MarkRule>
    /// The rule of each sign.
    let signs: [Unicode.Scalar: MarkRule]
    /// Whole words as written that are events.
    let silentWords: Set<String>
    /// The signs by which the profile is known, in UTF-8.
    let tellingSigns: [[UInt8]]
    /// Whether the profile looks at signs at all; `plain` does not, and costs nothing.
    let hasMarks: Bool

    /// - Parameter lines: each rule with its signs or words.
    init(_ name: String, _ lines: [(rule: MarkRule, signs: [String])]) {
        self.name = name
        rules = Set(lines.map(\.rule))
        hasMarks = lines.contains { $0.rule.signs != .words && $0.rule != .capitals }
        var signs: [Unicode.Scalar: MarkRule] = [:]
        var silent: Set<String> = []
        var telling: [[UInt8]] = []
        for line in lines {
            switch line.rule.signs {
            case .none: continue
            case .characters: for sign in line.signs { if let scalar = sign.unicodeScalars.first { signs[scalar] = line.rule } }
            case .words where line.rule == .auto: telling += line.signs.map { Array($0.utf8) }
            case .words: silent.formUnion(line.signs)
            }
        }
        (self.signs, silentWords, tellingSigns) = (signs, silent, telling)
    }

    func has(_ rule: MarkRule) -> Bool { rules.contains(rule) }
}
