import CorpusModel
import MarkupXML

/// XML that no other reader knows, by a mapping of the plan (`read: {xml: …}`).
///
/// Done: the turn's element; speaker, start and end in attributes or child elements; elements that hold the words, and elements that hold none; a list of
/// speakers with names; turns inside turns; times in seconds, milliseconds or as clock times.
/// Partly: names are compared without their namespaces.
/// Not: paths (`a/b/@c`), turns that are marked by milestones. Without a mapping such a file is refused, with its root and advice.
enum MappedXMLReader: TranscriptReader {
    static let format = "xml"

    private static let extensions: Set<String> = ["xml", "tei", "exb", "exs", "eaf", "trs", "fln", "flk"]

    /// Also what is broken before its root: what is wrong with it is said here.
    static func recognises(_ file: SourceFile) -> Bool {
        extensions.contains(file.fileExtension) || XMLRoot.isDeclared(file)
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        guard let mapping = options.xmlMapping else { throw try refusal(of: file, options.limits) }
        let handler = MappedXMLHandler(mapping)
        try SpokenXML.parse(file, options.limits, handler)
        var document = handler.document
        guard !document.turns.isEmpty else {
            throw Diagnostic(
                .error, .xmlWithoutTurns, at: SourceLocation(file.path, .line(handler.rootLine)),
                "the plan's mapping finds no element <\(mapping.turn)> below the root <\(TEIRoots.shown(handler.root?.local ?? ""))>",
                advice: "Correct \"turn\" of \"xml\" in the plan's stage read; names count their case.")
        }
        if let bad = handler.badTimes {
            document.diagnostics.append(
                Diagnostic(
                    .warning, .timelineMalformed, at: SourceLocation(file.path, .line(bad.line)),
                    "\(bad.count) times cannot be read and are left out; the first stands here",
                    advice: "Seconds (12.5), milliseconds with time-unit: milliseconds, or clock times (00:01:02.5) were expected."))
        }
        return try SpokenTranscript.make(
            document, file, format: format, options,
            expected: mapping.text.isEmpty
                ? "<\(mapping.turn)> with words" : "<\(mapping.text.joined(separator: ">, <"))> with words in <\(mapping.turn)>")
    }

    /// What is wrong with the XML, or that nobody knows its root.
    private static func refusal(of file: SourceFile, _ limits: ReadingLimits) throws(Diagnostic) -> Diagnostic {
        let handler = MappedXMLHandler(XMLMapping(turn: ""))
        let parser = XMLParser(namespaces: TEIHandler.namespaces, limits: limits.xml, handler: handler)
        do throws(XMLError) {
            try parser.parse(file.bytes, until: { handler.root != nil })
        } catch {
            throw SourceErrors.diagnostic(error, in: file.path)
        }
        return TEIRoots.unknown(handler.root?.local ?? "", at: SourceLocation(file.path, .line(handler.rootLine)))
    }
}
