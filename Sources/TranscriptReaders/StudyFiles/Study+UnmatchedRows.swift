import CorpusModel

extension Study {
    /// A transcript as the study's files may name it: kept of each while a corpus goes by, without its text.
    public struct Member: Hashable, Sendable {
        public let transcript: String
        public let labels: [String]

        public init(_ transcript: Transcript) {
            self.transcript = transcript.id
            labels = transcript.speakers.map(\.label)
        }
    }

    /// Rows of the study's files that nothing answers to, each with the nearest that it may mean.
    public func unmatchedRows(among transcripts: [Transcript]) -> [Diagnostic] { unmatchedRows(among: transcripts.map { Member($0) }) }

    public func unmatchedRows(among members: [Member]) -> [Diagnostic] {
        let labels = Dictionary(members.map { ($0.transcript, $0.labels) }, uniquingKeysWith: { $0 + $1 })
        let ids = members.map(\.transcript)
        let all = Set(members.flatMap(\.labels))
        var diagnostics: [Diagnostic] = []
        if let speakers {
            for row in speakers.rows {
                if let found = Self.unmatched(row, labels: labels, ids: ids, all: all) {
                    diagnostics.append(
                        Diagnostic(
                            row.transcript.isEmpty ? .note : .warning, .speakerRowUnmatched, at: SourceLocation(speakers.path, .line(row.line)),
                            found.message, advice: found.near.map { "Is \($0) meant?" }))
                }
            }
        }
        if let metadata {
            for row in metadata.rows where labels[row.transcript] == nil {
                diagnostics.append(
                    Diagnostic(
                        .warning, .metadataRowUnmatched, at: SourceLocation(metadata.path, .line(row.line)),
                        "no transcript is called \(row.transcript)",
                        advice: nearest(to: row.transcript, among: ids).map { "Is \($0) meant?" }))
            }
        }
        return diagnostics
    }

    private static func unmatched(
        _ row: SpeakersFile.Row, labels: [String: [String]], ids: [String], all: Set<String>
    ) -> (message: String, near: String?)? {
        if row.transcript.isEmpty {
            guard !all.contains(row.label) else { return nil }
            return ("no transcript has the label \(row.label)", nearest(to: row.label, among: all.sorted()))
        }
        guard let own = labels[row.transcript] else {
            return ("no transcript is called \(row.transcript)", nearest(to: row.transcript, among: ids))
        }
        guard !own.contains(row.label) else { return nil }
        return (
            "the transcript \(row.transcript) has no label \(row.label) (found: \(own.joined(separator: ", ")))", nearest(to: row.label, among: own)
        )
    }
}
