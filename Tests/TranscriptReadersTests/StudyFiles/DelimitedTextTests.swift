import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct DelimitedTextTests {
    private func table(_ text: String) throws(Diagnostic) -> DelimitedText { try DelimitedText(Array(text.utf8), path: "t.csv") }

    private func fault(_ text: String) -> Diagnostic? {
        do {
            _ = try table(text)
            return nil
        } catch { return error }
    }

    @Test(
        "The header tells the separator",
        arguments: ["a,b\n1,\"x,y\"\n", "a;b\r\n1;\"x,y\"\r\n", "a\tb\n1\tx,y", "sep=;\na;b\n1;x,y\n", "\u{FEFF}a,b\n1,\"x,y\"\n"])
    func separators(_ text: String) throws {
        let table = try table(text)
        #expect(table.columns == ["a", "b"])
        #expect(table.rows.map(\.cells) == [["1", "x,y"]])
    }

    @Test("Quotes hold separators, quotes and line breaks; rows keep their lines")
    func quotes() throws {
        let table = try table("a,b\n\"han sagde \"\"ja\"\"\",\"to\nlinjer\"\n\n , \nø, å \n")
        #expect(table.rows.map(\.cells) == [["han sagde \"ja\"", "to\nlinjer"], ["ø", "å"]])
        #expect(table.rows.map(\.line) == [2, 6])
    }

    @Test("Empty cells at the end may be left out, or be too many")
    func widths() throws {
        #expect(try table("a,b,c\n1\n1,2,3,,\n").rows.map(\.cells) == [["1", "", ""], ["1", "2", "3"]])
        #expect(try table("a,b,,\n1,2,,\n").columns == ["a", "b"])
    }

    @Test("Danish Excel's encoding is announced")
    func windows1252() throws {
        let table = try DelimitedText([0x61, 0x3B, 0x62, 0x0A, 0xE6, 0x3B, 0xF8], path: "t.csv")
        #expect(table.rows.map(\.cells) == [["æ", "ø"]])
        #expect(table.diagnostics.map(\.code) == [.encodingGuessed])
    }

    @Test(
        "Faults name the line",
        arguments: [
            ("", 0, "empty"), ("a,b\n1,2\n1,2,3\n", 3, "3 cells"), ("a,b\n\"x,2\n", 2, "never closed"),
            ("a,b\n\"x\"y,2\n", 2, "closing quotation mark"),
            ("a,A\n", 1, "two columns"), ("a,,c\n1,2,3\n", 1, "column 2 has no name"),
        ])
    func faults(_ text: String, _ line: Int, _ message: String) throws {
        let found = fault(text)
        let fault = try #require(found)
        #expect(fault.code == .tableMalformed)
        #expect(fault.location?.description == (line == 0 ? "t.csv" : "t.csv:\(line)"))
        #expect(fault.message.contains(message))
        #expect(fault.advice != nil)
    }
}
