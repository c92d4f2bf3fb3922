import YAMLDocuments

/// Reads `unless`: ids of themes, or maps that say how far it holds, as `{theme: trust/history, within: sentence}`.
struct RivalReader {
    let names: ThemeNames
    let problems: YAMLProblems

    func rivals(_ fields: YAMLFields) -> [Rival] {
        fields.values("unless").compactMap { value in
            if let id = value.scalar, !value.isNull { return Rival(theme: names.current(id, at: value.mark), scope: .turn, mark: value.mark) }
            guard let fields = YAMLFields(value, "\"unless\"", keys: ["theme", "within"], problems), fields.required("theme") != nil,
                let id = names.theme("theme", fields)
            else { return nil }
            let scope = fields.choice("within", of: Rival.Scope.allCases.map(\.rawValue)).flatMap(Rival.Scope.init(rawValue:))
            return Rival(theme: id, scope: scope ?? .turn, mark: fields.mark)
        }
    }
}
