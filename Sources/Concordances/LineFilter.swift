import CorpusModel

/// A condition on where a line comes from: `role=beboer,frivillig`, `site!=Lærkevang` (`--where`).
public struct LineFilter: Sendable, Hashable {
    public let field: String
    public let values: Set<String>
    public let isNegated: Bool

    /// Fields that every line has; all others are metadata.
    public static let builtIn = ["transcript", "speaker", "informant", "role", "turn"]

    /// `nil` where the text is no condition.
    public init?(_ text: String) {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        var field = text[..<equals]
        isNegated = field.last == "!"
        if isNegated { field.removeLast() }
        let values = text[text.index(after: equals)...].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard !field.isEmpty else { return nil }
        self.field = field.hasPrefix("meta_") ? String(field.dropFirst(5)) : String(field)
        self.values = Set(values)
    }

    public func allows(_ line: ConcordanceLine) -> Bool { values.contains(LineField.value(field, of: line)) != isNegated }
}

/// What a line is grouped, filtered and drawn by.
public enum LineField {
    /// Empty where the line's transcript does not have the field.
    public static func value(_ field: String, of line: ConcordanceLine) -> String {
        switch field {
        case "transcript": line.transcript
        case "speaker": line.speaker
        case "informant": line.informant
        case "role": line.role
        case "turn": String(line.turn)
        default: line.metadata.first { $0.name == field }?.value ?? ""
        }
    }
}
