import CorpusModel
import MarkupXML

/// Spoken texts in TEI P5 (chapter 8 and ISO 24624), ParlaMint among them, plain and `.ana`.
///
/// Done: `u@who` with and without `#`, `annotationBlock`, `seg`, nested `u`; words from text or from `w` and `pc` with `@join`; persons and roles of the
/// file's own list; persons of a corpus-wide list (one informant everywhere); `timeline` with `u@start/@end`; `choice` (the words as said), `del` (false
/// starts kept, an editor's deletions dropped). Speakers and times are structure: the text is the turns' words, a segment a line.
/// Partly: TEI P4 and files without a namespace (read when they have `u`); several speakers in one `who` (one speaker by both names).
/// Not: `anchor@synch` inside segments, `spanGrp` and other annotations, XInclude (a corpus root is refused with advice), drama (`sp`).
enum TEIReader: TranscriptReader {
    static let format = "tei"

    static func recognises(_ file: SourceFile) -> Bool {
        if ["xml", "tei", "exb", "exs", "eaf", "trs", "fln", "flk"].contains(file.fileExtension) { return true }
        // UTF-16 has a NUL beside each of these letters.
        var beginning = file.bytes.prefix(120).filter { $0 != 0 }
        for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] where beginning.starts(with: mark) {
            beginning.removeFirst(mark.count)
        }
        let text = String(decoding: beginning.drop(while: isSpace), as: UTF8.self)
        return ["<?xml", "<TEI", "<teiCorpus"].contains { text.hasPrefix($0) }
    }

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
            try parser.parse(file.bytes, until: { handler.root != nil && handler.isTEI == false && !handler.isCorpus })
        } catch {
            throw SourceErrors.diagnostic(error, in: file.path)
        }
        let place = SourceLocation(file.path, .line(handler.rootLine))
        if handler.isCorpus { throw TEIRoots.corpus(handler.document, at: place) }
        guard handler.isTEI == true else { throw TEIRoots.unknown(handler.root?.local ?? "", at: place) }
        return handler.document
    }
}
