import CorpusModel

/// `hits.csv`: a row for each hit, counted or not, with everything that leads back to the words.
public enum HitsTable {
    /// - Parameter rows: in corpus order; the hits of a transcript stand together.
    public static func table(_ rows: [HitRow]) -> Table {
        var table = Table(name: "hits", title: "Theme hits, counted or not", columns: columns)
        var number = 0
        var transcript: String?
        for row in rows {
            number = row.transcript == transcript ? number + 1 : 1
            transcript = row.transcript
            table.append(cells(row, number: number))
        }
        return table
    }

    /// The same with columns that tell how each hit came about, what supported it, and what of its theme was kept out beside it.
    public static func explained(_ rows: [HitRow]) -> Table {
        let plain = table(rows)
        let columns = [
            TableColumn(
                "trace", .string,
                "Entries with weights and words of the best window, support, cues of negation, hedging and reported speech with their scopes, look-alikes near by, flip, implication"
            ),
            TableColumn("support", .string, "The words that supported it"),
            TableColumn("excluded", .string, "Candidates of its theme in the same turn that a rule kept out, and why"),
        ]
        return Table(
            name: plain.name, title: plain.title, columns: Self.columns + columns,
            rows: zip(plain.rows, rows).map { cells, row in
                cells + [row.hit.trace, row.support, row.excluded].map { .filled($0.joined(separator: "; ")) }
            })
    }

    /// The table without rows, for writing row by row.
    public static var empty: Table { table([]) }

    /// - Parameter number: of the hit within its transcript, from 1.
    public static func cells(_ row: HitRow, number: Int) -> [Cell] {
        let hit = row.hit
        return [
            .text("\(row.transcript):\(number)"), .text(row.transcript), .integer(hit.turn + 1), .filled(row.speaker), .filled(row.informant),
            .filled(row.role), .seconds(row.start), .seconds(row.end), .text(hit.theme), .text(hit.entry), .text(row.match),
            .integer(hit.tokens.lowerBound), .integer(hit.tokens.upperBound), .integer(row.characters.lowerBound),
            .integer(row.characters.upperBound), .boolean(hit.counted), .filled(hit.reason?.rawValue ?? ""), .boolean(hit.negated),
            .filled(hit.negationCue ?? ""), .filled(hit.flippedFrom ?? ""), .boolean(hit.hedged), .boolean(hit.reported),
            .boolean(hit.prompted), .number(hit.score, decimals: 2), .text(row.left),
            .text(row.right), .text(row.location), .filled(hit.impliedBy ?? ""),
        ]
    }

    private static let columns = [
        TableColumn("hit_id", .string, "TRANSCRIPT:N, numbered from 1 within the transcript in text order"),
        TableColumn("transcript", .string, "Transcript id"),
        TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
        TableColumn("speaker", .string, "Speaker as the file writes it; empty where nobody is named"),
        TableColumn("informant", .string, "Informant: the same person in every transcript"),
        TableColumn("role", .string, "Role of the speaker"),
        TableColumn("start", .number, "Start of the turn in seconds; empty where the source has no times"),
        TableColumn("end", .number, "End of the turn in seconds"),
        TableColumn("theme", .string, "Theme id"),
        TableColumn("entry", .string, "Lexicon entry that found it"),
        TableColumn("match", .string, "The words that were found, verbatim"),
        TableColumn("token_start", .integer, "First token, 0-based within the transcript, all tokens counted"),
        TableColumn("token_end", .integer, "One past the last token"),
        TableColumn("char_start", .integer, "First code point in the transcript's text, 0-based"),
        TableColumn("char_end", .integer, "One past the last code point"),
        TableColumn("counted", .boolean, "Whether statistics count it"),
        TableColumn("reason", .string, "Why it is not counted: interviewer, role or negated"),
        TableColumn("negated", .boolean, "Whether it stands in the scope of a negation"),
        TableColumn("negation_cue", .string, "The words that negate it"),
        TableColumn("flipped_from", .string, "The theme it was found under, when a denial moved it here"),
        TableColumn("hedged", .boolean, "Whether it stands in the scope of a hedge (måske, nok, tror jeg)"),
        TableColumn("reported", .boolean, "Whether it stands in reported speech or thought"),
        TableColumn("prompted", .boolean, "Whether the interviewer's turn before this answer holds the theme"),
        TableColumn("score", .number, "Sum of weights and support in its best window of the turn"),
        TableColumn("left", .string, "Text before the match, verbatim"),
        TableColumn("right", .string, "Text after the match, verbatim"),
        TableColumn("location", .string, "Place in the source: FILE#PART:pN (paragraph) or FILE:LINE"),
        TableColumn("implied_by", .string, "The theme whose hit it is as well, when that theme implies this one; the entry is that theme's"),
    ]
}
