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
              magt/NOUN           with a word class
            With --cql the query is in corpus query language, as in Korp and CQP: strings are regular
            expressions over the whole value, [] is any token, and a match stays in a turn unless it says within.
            Attributes: word, norm, lemma, pos, class, part, theme; turn_role, turn_speaker, transcript_FIELD.

            EXAMPLES
              ordret kwic Corpus/boligsocial 'magt'
              ordret kwic Corpus/boligsocial 'tage [..] ansvar' --context sentence
              ordret kwic Corpus/boligsocial --query '-møde' --format csv
              ordret kwic Corpus/boligsocial --cql '[lemma="tage"] []{0,3} [lemma="ansvar"]'
            """)

    @Argument(help: ArgumentHelp("Folders or files, then the query.", valueName: "source… query"))
    var arguments: [String]
    @Option(
        parsing: .unconditional, help: ArgumentHelp("The query, also one that begins with -; all arguments are sources then.", valueName: "query"))
    var query: String?
    @Flag(help: "The query is in corpus query language.")
    var cql = false
    @Option(help: ArgumentHelp("A list that a query in CQL may name ($NAME): a file with a word a line, repeatable.", valueName: "name=file"))
    var list: [String] = []
    @OptionGroup(title: "Which lines") var selection: LineOptions
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
        let danish = try LanguageFiles.load(reading.settings(global, sources))
        let lists = try WordLists.load(list)
        let (compiled, cut) = try compile(text, danish, lists)
        let lexicons = lexicon.isEmpty ? nil : try LexiconOptions(lexicon).load(danish, global)
        let work = try CorpusWork(sources, reading, global, results, danish, lexiconRoles: lexicons?.roles ?? [])
        let roles = work.corpus.settings.roles
        let concordance = Concordance(compiled, context: ContextSize(context)!, roles: roles, conditions: try conditions(danish, lists))
        let tagger = lexicons.map { ThemeTagger($0, roles: roles, spans: SpanFinder(data: danish.data)) }
        let found: [Concordance.Lines]
        var status = ExitStatus.done
        if let index = work.corpus.index, tagger == nil {
            found = try await index.map(jobs: work.corpus.settings.jobs) { segment throws(IndexFault) in try concordance.lines(in: segment) }
        } else {
            let report = await work.analyse { analysed throws(Diagnostic) in
                concordance.lines(in: analysed.segment, facts: analysed.facts, hits: tagger?.tag(analysed.segment, analysed.facts).hits ?? [])
            }
            (found, status) = (report.results, report.status)
        }
        var lines = found.flatMap(\.lines)
        let all = lines.count
        lines = try selection.filtered(lines)
        if let cut, lines.count > cut {
            work.messages.note("the query cuts after \(Messages.count(cut, "hit")); \(lines.count - cut) more are left out")
            lines = Array(lines[..<cut])
        }
        if found.contains(where: \.isGivenUp) {
            work.messages.show([
                Diagnostic(
                    .warning, .queryGivenUp, "the query can go on in too many ways, and some of its hits may be missing",
                    advice: "Bound its * and + with {0,n}, or say within a smaller region.")
            ])
        }
        lines = selection.sampled(lines, work.messages)
        try ConcordanceSort(sortKeys).sort(&lines)
        let leftOut = found.reduce(0) { $0 + $1.leftOut }
        if let groups = try selection.groups(lines) { try write(groups) } else { try write(lines, text, leftOut) }
        summarise(lines, leftOut, work)
        if all > lines.count, selection.hasFilter { work.messages.note("\(all - lines.count) more are left out by --where, cut or --sample") }
        try leave(with: status)
        if lines.isEmpty { throw ExitStatus.nothing }
    }

    private var sortKeys: [ConcordanceSort.Key] { (sort ?? "").split(separator: ",").compactMap { ConcordanceSort.Key(rawValue: String($0)) } }

    /// What must stand near a hit (`--with`), and what must not.
    private func conditions(_ danish: DanishLanguage, _ lists: [String: [String]]) throws -> [Concordance.Condition] {
        let window = ContextSize(selection.window) ?? .words(left: 5, right: 5)
        return try selection.with.map { Concordance.Condition(try compile($0, danish, lists).query, window: window, isNegated: false) }
            + selection.without.map { Concordance.Condition(try compile($0, danish, lists).query, window: window, isNegated: true) }
    }

    private func write(_ groups: LineGroups) throws {
        guard format == "text" else { return try results.write(TableFormat.writer(format).bytes(of: groups.table)) }
        let writer = TextTable(width: results.width) { CharacterClass.columns(of: $0) }
        try results.write(Array(writer.string(of: groups.table, columns: groups.table.columns.map(\.name)).utf8))
    }

    private func compile(_ text: String, _ danish: DanishLanguage, _ lists: [String: [String]]) throws -> (query: Concordance.Query, cut: Int?) {
        let loader = LexiconLoader(danish)
        do {
            guard !cql else {
                let query = try loader.cql(text, lists: lists)
                return (.cql(query, lists: lists), query.cut)
            }
            let compiled = try loader.query(text)
            if global.verbose { Messages.write("CQL: \(compiled.node.cql)") }
            return (.simple(compiled.queries), nil)
        } catch {
            throw Diagnostic(
                .error, error.kind == .needsLayer ? .queryNeedsLayer : .queryMalformed, error.description,
                advice: "ordret kwic --help shows the notation; quote a query in single quotes.")
        }
    }

    private func write(_ lines: [ConcordanceLine], _ text: String, _ leftOut: Int) throws {
        switch format {
        case "text":
            let writer = ConcordanceText(width: results.width, usesColour: global.usesColour && results.output == nil) {
                CharacterClass.columns(of: $0)
            }
            try results.write(Array(lines.map { writer.line($0) + "\n" }.joined().utf8), isSafe: true)
        case "html":
            let notes = ["CQL: \(try inCQL(text))"] + (leftOut == 0 ? [] : [Self.leftOutNote(leftOut, language)])
            let page = ConcordanceHTML(title: text, query: text, language: language == "da" ? .danish : .english, notes: notes)
            try results.write(page.bytes(lines))
        default:
            try results.write(TableFormat.writer(format).bytes(of: TableFormat.selecting(columns, ConcordanceTable.table(lines))))
        }
    }

    /// The query in corpus query language: itself, or what the simple one means.
    private func inCQL(_ text: String) throws -> String { cql ? text : try SimpleNotation.parse(text).node.cql }

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
