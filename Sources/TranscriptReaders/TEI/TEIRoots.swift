import CorpusModel

/// What to say of XML that is no single TEI text.
enum TEIRoots {
    /// Not an error of the file: it holds what the transcripts have in common, and is left out of a folder with a warning.
    static func corpus(_ document: TEIDocument, at location: SourceLocation) -> Diagnostic {
        let found = document.innerTexts > 0 ? "\(document.innerTexts) texts inside it" : "\(document.includes) files named in it"
        return Diagnostic(
            .warning, .teiCorpusRoot, at: location, "this is the root of a TEI corpus (\(found)); one text a file was expected, and it is left out",
            advice: "Give the files of the single texts (the components); of what the root includes, only files below its own folder are read.")
    }

    static func unknown(_ root: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .xmlUnknownRoot, at: location, "the root element is <\(shown(root))>; TEI, EXMARaLDA, ELAN, Transcriber or FOLKER was expected",
            advice: advice[root]
                ?? "If its turns are elements, say which ones in a plan: read: {xml: {turn: …, speaker: \"@…\"}}. Or export the transcript as TEI, DOCX, WebVTT or plain text."
        )
    }

    /// A name may be as long as a limit allows; one line of it is enough to know it by.
    static func shown(_ root: String) -> String { root.unicodeScalars.count > 60 ? String(root.prefix(60)) + "…" : root }

    private static let advice: [String: String] = [
        "package": "This looks like a Word document in one XML file (Flat OPC). Open it in Word and save it as .docx.",
        "wordDocument": "This looks like Word 2003 XML. Open it in Word and save it as .docx.",
        "html": "This is a web page. Save the transcript as plain text or DOCX.",
        "listPerson": "This is a list of persons that a TEI corpus shares. Give the files of the single texts.",
    ]
}
