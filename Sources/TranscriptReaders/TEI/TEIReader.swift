import CorpusModel
import MarkupXML

/// Spoken texts in TEI P5 (chapter 8 and ISO 24624), ParlaMint among them, plain and `.ana`.
///
/// Done: `u@who` with and without `#`, `annotationBlock`, `seg`, nested `u`; words from text or from `w` and
/// `pc` with `@join`; persons and roles of the file's own list; persons of a corpus-wide list (one informant everywhere); `timeline` with `u@start/@end`,
/// those of the block, or the anchors that a `u` begins and ends with; anchors elsewhere part nothing; `choice` (the words as said), `del` (false starts
/// kept, an editor's deletions dropped), `unclear`, and `seg` inside running text or around an overlap (VOICE), which are read on; corpus roots name their
/// components (`TEICorpusRoot`). Speakers and times are structure: the text is the turns' words, a segment a line.
/// `vocal`, `kinesic`, `incident`, `writing` and `gap` by their descriptions, and `pause` with its duration, as events in brackets: `(latter)`, `(pause 1,2 s)`.
/// Partly: TEI P4, BNC (`bncDoc`) and files without a namespace (read when they have `u`); a `who` of several ids is one speaker by all their names.
/// Not: `spanGrp` and other annotations, events without a description, persons of lists in other files, drama (`sp`).
enum TEIReader: TranscriptReader {
    static let format = "tei"

    static func recognises(_ file: SourceFile) -> Bool { file.root.map { TEIHandler.isRoot($0.name) } ?? false }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let document = try document(file, options.limits)
        guard !document.segments.isEmpty else {
            throw Diagnostic(
                .error, .teiWithoutUtterances, at: SourceLocation(file.path),
                "this TEI file has \(document.utterances.count) utterances with words; <u who=\"…\"> elements were expected",
                advice: "Prose and drama in TEI are not read. Mark the speech with <u>, or save the text as plain text.")
        }
        return TEITranscript(document, file, options).transcript
    }

    /// The first step: what the file contains.
    private static func document(_ file: SourceFile, _ limits: ReadingLimits) throws(Diagnostic) -> TEIDocument {
        let handler = TEIHandler()
        let parser = XMLParser(namespaces: TEIHandler.namespaces, limits: limits.xml, handler: handler)
        do throws(XMLError) {
            try parser.parse(file.bytes)
        } catch {
            throw SourceErrors.diagnostic(error, in: file.path)
        }
        let place = SourceLocation(file.path, .line(handler.rootLine))
        if handler.isCorpus { throw TEIRoots.corpus(handler.document, at: place) }
        return handler.document
    }
}
