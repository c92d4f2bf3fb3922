import UnicodeText

/// A pattern text ready to be held against whole values. For one worker.
final class CQLMatcher {
    private enum Way {
        case text(String)
        case prefix(String)
        case texts(Set<String>)
        case expression(RegularExpression)
    }

    private let way: Way
    private let flags: CQLFlags

    /// An expression (ICU's, over the whole value), or a list of words whose case is passed over.
    init(_ pattern: CQLPatternText, lists: [String: [String]]) throws(UnicodeFault) {
        switch pattern {
        case .list(let name):
            flags = .ignoresCase
            way = .texts(Set((lists[name] ?? []).map { Self.folded($0, .ignoresCase) }))
        case .expression(let text, let written):
            var text = text
            var flags = written
            if text.hasPrefix("(?i)") {
                text.removeFirst(4)
                flags.insert(.ignoresCase)
            } else if text.hasPrefix("(?-i)") {
                text.removeFirst(5)
                flags.remove(.ignoresCase)
            }
            if flags.contains(.isLiteral) { flags = .isLiteral }
            self.flags = flags
            let folded = Self.folded(text, flags)
            if flags.contains(.isLiteral) || Self.isPlain(folded) {
                way = .text(folded)
            } else if folded.hasSuffix(".*"), Self.isPlain(String(folded.dropLast(2))), !folded.contains("\n") {
                way = .prefix(String(folded.dropLast(2)))
            } else {
                way = .expression(try RegularExpression("\\A(?:\(folded))\\z", ignoringCase: flags.contains(.ignoresCase)))
            }
        }
    }

    /// The one value that matches, where it is known.
    var text: String? {
        if case .text(let text) = way, flags.isEmpty || flags == .isLiteral { text } else { nil }
    }

    /// What every value that matches begins with, where something is known.
    var beginning: String? {
        if case .prefix(let prefix) = way, flags.isEmpty { prefix } else { nil }
    }

    func matches(_ value: String) -> Bool {
        let value = Self.folded(value, flags)
        switch way {
        case .text(let text): return value.utf8.elementsEqual(text.utf8)
        case .prefix(let prefix): return value.utf8.starts(with: prefix.utf8)
        case .texts(let texts): return texts.contains(value)
        case .expression(let expression):
            var value = value
            return value.withUTF8 { !expression.matches(in: $0).isEmpty }
        }
    }

    private static func isPlain(_ text: String) -> Bool { !text.utf8.contains { #".*+?()[]{}|\^$"#.utf8.contains($0) } }

    /// Case is folded in plain letters only where it is asked for; in expressions ICU does it, so that classes such as `\W` keep their meaning.
    private static func folded(_ text: String, _ flags: CQLFlags) -> String {
        var text = text
        if !flags.folding.isEmpty { text = flags.folding.folded(text) }
        return flags.contains(.ignoresCase) && isPlain(text) ? MatchForm.of(text) : text
    }
}
