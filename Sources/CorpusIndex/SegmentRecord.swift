import CorpusModel

/// What `segment.json` says of a segment.
public struct SegmentRecord: Codable, Sendable {
    public let key: String
    /// With lemmas, word classes and compound parts.
    public let isFull: Bool
    public let members: [SegmentMember]
    public let failed: [FailedMember]
    public let columns: [ColumnFile]
}

/// A transcript of an index.
public struct SegmentMember: Codable, Sendable, Hashable {
    /// The file as it was when it was read.
    public struct File: Codable, Sendable, Hashable {
        public let path: String
        public let container: String?
        /// Of the file, or of the container, SHA-256.
        public let digest: String
        public let bytes: Int
        /// Nanoseconds since 1970.
        public let written: Int

        public init(path: String, container: String?, digest: String, bytes: Int, written: Int) {
            self.path = path
            self.container = container
            self.digest = digest
            self.bytes = bytes
            self.written = written
        }
    }

    public let id: String
    public let file: File
    public let tokens: Int
    public let turns: Int
    public let words: Int
    /// How many warnings its reading gave.
    public let warnings: Int
}

/// A transcript that could not be read, and why: an unchanged file fails in the same way.
public struct FailedMember: Codable, Sendable, Hashable {
    public let id: String
    public let file: SegmentMember.File
    public let diagnostics: [StoredDiagnostic]
}

/// A diagnostic as a record keeps it.
public struct StoredDiagnostic: Codable, Sendable, Hashable {
    public let severity: String
    public let code: String
    public let place: String?
    public let message: String
    public let advice: String?

    init(_ diagnostic: Diagnostic) {
        severity = diagnostic.severity.rawValue
        code = diagnostic.code.rawValue
        place = diagnostic.location?.description
        message = diagnostic.message
        advice = diagnostic.advice
    }

    public var diagnostic: Diagnostic {
        Diagnostic(
            Diagnostic.Severity(rawValue: severity) ?? .error, DiagnosticCode(rawValue: code) ?? .fileUnreadable,
            at: place.map { SourceLocation($0) }, message,
            advice: advice)
    }
}
