/// Collects what patterns lose: the patterns of an entry that lose the same are told together.
struct LossCollector {
    private struct Key: Hashable {
        let kind: ExchangeLoss.Kind
        let theme: String
        let entry: String
        let why: String
    }

    private var order: [Key] = []
    private var found: [Key: (pattern: ExportedLexicon.Pattern, texts: [String])] = [:]

    mutating func add(_ kind: ExchangeLoss.Kind, _ pattern: ExportedLexicon.Pattern, of theme: String, _ why: String) {
        let key = Key(kind: kind, theme: theme, entry: pattern.entry, why: why)
        if found[key] == nil {
            order.append(key)
            found[key] = (pattern, [])
        }
        if found[key]?.texts.last != pattern.text { found[key]?.texts.append(pattern.text) }
    }

    var losses: [ExchangeLoss] {
        order.compactMap { key in
            found[key].map { first, texts in
                ExchangeLoss(
                    key.kind, at: first.place, theme: key.theme, entry: key.entry, what: texts.count == 1 ? "pattern" : "patterns",
                    found: texts.joined(separator: "; "), why: key.why)
            }
        }
    }
}
