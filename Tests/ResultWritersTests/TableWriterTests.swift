import CorpusModel
import ResultWriters
import Testing

@Suite struct TableWriterTests {
    @Test func csvQuotesWhatNeedsIt() {
        #expect(
            Samples.text(CSVWriter().bytes(of: Samples.awkward)) == """
                text,count,rate,is_so
                "æøå, ""sagde"" hun",-3,0.5000,true
                "to\nlinjer\r\nog\ttab \\ her",0,,false
                =1+1,,,
                \u{1B}[31mrød\u{202E}\u{07},7,12.00,true
                ,1,1,true

                """)
    }

    @Test func csvCanBeMadeSafeForSpreadsheets() {
        let writer = CSVWriter(isSpreadsheetSafe: true)
        for text in ["=1+1", "+45 12 34", "-ja", "@navn", "\tx"] {
            #expect(Samples.text(writer.row([.text(text), .integer(-1)])) == "'\(text),-1\n")
            #expect(Samples.text(CSVWriter().row([.text(text), .integer(-1)])) == "\(text),-1\n")
        }
    }

    @Test func aLoneEmptyCellIsNoEmptyLine() {
        #expect(Samples.text(CSVWriter().row([.missing])) == "\"\"\n")
        #expect(Samples.text(CSVWriter().row([.missing, .missing])) == ",\n")
    }

    @Test func tsvKeepsARowOnOneLine() {
        let lines = Samples.text(TSVWriter().bytes(of: Samples.awkward)).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == Samples.awkward.rows.count + 2)
        #expect(lines[0] == "text\tcount\trate\tis_so")
        #expect(lines[1] == "æøå, \"sagde\" hun\t-3\t0.5000\ttrue")
        #expect(lines[2] == "to\\nlinjer\\r\\nog\\ttab \\\\ her\t0\t\tfalse")
    }

    @Test func jsonLinesHaveTypes() {
        let lines = Samples.text(JSONLinesWriter().bytes(of: Samples.awkward)).split(separator: "\n")
        #expect(lines[0] == "{\"text\":\"æøå, \\\"sagde\\\" hun\",\"count\":-3,\"rate\":0.5000,\"is_so\":true}")
        #expect(lines[1] == "{\"text\":\"to\\nlinjer\\r\\nog\\ttab \\\\ her\",\"count\":0,\"rate\":null,\"is_so\":false}")
        #expect(lines[2] == "{\"text\":\"=1+1\",\"count\":null,\"rate\":null,\"is_so\":null}")
        #expect(lines[3].contains("\\u001b[31mrød"))
    }

    @Test func rowByRowIsTheSameAsWhole() {
        let writers: [any TableWriter] = [CSVWriter(), TSVWriter(), JSONLinesWriter()]
        for writer in writers {
            var schema = Samples.awkward
            schema.rows = []
            var streamed = writer.header(of: schema)
            for row in Samples.awkward.rows { streamed += writer.row(row, of: schema) }
            #expect(streamed == writer.bytes(of: Samples.awkward))
        }
    }
}
