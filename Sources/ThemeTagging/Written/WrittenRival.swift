import YAMLDocuments

/// A theme that another, or one of its entries, gives way to (`unless`), as its author wrote it.
public struct WrittenRival: Sendable, Hashable {
    public let theme: String
    /// `turn` or `sentence`.
    public let within: String
    /// In whose turns; everyone's where it is empty.
    public let roles: [String]

    /// How far it holds, and for whom.
    public struct Kind: Hashable, Sendable {
        public let within: String
        public let roles: [String]
    }

    public var kind: Kind { Kind(within: within, roles: roles) }

    /// What a list, or a single value, holds: ids, or maps with how far it holds and for whom.
    static func all(_ value: YAMLValue?) -> [WrittenRival] {
        guard let value, !value.isNull else { return [] }
        return (value.list ?? [value]).flatMap { item in
            if let id = item.scalar { return [WrittenRival(theme: id, within: "turn", roles: [])] }
            return item.texts("theme").map { WrittenRival(theme: $0, within: item["within"]?.scalar ?? "turn", roles: item.texts("roles")) }
        }
    }
}
