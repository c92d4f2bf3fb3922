/// Something a reader of the results should know, with a stable code, a place and what to do about it.
///
/// The codes are listed in `DiagnosticCode`; one bad transcript never stops the others, so an error belongs to its transcript.
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Severity: String, Sendable, Comparable {
        case note, warning, error

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
        public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }
    }

    public let severity: Severity
    public let code: DiagnosticCode
    public let location: SourceLocation?
    /// What was found, and what was expected.
    public let message: String
    /// What the user can do.
    public let advice: String?

    public init(_ severity: Severity, _ code: DiagnosticCode, at location: SourceLocation? = nil, _ message: String, advice: String? = nil) {
        self.severity = severity
        self.code = code
        self.location = location
        self.message = message
        self.advice = advice
    }

    /// `error[docx-not-zip] file.docx: …` and the advice on a line of its own.
    public var description: String {
        let place = location.map { " \($0)" } ?? ""
        let hint = advice.map { "\n    \($0)" } ?? ""
        return "\(severity.rawValue)[\(code.rawValue)]\(place): \(message)\(hint)"
    }
}
