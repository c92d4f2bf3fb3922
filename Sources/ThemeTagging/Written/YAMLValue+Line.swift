import YAMLDocuments

extension YAMLValue {
    /// The value on one line, as YAML's flow style has it, to be compared and shown.
    public var line: String {
        switch content {
        case .scalar(let text, _): text
        case .list(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
        case .map(let pairs): "{" + pairs.map { "\($0.key.name): \($0.value.line)" }.joined(separator: ", ") + "}"
        }
    }
}
