import CorpusModel

/// Strips as a table: a row for each, with the places of its hits.
public enum DispersionTable {
    public static func table(_ dispersion: HitDispersion) -> Table {
        var table = Table(name: "dispersion", title: "Where the hits stand", columns: columns)
        for strip in dispersion.strips {
            table.append([
                .text(strip.transcript), .filled(strip.speaker ?? ""), .integer(strip.hits.count), .integer(strip.words),
                .number(strip.per10000, decimals: 2), .number(strip.dp), .integer(strip.length),
                .filled(strip.hits.map(String.init).joined(separator: ";")),
            ])
        }
        return table
    }

    private static let columns = [
        TableColumn("transcript", .string, "Transcript id"),
        TableColumn("speaker", .string, "Speaker as the file writes it; empty for all whose role is counted"),
        TableColumn("hits", .integer, "Hits"),
        TableColumn("words", .integer, "Words that these speakers say"),
        TableColumn("per_10000", .number, "Hits per 10,000 of these words"),
        TableColumn("dp_tenths", .number, "DP (Gries 2008) over ten stretches of the transcript"),
        TableColumn("length", .integer, "Words of the transcript, of all speakers"),
        TableColumn("places", .string, "Words of the transcript before each hit, joined by ;"),
    ]
}
