import YAMLDocuments

/// Reads `unless`: ids of themes, or maps that say how far it holds, as `{theme: trust/history, within: sentence}`.
struct RivalReader {
    let names: ThemeNames
    let problems: YAMLProblems

    func rivals(_ fields: YAMLFields) -> [Rival] {
        fields.values("unless").compactMap { value in
            if let id = value.scalar, !value.isNull {
                return names.theme(id, under: "unless", at: value.mark).map { Rival(theme: $0, scope: .turn, mark: value.mark) }
            }
            guard let fields = YAMLFields(value, "\"unless\"", keys: ["theme", "within"], problems), let name = fields.requiredString("theme"),
                let id = names.theme(name, under: "unless", at: fields.value("theme")?.mark ?? fields.mark)
            else { return nil }
            let scope = fields.choice("within", of: Rival.Scope.allCases.map(\.rawValue)).flatMap(Rival.Scope.init(rawValue:))
            return Rival(theme: id, scope: scope ?? .turn, mark: fields.mark)
        }
    }
}
