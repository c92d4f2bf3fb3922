import LocalFiles

/// The dictionary formats of other tools, beside Ordret's own.
public enum ExchangeFormat: String, Sendable, CaseIterable {
    /// `ordret-lexicon/1`.
    case ordret
    /// A YAML file of nested keys and glob patterns, as R's quanteda reads (`dictionary(file = "x.yml")`).
    case quanteda
    /// LIWC's `.dic`: a legend of numbered categories between percent signs, then a line a word.
    case liwc
    /// LIWC-22's `.dicx`: a CSV with a column a category.
    case dicx
    /// WordStat's `.cat`: an indented tree of categories, words with their weights, rules with `@`.
    case wordstat
    /// JSON Lines of spaCy's EntityRuler.
    case spacy
    /// Coding rules of KH Coder: a line `*code`, then a rule of words with `and`, `or`, `not`, `near(…)` and `seq(…)`.
    case khcoder

    /// By the ending of a file's name; YAML is Ordret's where it says so.
    public static func guess(path: String, bytes: [UInt8]) -> ExchangeFormat? {
        switch FilePaths.fileExtension(of: path) {
        case "dic": .liwc
        case "dicx": .dicx
        case "cat": .wordstat
        case "jsonl": .spacy
        case "cod": .khcoder
        case "txt": hasCodes(bytes) ? .khcoder : nil
        case "yaml", "yml": isOrdret(bytes) ? .ordret : .quanteda
        default: nil
        }
    }

    /// Whether some line begins with a star, as names of codes do.
    private static func hasCodes(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).contains { $0.hasPrefix("*") || $0.hasPrefix("＊") }
    }

    private static func isOrdret(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).contains { line in
            let line = line.drop { $0 == "\u{FEFF}" }
            return line.hasPrefix("format:") && line.contains("ordret-lexicon")
        }
    }
}
