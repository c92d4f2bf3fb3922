import CorpusModel
import ResultWriters

enum Samples {
    /// Everything that can go wrong in a cell.
    static let awkward = Table(
        name: "awkward", title: "Awkward cells",
        columns: [
            TableColumn("text", .string, "A text"), TableColumn("count", .integer, "A count"), TableColumn("rate", .number, "A rate"),
            TableColumn("is_so", .boolean, "A truth"),
        ],
        rows: [
            [.text("æøå, \"sagde\" hun"), .integer(-3), .number(0.5, decimals: 4), .boolean(true)],
            [.text("to\nlinjer\r\nog\ttab \\ her"), .integer(0), .missing, .boolean(false)],
            [.text("=1+1"), .missing, .number(.nan, decimals: 4), .missing],
            [.text("\u{1B}[31mrød\u{202E}\u{07}"), .integer(7), .number(12, decimals: 2), .boolean(true)],
            [.text(""), .integer(1), .number(1, decimals: 0), .boolean(true)],
        ])

    static func line(
        left: String = "så vi ", node: String = "tager ejerskab", right: String = " for det", counted: Bool = true, themes: [String] = [],
        speaker: String = "IP", metadata: [MetadataField] = []
    ) -> ConcordanceLine {
        ConcordanceLine(
            transcript: "anna", turn: 4, speaker: speaker, informant: "anna/IP", role: "citizen", time: Seconds(milliseconds: 72_500), left: left,
            node: node, right: right, themes: themes, counted: counted, tokens: 30..<32, characters: 140..<154,
            location: "anna.docx#word/document.xml:p12", metadata: metadata)
    }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
