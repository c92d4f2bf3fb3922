import CorpusModel
import YAMLDocuments

/// Reads `with`: ids of themes, or maps with the roles that it holds for.
struct ImplicationReader {
    let names: ThemeNames
    let problems: YAMLProblems

    func implications(_ fields: YAMLFields) -> [Implication] {
        fields.values("with").compactMap { value in
            if let id = value.scalar, !value.isNull {
                return names.theme(id, under: "with", at: value.mark).map { Implication(theme: $0, roles: [], mark: value.mark) }
            }
            guard let fields = YAMLFields(value, "\"with\"", keys: ["theme", "roles"], problems), let name = fields.requiredString("theme"),
                let id = names.theme(name, under: "with", at: fields.value("theme")?.mark ?? fields.mark)
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
