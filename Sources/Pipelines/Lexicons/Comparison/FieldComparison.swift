import ThemeTagging
import YAMLDocuments

/// The keys of two maps compared: any key that a lexicon may have now or later, maps inside key by key (`label.da`).
enum FieldComparison {
    static func changes(
        _ part: LexiconChange.Part, theme: String = "", id: String = "", _ old: YAMLValue, _ new: YAMLValue, without: Set<String> = []
    ) -> [LexiconChange] {
        let (one, other) = (fields(old, without: without), fields(new, without: without))
        let names = one.map(\.name) + other.map(\.name).filter { name in !one.contains { $0.name == name } }
        return names.compactMap { name in
            let before = one.first { $0.name == name }
            let after = other.first { $0.name == name }
            guard before?.text != after?.text else { return nil }
            return LexiconChange(
                .changed, part, theme: theme, id: id, field: name, old: before?.text ?? "", new: after?.text ?? "", oldLine: before?.line,
                newLine: after?.line)
        }
    }

    private typealias Field = (name: String, text: String, line: Int)

    private static func fields(_ value: YAMLValue, without: Set<String>) -> [Field] {
        (value.map ?? []).filter { !without.contains($0.key.name) && !$0.value.isNull }.flatMap { key, value -> [Field] in
            guard let inner = value.map else { return [(key.name, value.line, key.mark.line)] }
            return inner.map { ("\(key.name).\($0.key.name)", $0.value.line, $0.key.mark.line) }
        }
    }
}
