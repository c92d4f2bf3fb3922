import CorpusModel

/// A condition on where a line comes from: `role=beboer,frivillig`, `site!=Lærkevang` (`--where`).
public struct LineFilter: Sendable, Hashable {
    public let field: String
    public let values: Set<String>
    public let isNegated: Bool

    /// Fields that every line has; all others are metadata.
    public static let builtIn = ["transcript", "speaker", "informant", "role", "turn", "theme", "decision"]

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

    /// Those whose field has a value, or all others.
    public init(_ field: String, is value: String, isNegated: Bool = false) {
        self.field = field
        values = [value]
        self.isNegated = isNegated
    }

    private init(_ field: String, _ values: Set<String>, isNegated: Bool) {
        self.field = field
        self.values = values
        self.isNegated = isNegated
    }

    /// As `--where` writes it.
    public var text: String { "\(field)\(isNegated ? "!" : "")=\(values.sorted().joined(separator: ","))" }

    /// The same with themes by the ids that they have now, and the former ids that it had.
    public func renamingThemes(_ aliases: ThemeAliases) -> (filter: LineFilter, former: Set<String>) {
        let former: Set<String> = field == "theme" ? values.filter { aliases.successor(of: $0) != nil } : []
        guard !former.isEmpty else { return (self, []) }
        return (LineFilter(field, Set(values.map(aliases.current)), isNegated: isNegated), former)
    }

    public func allows(_ line: ConcordanceLine) -> Bool {
        let isThere = field == "theme" ? line.themes.contains(where: values.contains) : values.contains(LineField.value(field, of: line))
        return isThere != isNegated
    }

    /// Whether it asks for more than whose the line is.
    var isOfLines: Bool { ["turn", "theme", "decision"].contains(field) }

    /// Whether lines with a value of the field are wanted.
    func allows(_ value: String) -> Bool { values.contains(value) != isNegated }

    /// Whether a speaker's turns of a transcript may hold such lines; fields of the line itself rule nothing out.
    public func allows(_ transcript: TranscriptOutline, speaker: Speaker?) -> Bool {
        if isOfLines { return true }
        return allows(LineField.value(field, of: transcript.id, speaker, transcript.metadata))
    }
}
