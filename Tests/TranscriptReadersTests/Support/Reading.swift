import CorpusModel
import Testing

@testable import TranscriptReaders

/// Reads bytes as a file of a name.
func read(_ bytes: [UInt8], as name: String, _ options: ReadingOptions = ReadingOptions()) throws(Diagnostic) -> Transcript {
    try ReaderRegistry.read(sourceFile(bytes, as: name), options)
}

func read(_ text: String, as name: String, _ options: ReadingOptions = ReadingOptions()) throws(Diagnostic) -> Transcript {
    try read(Array(text.utf8), as: name, options)
}

func sourceFile(_ bytes: [UInt8], as name: String) -> SourceFile {
    let parts = name.split(separator: ".")
    return SourceFile(
        id: String(parts[0]), path: name, fileExtension: parts.count > 1 ? String(parts[parts.count - 1]) : "", bytes: bytes, digest: "")
}

/// The diagnostic that reading the bytes ends in.
func refusal(_ bytes: [UInt8], as name: String, _ options: ReadingOptions = ReadingOptions()) -> Diagnostic? {
    do {
        _ = try read(bytes, as: name, options)
        return nil
    } catch { return error }
}

func refusal(_ text: String, as name: String, _ options: ReadingOptions = ReadingOptions()) -> Diagnostic? {
    refusal(Array(text.utf8), as: name, options)
}

extension Transcript {
    /// `LABEL: words` of every turn, its ranges parted by a bar.
    var shown: [String] {
        turns.map { turn in (speaker(of: turn).map { "\($0.label): " } ?? "") + turn.ranges.map { text[$0] }.joined(separator: " | ") }
    }

    func diagnostics(_ code: DiagnosticCode) -> [Diagnostic] { diagnostics.filter { $0.code == code } }

    func turnCount(of label: String) -> Int { turns.count { speaker(of: $0)?.label == label } }
}
