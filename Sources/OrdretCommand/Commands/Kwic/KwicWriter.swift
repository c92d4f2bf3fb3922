import Ordret

/// Writes a concordance in the format that was asked for.
struct KwicWriter {
    let form: FormOptions
    let results: OutputOptions
    let usesColour: Bool
    let order: ConcordanceSort
    /// As the user wrote it.
    let query: String
    let cql: String
    /// Hits in roles that do not count.
    let leftOut: Int

    func write(_ lines: [ConcordanceLine]) throws {
        switch form.format {
        case "text": try results.write(text(of: lines), isSafe: true)
        case "html":
            let page = ConcordanceHTML(title: query, query: query, language: form.labels, notes: notes, keys: order.places)
            try results.write(page.bytes(lines))
        case "md":
            try results.write(QuotationMarkdown(quotations(lines)).bytes)
        case "docx":
            do {
                try results.write(QuotationDocument(quotations(lines)).bytes())
            } catch let error as ZipError {
                throw Diagnostic(.error, .outputFailed, "the document could not be made: \(error.detail)")
            }
        case "sheet": try results.write(CSVWriter().bytes(of: ReadingSheet.table(lines)))
        case "xlsx":
            try write([TableFormat.selecting(form.columns, ConcordanceTable.table(lines)), about(lines.count)])
        default:
            let table = try TableFormat.selecting(form.columns, ConcordanceTable.table(lines))
            try results.write(TableFormat.writer(form.format).bytes(of: table))
        }
    }

    /// Lines for a screen. Made by workers of an index a piece at a time.
    func text(of lines: [ConcordanceLine]) -> [UInt8] {
        let text = text
        return Array(lines.map { text.line($0) + "\n" }.joined().utf8)
    }

    private func quotations(_ lines: [ConcordanceLine]) -> QuotationTable {
        QuotationTable(lines, title: query, query: query, language: form.labels, notes: notes + orderNote)
    }

    /// Strips instead of lines; in a page above them.
    func write(_ dispersion: HitDispersion, _ lines: [ConcordanceLine]) throws {
        switch form.format {
        case "text":
            let writer = DispersionText(width: width) { CharacterClass.columns(of: $0) }
            try results.write(Array(writer.lines(dispersion).map { $0 + "\n" }.joined().utf8), isSafe: true)
        case "html":
            let figure = DispersionStrips(language: form.labels).figure(dispersion)
            let page = ConcordanceHTML(title: query, query: query, language: form.labels, notes: notes, keys: order.places, figure: figure)
            try results.write(page.bytes(lines))
        case "xlsx": try write([DispersionTable.table(dispersion), about(dispersion.strips.count)])
        default: try results.write(TableFormat.writer(form.format).bytes(of: DispersionTable.table(dispersion)))
        }
    }

    func write(_ groups: LineGroups) throws {
        if form.format == "xlsx" { return try write([groups.table, about(groups.groups.count)]) }
        guard form.format == "text" else { return try results.write(TableFormat.writer(form.format).bytes(of: groups.table)) }
        let writer = TextTable(width: width) { CharacterClass.columns(of: $0) }
        try results.write(Array(writer.string(of: groups.table, columns: groups.table.columns.map(\.name)).utf8))
    }

    private func write(_ tables: [Table]) throws {
        do {
            try results.write(WorkbookWriter.bytes(of: tables))
        } catch let error as WorkbookError {
            throw Diagnostic(.error, .outputFailed, "the workbook could not be made: \(error.description)", advice: "--format csv holds everything.")
        }
    }

    /// What the rows are: a sheet of its own in a workbook.
    private func about(_ rows: Int) -> Table {
        let facts = [
            ("query", query), ("cql", cql), ("rows", String(rows)), ("sorted_by", order.keys.map(\.description).joined(separator: ", ")),
            ("left_out_by_roles", String(leftOut)), ("program", "Ordret \(ordretVersion)"),
        ]
        return Table(
            name: "about", title: "What the rows are", columns: [TableColumn("name", .string, "Name"), TableColumn("value", .string, "Value")],
            rows: facts.map { [.text($0), .text($1)] })
    }

    private var orderNote: [String] {
        guard !order.keys.isEmpty else { return [] }
        return ["\(form.labels == .danish ? "Sorteret efter" : "Sorted by"): \(order.keys.map(\.description).joined(separator: ", "))."]
    }

    private var width: Int { form.width ?? results.width }

    /// Lines for the screen.
    var text: ConcordanceText {
        ConcordanceText(width: width, usesColour: form.color || usesColour && results.output == nil, keys: order.places) {
            CharacterClass.columns(of: $0)
        }
    }

    private var notes: [String] {
        ["CQL: \(cql)"] + (leftOut == 0 ? [] : [ConcordanceHTML.leftOutNote(leftOut, form.labels)])
    }
}
