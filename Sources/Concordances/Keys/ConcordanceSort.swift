import CorpusModel
import UnicodeText

/// An order of lines by any number of keys: texts in Danish alphabetical order, numbers by size, what is missing last whatever the direction;
/// equal lines stay in text order.
public struct ConcordanceSort: Sendable {
    public let keys: [SortKey]

    public init(_ keys: [SortKey]) { self.keys = keys }

    /// `left,-time`; the empty text is no order.
    public init(_ text: String) throws(LineKeyError) { self.init(text.isEmpty ? [] : try SortKey.list(text)) }

    /// All keys of lines that the order looks at.
    public var lineKeys: [LineKey] { keys.flatMap(\.lineKeys) }

    /// The place of the sort key that a line key belongs to, by the line key's name: what lines are coloured by.
    public var places: [String: Int] {
        Dictionary(keys.enumerated().flatMap { place, key in key.lineKeys.map { ($0.name, place) } }, uniquingKeysWith: { first, _ in first })
    }

    /// Sorts lines. Cost: a collation key for each line and key, then n log n comparisons of bytes.
    public func sort(_ lines: inout [ConcordanceLine]) throws(UnicodeFault) {
        guard !keys.isEmpty, !lines.isEmpty else { return }
        let collation = try DanishCollation()
        let columns = keys.map { Self.values($0, of: lines, collation) }
        let order = lines.indices.sorted { one, other in
            for (key, column) in zip(keys, columns) {
                switch (column[one].isMissing, column[other].isMissing) {
                case (true, true): continue
                case (false, true): return true
                case (true, false): return false
                case (false, false):
                    if column[one] == column[other] { continue }
                    return (column[one] < column[other]) != key.isDescending
                }
            }
            return one < other
        }
        lines = order.map { lines[$0] }
    }

    private static func values(_ key: SortKey, of lines: [ConcordanceLine], _ collation: DanishCollation) -> [SortValue] {
        switch key.order {
        case .value(let key):
            if case .own("time") = key.meaning { return lines.map { SortValue($0.time.map { Double($0.milliseconds) }) } }
            let texts = lines.map { key.value(of: $0) }
            if !key.isOfWords, let numbers = SortValue.numbers(texts) { return numbers }
            return texts.map { text in text.map { SortValue(key, $0, collation) } ?? .missing }
        case .frequency(let keys):
            let patterns = lines.map { line in keys.map { $0.value(of: line) ?? "" } }
            var counts: [[String]: Int] = [:]
            for pattern in patterns { counts[pattern, default: 0] += 1 }
            // Patterns that are equally frequent stand together, in alphabetical order.
            return patterns.map { pattern in
                guard pattern.contains(where: { !$0.isEmpty }) else { return .missing }
                return SortValue(number: -Double(counts[pattern]!), text: collation.key(pattern.joined(separator: " ")))
            }
        }
    }
}
