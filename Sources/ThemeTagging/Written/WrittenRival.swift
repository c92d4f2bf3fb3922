import YAMLDocuments

/// A theme that another gives way to (`unless`), as its author wrote it.
public struct WrittenRival: Sendable, Hashable {
    public let theme: String
    /// `turn` or `sentence`.
    public let within: String

    /// What a list, or a single value, holds: ids, or maps with how far it holds.
    static func all(_ value: YAMLValue?) -> [WrittenRival] {
        guard let value, !value.isNull else { return [] }
        return (value.list ?? [value]).compactMap { item in
            if let id = item.scalar { return WrittenRival(theme: id, within: "turn") }
            return item["theme"]?.scalar.map { WrittenRival(theme: $0, within: item["within"]?.scalar ?? "turn") }
        }
    }
}
