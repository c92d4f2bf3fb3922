import YAMLDocuments

/// A theme that hits count for as well (`with`), as its author wrote it.
public struct WrittenImplication: Sendable, Hashable {
    public let theme: String
    /// The speakers it holds for; empty means everyone.
    public let roles: [String]

    /// What a list, or a single value, holds: ids, or maps with the roles.
    static func all(_ value: YAMLValue?) -> [WrittenImplication] {
        guard let value, !value.isNull else { return [] }
        return (value.list ?? [value]).compactMap { item in
            if let id = item.scalar { return WrittenImplication(theme: id, roles: []) }
            return item["theme"]?.scalar.map { WrittenImplication(theme: $0, roles: item.texts("roles")) }
        }
    }
}
