import CorpusModel
import MarkupXML

/// Reads the main part into paragraphs, in one pass and without recursion (the first of the two steps).
///
/// A paragraph's number is its place among all `w:p` elements of the part, also those that are not read (in the branch of a choice that is
/// left out, say), so that a person who counts them finds it.
final class DocxBody: XMLEventHandler {
    /// What was met beside the text, for the diagnostics.
    struct Counts {
        var insertions = 0
        var deletions = 0
        var moves = 0
        var footnotes = 0
        var endnotes = 0
        var comments = 0
        var hidden = 0
        var embedded = 0
        var droppedInFields = 0
    }

    /// All state is in one value: a handler is called millions of times, and each access to a property of a class is checked while the program runs.
    /// This one is not: `reading` hands itself on to nobody, so that no access can begin inside another.
    @exclusivity(unchecked) private var reading: DocxBodyReading
    @exclusivity(unchecked) private(set) var root: XMLName?

    init(
        path: String, part: String, styles: DocxStyles, numbering: DocxNumbering = DocxNumbering(), trackChanges: TrackChanges = .accept,
        ignoresFields: Bool = false
    ) {
        reading = DocxBodyReading(
            path: path, part: part, styles: styles, numbering: numbering, trackChanges: trackChanges, ignoresFields: ignoresFields)
    }

    /// The paragraphs, once the part has ended.
    var paragraphs: [DocumentParagraph] { reading.paragraphs }
    var paragraphNumber: Int { reading.paragraphNumber }
    /// What the anchors of paragraphs point to: a part's note by its id.
    var references: [(kind: TranscriptNote.Kind, id: String)] { reading.references }
    var counts: Counts { reading.counts }
    /// A field began and did not end, and text was taken for its instruction.
    var hasLostText: Bool { reading.hasLostText }

    func number(of name: XMLName) -> Int? {
        let element = DocxElement(name)
        return element == .other ? nil : element.rawValue
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if root == nil {
            root = name
            if attributes.has("space", in: DocxNamespaces.xml, "preserve") { reading.preservesSpace = true }
        }
        reading.start(DocxElement(rawValue: name.number) ?? .other, attributes)
    }

    func end(_ name: XMLName) { reading.end(DocxElement(rawValue: name.number) ?? .other) }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) { reading.characters(bytes) }
}
