import CorpusModel
import YAMLDocuments

/// Reads `unless`: ids of themes, or maps that say how far it holds and for whom, as
/// `{theme: [trust/history, power], within: sentence, roles: [employee]}`.
struct RivalReader {
    let names: ThemeNames
    let problems: YAMLProblems

    func rivals(_ fields: YAMLFields) -> [Rival] {
        fields.values("unless").flatMap { value -> [Rival] in
            if let id = value.scalar, !value.isNull { return rival(id, .turn, [], value.mark) }
            guard let fields = YAMLFields(value, "\"unless\"", keys: ["theme", "within", "roles"], problems) else { return [] }
            if fields.value("theme") == nil { _ = fields.requiredString("theme") }
            let scope = fields.choice("within", of: Rival.Scope.allCases.map(\.rawValue)).flatMap(Rival.Scope.init(rawValue:))
            let roles = fields.strings("roles").map { Role($0.text) }
            return fields.strings("theme").flatMap { rival($0.text, scope ?? .turn, roles, $0.value.mark) }
        }
    }

    private func rival(_ id: String, _ scope: Rival.Scope, _ roles: [Role], _ mark: YAMLMark) -> [Rival] {
        names.theme(id, under: "unless", at: mark).map { [Rival(theme: $0, scope: scope, roles: roles, mark: mark)] } ?? []
    }
}
