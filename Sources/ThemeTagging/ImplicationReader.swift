import CorpusModel
import YAMLDocuments

/// Reads `with`: ids of themes, or maps with the roles that it holds for.
struct ImplicationReader {
    let names: ThemeNames
    let problems: YAMLProblems

    func implications(_ fields: YAMLFields) -> [Implication] {
        fields.values("with").compactMap { value in
            if let id = value.scalar, !value.isNull {
                return Implication(theme: names.current(id, at: value.mark), roles: [], mark: value.mark)
            }
            guard let fields = YAMLFields(value, "\"with\"", keys: ["theme", "roles"], problems), fields.required("theme") != nil,
                let id = names.theme("theme", fields)
            else { return nil }
            return Implication(theme: id, roles: fields.strings("roles").map { Role($0.text) }, mark: fields.mark)
        }
    }
}

/// Reads where a theme or an entry comes from.
struct ProvenanceReader {
    let problems: YAMLProblems

    func provenance(_ fields: YAMLFields) -> Provenance {
        var provenance = Provenance()
        guard let value = fields.value("provenance"),
            let fields = YAMLFields(value, "\"provenance\"", keys: ["source", "since", "note"], problems)
        else { return provenance }
        provenance.sources = fields.strings("source").map(\.text)
        provenance.since = fields.string("since") ?? ""
        provenance.note = fields.string("note") ?? ""
        return provenance
    }
}
