import ConlluDocuments
import CorpusModel

/// CoNLL-U: text that another program has cut into sentences and words.
///
/// Done: the text from forms and `SpaceAfter=No`; words that are written as one (`1-2`), empty nodes left out; turns by `# turn` and `# speaker` as Ordret
/// writes them, else by `# newpar` and `# newdoc`, else a sentence is a turn; tokens, lemmas and word classes as the file's annotation.
/// Not: features, heads and relations.
enum ConlluReader: TranscriptReader {
    static let format = "conllu"

    static func recognises(_ file: SourceFile) -> Bool { ["conllu", "conll"].contains(file.fileExtension) && file.mayBeText }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let (bytes, encoding, diagnostics) = try TextDecoding.decode(file.bytes, path: file.path)
        var text = ConlluText(file, options)
        var parser = ConlluParser(bytes)
        do throws(ConlluFault) {
            while let sentence = try parser.next() { text.append(sentence) }
        } catch {
            throw Diagnostic(
                .error, .conlluMalformed, at: SourceLocation(file.path, .line(error.line)), "found \(error.found); expected \(error.expected)",
                advice: "The file may be broken off or be another kind of table; save it again as CoNLL-U.")
        }
        guard !text.turns.isEmpty else {
            throw Diagnostic(
                .error, .transcriptEmpty, at: SourceLocation(file.path), "no line of the file has a word",
                advice: "Fetch the file again, or take it out of the folder.")
        }
        var source = file.document(format: format)
        source.encoding = encoding
        source.layout = .structure
        return text.transcript(source, diagnostics)
    }
}
