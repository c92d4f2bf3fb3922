import CorpusModel

/// `datapackage.json`: a Frictionless Data Package (specification 1.0) that tells other programs what each table is.
///
/// It holds no date, so that the same tables give the same bytes.
public struct DataPackage: Sendable {
    public let name: String
    public let title: String
    public let description: String
    public let resources: [DataPackageResource]

    public init(name: String, title: String, description: String = "", resources: [DataPackageResource]) {
        self.name = name
        self.title = title
        self.description = description
        self.resources = resources
    }

    public var bytes: [UInt8] { Array(json.pretty.utf8) }

    public var json: JSONValue {
        var members = [
            JSONMember("profile", "tabular-data-package"), JSONMember("name", .string(Self.slug(name))), JSONMember("title", .string(title)),
        ]
        if !description.isEmpty { members.append(JSONMember("description", .string(description))) }
        members.append(JSONMember("resources", .array(resources.map(resource))))
        return .object(members)
    }

    private func resource(_ resource: DataPackageResource) -> JSONValue {
        var members = [
            JSONMember("profile", "tabular-data-resource"), JSONMember("name", .string(Self.slug(resource.table.name))),
            JSONMember("path", .string(resource.path)), JSONMember("title", .string(resource.table.title)), JSONMember("format", "csv"),
            JSONMember("mediatype", "text/csv"), JSONMember("encoding", "utf-8"),
        ]
        if let bytes = resource.bytes { members.append(JSONMember("bytes", .integer(bytes))) }
        if let digest = resource.digest { members.append(JSONMember("hash", .string("sha256:\(digest)"))) }
        members.append(JSONMember("dialect", ["delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "doubleQuote": true, "header": true]))
        members.append(JSONMember("schema", schema(of: resource)))
        return .object(members)
    }

    private func schema(of resource: DataPackageResource) -> JSONValue {
        let fields = resource.table.columns.map(Self.field)
        var members = [JSONMember("fields", .array(fields)), JSONMember("missingValues", [""])]
        if !resource.primaryKey.isEmpty { members.append(JSONMember("primaryKey", .array(resource.primaryKey.map { .string($0) }))) }
        let keys = foreignKeys(of: resource)
        if !keys.isEmpty { members.append(JSONMember("foreignKeys", .array(keys))) }
        return .object(members)
    }

    /// A statistic's field says how it is computed: `formula` holds what there is to say.
    private static func field(_ column: TableColumn) -> JSONValue {
        var members = [
            JSONMember("name", .string(column.name)), JSONMember("type", .string(column.kind.rawValue)),
            JSONMember("description", .string(column.description)),
        ]
        if let formula = column.formula {
            var parts = [
                JSONMember("id", .string(formula.id)), JSONMember("equation", .string(formula.equation)),
                JSONMember("source", .string(formula.source)),
            ]
            for (name, value) in [
                ("log_base", formula.logBase), ("smoothing", formula.smoothing), ("denominator", formula.denominator), ("window", formula.window),
            ] {
                if let value { parts.append(JSONMember(name, .string(value))) }
            }
            members.append(JSONMember("formula", .object(parts)))
        }
        return .object(members)
    }

    /// A column that is the key of another table of the package points to it.
    private func foreignKeys(of resource: DataPackageResource) -> [JSONValue] {
        [("transcript", "transcripts"), ("theme", "themes")].compactMap { column, target in
            guard resource.table.name != target, resource.table.columns.contains(where: { $0.name == column }),
                resources.contains(where: { $0.table.name == target && $0.primaryKey == [column] })
            else { return nil }
            return ["fields": .string(column), "reference": ["resource": .string(target), "fields": .string(column)]]
        }
    }

    /// A name as the specification wants it: lower case, without spaces; letters beyond ASCII and signs become `-`.
    static func slug(_ name: String) -> String {
        let allowed = "abcdefghijklmnopqrstuvwxyz0123456789-_./"
        let slug = String(name.lowercased().map { allowed.contains($0) ? $0 : "-" })
        return slug.isEmpty ? "data" : slug
    }
}
