import CorpusModel
import JSONDocuments

/// JSON of speech recognisers: aTrain, Whisper, whisperX, whisper.cpp.
///
/// Done: `segments` with `text`, `start`, `end` and `speaker`; segments of one speaker that follow each other join into a turn, with the times kept;
/// without speakers every segment is a turn. Speakers are structure: the text is the turns' words.
/// Not: the times of single words, which nothing here asks for; places are those of the file, as the library tells no lines.
enum SpeechJSONReader: TranscriptReader {
    static let format = "json"

    static func recognises(_ file: SourceFile) -> Bool { file.fileExtension == "json" && file.mayBeText }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let (bytes, encoding, diagnostics) = try TextDecoding.decode(file.bytes, path: file.path)
        let document: SpeechSegments
        do { document = try JSONDocument.decode(SpeechSegments.self, from: bytes) } catch {
            throw Diagnostic(
                .error, .jsonMalformed, at: SourceLocation(file.path), "JSON with \"segments\" of text and times was expected: \(error.detail)",
                advice: "Ordret reads the JSON of aTrain and Whisper. Take other JSON files out of the folder.")
        }
        let joined = JoinedTurns(document.segments.map(piece), file, options.interviewerLabels)
        guard !joined.turns.isEmpty else {
            throw Diagnostic(.error, .transcriptEmpty, at: SourceLocation(file.path), "the segments hold no words", advice: "Look at the file.")
        }
        var source = file.document(format: format)
        source.encoding = encoding
        return joined.transcript(file, source, diagnostics)
    }

    private static func piece(_ segment: SpeechSegments.Segment) -> SpeechPiece {
        let text = Array(segment.text.utf8).withUnsafeBufferPointer { bytes in
            let words = trimmed(bytes, TextRange(0, bytes.count))
            return bytes[words.start..<words.end].map { $0 == 13 ? 10 : $0 }
        }
        let voice = segment.speaker.map { $0.isEmpty ? SpeechPiece.Voice.unknown : .named($0) } ?? .unknown
        return SpeechPiece(voice: voice, text: text, start: seconds(segment.start), end: seconds(segment.end), line: 0)
    }

    private static func seconds(_ value: Double?) -> Seconds? {
        guard let value, value.isFinite, abs(value) < 1e9 else { return nil }
        return Seconds(milliseconds: Int((value * 1000).rounded()))
    }
}
