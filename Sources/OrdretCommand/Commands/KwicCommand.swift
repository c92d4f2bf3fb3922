import ArgumentParser
import Ordret

struct KwicCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kwic", abstract: "Keywords in context: a concordance of a query.",
        discussion: """
            QUERY in the simple notation, in single quotes:
              magt                the word in any inflection
              =magten             exactly this form
              frivillig*  *hed    wildcards
              frivillig-          compounds that begin with it
              magt|kontrol        either
              tage ejerskab       words in this order
              tage [..] ejerskab  a gap of 0-4 words, [..n] of up to n
              {slippe kontrol}    any order, within 6 words
            Fillers, events, commas and quotation marks are passed over; nothing crosses . ! ? ; : or the end of a turn.
            Word class (magt/NOUN) and --cql need a later version.

            EXAMPLES
              ordret kwic Corpus/boligsocial 'magt'
              ordret kwic Corpus/boligsocial 'tage [..] ansvar' --context sentence
              ordret kwic Corpus/boligsocial --query '-møde' --format csv
            """)

    @Argument(help: ArgumentHelp("Folders or files, then the query.", valueName: "source… query"))
    var arguments: [String]
    @Option(
        parsing: .unconditional, help: ArgumentHelp("The query, also one that begins with -; all arguments are sources then.", valueName: "query"))
    var query: String?
    @Option(help: ArgumentHelp("Words on each side (10 or 5:15), sentence or turn.", valueName: "context"))
    var context = "10"
    @Option(
        help: ArgumentHelp(
            "Sort keys parted by commas: \(ConcordanceSort.Key.allCases.map(\.rawValue).joined(separator: ", ")); Danish order.", valueName: "keys"))
    var sort: String?
    @Option(help: ArgumentHelp("text, csv, tsv, jsonl or html.", valueName: "format"))
    var format = "text"
    @Option(help: ArgumentHelp("Only these columns, parted by commas (csv, tsv, jsonl).", valueName: "columns"))
    var columns: String?
    @Option(help: ArgumentHelp("Language of the labels of a page: da or en.", valueName: "da|en"))
    var language = "en"
    @Option(help: ArgumentHelp("A lexicon whose themes are shown beside each line, repeatable.", valueName: "path"))
    var lexicon: [String] = []
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", ["text", "csv", "tsv", "jsonl", "html"])
        try check(language, "--language", ["da", "en"])
        guard ContextSize(context) != nil else {
            throw ValidationError("--context is \"\(context)\"; expected words such as 10 or 5:15, sentence or turn")
        }
        for key in sort?.split(separator: ",") ?? [] { try check(String(key), "--sort", ConcordanceSort.Key.allCases.map(\.rawValue)) }
        if query == nil, arguments.count < 2 {
            throw ValidationError(
                "a source and a query are needed, such as: ordret kwic Corpus/boligsocial 'magt'; a query that begins with - is given with --query '-møde'"
            )
        }
        if let columns {
            guard !["text", "html"].contains(format) else {
                throw ValidationError("--columns chooses columns of a table; add --format csv, tsv or jsonl")
            }
            let names = ConcordanceTable.table([]).columns.map(\.name)
            for name in columns.split(separator: ",").map(String.init) where !name.hasPrefix("meta_") { try check(name, "--columns", names) }
        }
    }

    func run() async throws {
        let text = query ?? arguments[arguments.count - 1]
        let sources = query == nil ? Array(arguments.dropLast()) : arguments
        let data = try DanishDataFolder.load(reading.danishData)
        let compiled = try compile(text, data)
        let lexicons = lexicon.isEmpty ? nil : try LexiconOptions(lexicon).load(data, global)
        let work = try CorpusWork(sources, reading, global, results, lexiconRoles: lexicons?.roles ?? [])
        let roles = work.corpus.settings.roles
        let concordance = Concordance(compiled.queries, context: ContextSize(context)!, roles: roles)
        let tagger = lexicons.map { ThemeTagger($0, roles: roles, spans: SpanFinder(data: data)) }
        let report = await work.analyse { analysed throws(Diagnostic) in
            concordance.lines(in: analysed.segment, hits: tagger?.tag(analysed.segment, analysed.facts).hits ?? [])
        }
        var lines = report.results.flatMap(\.lines)
        try ConcordanceSort(sortKeys).sort(&lines)
        let leftOut = report.results.reduce(0) { $0 + $1.leftOut }
        try write(lines, text, compiled.node.cql, leftOut)
        summarise(lines, leftOut, work)
        try leave(with: report.status)
        if lines.isEmpty { throw ExitStatus.nothing }
    }

    private var sortKeys: [ConcordanceSort.Key] { (sort ?? "").split(separator: ",").compactMap { ConcordanceSort.Key(rawValue: String($0)) } }

    private func compile(_ text: String, _ data: DanishData) throws -> (queries: CompiledQueries, node: QueryNode) {
        do {
            let compiled = try LexiconLoader(data: data).query(text)
            if global.verbose { Messages.write("CQL: \(compiled.node.cql)") }
            return compiled
        } catch {
            throw Diagnostic(
                .error, error.kind == .needsLayer ? .queryNeedsLayer : .queryMalformed, error.description,
                advice: "ordret kwic --help shows the notation; quote a query in single quotes.")
        }
    }

    private func write(_ lines: [ConcordanceLine], _ text: String, _ cql: String, _ leftOut: Int) throws {
        switch format {
        case "text":
            let writer = ConcordanceText(width: results.width, usesColour: global.usesColour && results.output == nil) {
                CharacterClass.columns(of: $0)
            }
            try results.write(Array(lines.map { writer.line($0) + "\n" }.joined().utf8), isSafe: true)
        case "html":
            let notes = ["CQL: \(cql)"] + (leftOut == 0 ? [] : [Self.leftOutNote(leftOut, language)])
            let page = ConcordanceHTML(title: text, query: text, language: language == "da" ? .danish : .english, notes: notes)
            try results.write(page.bytes(lines))
        default:
            try results.write(TableFormat.writer(format).bytes(of: TableFormat.selecting(columns, ConcordanceTable.table(lines))))
        }
    }

    private static func leftOutNote(_ count: Int, _ language: String) -> String {
        language == "da" ? "\(count) træf i andre roller er udeladt." : "\(count) hits of other roles are left out."
    }

    private func summarise(_ lines: [ConcordanceLine], _ leftOut: Int, _ work: CorpusWork) {
        let transcripts = Set(lines.map(\.transcript)).count
        let informants = Set(lines.map(\.informant).filter { !$0.isEmpty }).count
        let rest = leftOut == 0 ? "" : "; \(leftOut) more in roles that do not count (--roles all shows them)"
        work.messages.note(
            [Messages.count(lines.count, "hit"), Messages.count(transcripts, "transcript"), Messages.count(informants, "informant")].joined(
                separator: ", ") + rest)
    }
}

extension LexiconOptions {
    init(_ paths: [String]) {
        self.init()
        lexicon = paths
    }
}
