import CorpusModel
import Testing
import TranscriptReaders

/// The label is the id; the short name where a program has only numbered the persons.
struct ShortNameTests {
    @Test func shortNamesAreTheLabels() throws {
        let persons =
            "<person xml:id=\"SPK1\" n=\"Maria Holm\"/><person xml:id=\"YOU\"/><person xml:id=\"ANN\" n=\"A\"/><person xml:id=\"SPK2\" n=\"to\"/><person xml:id=\"SPK3\" n=\"to\"/>"
        let speech = ["SPK1", "YOU", "ANN", "SPK2", "SPK3"].map { "<u who=\"#\($0)\">Ja, det er \($0).</u>" }.joined()
        let text =
            "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><profileDesc><particDesc>\(persons)</particDesc></profileDesc></teiHeader>"
            + "<text><body>\(speech)</body></text></TEI>"
        let file = SourceFile(id: "a", path: "a.xml", fileExtension: "xml", bytes: Array(text.utf8), digest: "")
        let transcript = try ReaderRegistry.read(file, ReadingOptions())
        #expect(transcript.speakers.map(\.label) == ["Maria Holm", "YOU", "ANN", "SPK2", "to"])
    }
}
