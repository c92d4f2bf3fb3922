import ArgumentParser
import Ordret

/// How a concordance is written.
struct FormOptions: ParsableArguments {
    @Option(help: ArgumentHelp("\(Self.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @Option(help: ArgumentHelp("Only these columns, parted by commas (csv, tsv, jsonl, xlsx).", valueName: "columns"))
    var columns: String?
    @Flag(help: "Where the hits stand: a strip for each transcript and speaker, with rate and dispersion; in html above the lines.")
    var dispersion = false
    @Option(help: ArgumentHelp("Language of the labels of a page: da or en.", valueName: "da|en"))
    var language = "en"

    @Option(help: ArgumentHelp("Columns of the screen (default: the terminal's, 100 where there is none).", valueName: "n"))
    var width: Int?
    @Flag(help: "Colours also where the output is no terminal, such as for less -R.")
    var color = false

    static let formats = ["text", "csv", "tsv", "jsonl", "html", "xlsx", "md", "docx", "sheet"]
    static let tables = ["csv", "tsv", "jsonl", "xlsx"]

    var labels: LabelLanguage { language == "da" ? .danish : .english }

    func validate() throws {
        try check(format, "--format", Self.formats)
        try check(language, "--language", ["da", "en"])
        if dispersion, ["md", "docx", "sheet"].contains(format) {
            throw ValidationError("--dispersion is written as text, csv, tsv, jsonl, html or xlsx")
        }
        if let width, !(40...1000).contains(width) { throw ValidationError("--width is \(width); a number from 40 to 1000 was expected") }
        guard let columns else { return }
        guard Self.tables.contains(format) else {
            throw ValidationError("--columns chooses columns of a table; add --format \(Self.tables.joined(separator: ", "))")
        }
        let names = ConcordanceTable.table([]).columns.map(\.name) + ConcordanceTable.optionalNames
        for name in columns.split(separator: ",").map(String.init) where !name.hasPrefix("meta_") { try check(name, "--columns", names) }
    }
}
