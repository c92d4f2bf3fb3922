import CorpusModel

/// Tokens as a table: `transcript,turn,sentence,token,form,norm,lemma,upos,class,char_start,char_end`.
enum TokenTable {
    static let description = Table(
        name: "tokens", title: "Tokens",
        columns: [
            TableColumn("transcript", .string, "Transcript id"),
            TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
            TableColumn("sentence", .integer, "Sentence within the transcript, counted from 1"),
            TableColumn("token", .integer, "Token within the transcript, 0-based, all tokens counted"),
            TableColumn("form", .string, "The word as written"),
            TableColumn("norm", .string, "The form that words are compared in: NFC, case folded"),
            TableColumn("lemma", .string, "The lemma in match form; empty where nothing was analysed"),
            TableColumn("upos", .string, "The word class (UPOS); empty where nothing was analysed"),
            TableColumn("class", .string, "word, number, punctuation, filler, truncated, event or pseudonym"),
            TableColumn("char_start", .integer, "First code point in the transcript's text, 0-based"),
            TableColumn("char_end", .integer, "One past the last code point"),
        ])

    static func bytes(of segment: CorpusSegment, _ analysis: AnalysisLayer?, _ writer: some TableWriter) -> [UInt8] {
        var out: [UInt8] = []
        TokenRows.forEach(in: segment, analysis) { row in
            out += writer.row(
                [
                    .text(row.transcript), .integer(row.turn), .integer(row.sentence), .integer(row.token), .text(row.form), .text(row.norm),
                    row.reading.map { .text($0.lemma) } ?? .missing, row.reading.map { .text($0.wordClass.name) } ?? .missing,
                    .text(row.tokenClass.name), .integer(row.characters.lowerBound), .integer(row.characters.upperBound),
                ], of: description)
        }
        return out
    }
}
