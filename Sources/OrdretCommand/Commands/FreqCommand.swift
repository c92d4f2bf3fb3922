import ArgumentParser
import Ordret

struct FreqCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freq", abstract: "Frequencies of words, lemmas or word classes, or of what a query finds.",
        discussion: """
            Counted words of counted roles. Each row has hits, rates per 1,000 and per million words, and how many transcripts and informants have it:
            a word that one of twenty informants says fifty times is no word of the group's.

            EXAMPLES
              ordret freq Corpus/boligsocial --of lemma,pos --top 50
              ordret freq Corpus/boligsocial --of lemma --by role --format csv
              ordret freq Corpus/boligsocial --query 'magt' --at lemma:-1
              ordret freq Corpus/boligsocial --query '[pos="ADJ"] [lemma="sted"]' --cql --at lemma:node
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp("What is counted: word, norm, lemma or pos, or several parted by commas.", valueName: "attributes"))
    var of: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("Counts hits of this query, in the notation of kwic.", valueName: "query"))
    var query: String?
    @Flag(help: "The query is in corpus query language.")
    var cql = false
    @Option(help: ArgumentHelp("A list that a query in CQL may name ($NAME): a file with a word a line, repeatable.", valueName: "name=file"))
    var list: [String] = []
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What of each hit is counted: node, lemma:node, lemma:-1, pos:+2, match[-1] (default: node).", valueName: "key"))
    var at: String?
    @Option(help: ArgumentHelp("A table for each transcript, speaker, informant, role, or value of a metadata field.", valueName: "group"))
    var by: String?
    @Option(help: ArgumentHelp("Only rows with so many hits.", valueName: "n"))
    var min = 1
    @Option(help: ArgumentHelp("Only the first rows (of each group).", valueName: "n"))
    var top: Int?
    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Whose speech") var speech: SpeechOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", TableOutput.formats)
        _ = try attributes()
        _ = try speech.group(by)
        if query == nil, at != nil || cql { throw ValidationError("--at and --cql belong to --query") }
        if query != nil, of != nil { throw ValidationError("--of counts words; for a query's hits write --at lemma:node") }
        if min < 1 || top ?? 1 < 1 { throw ValidationError("--min and --top are numbers from 1") }
        let key = try key()
        guard key.isOfWords else { throw ValidationError("--at is \"\(key.name)\"; expected node, lemma:node, lemma:-1, pos:+2 or match[-1]") }
    }

    func run() async throws {
        let danish = try LanguageFiles.load(reading.settings(global, sources))
        let queries = KwicQueries(danish: danish, lists: try WordLists.load(list), isCQL: cql, tellsCQL: global.verbose)
        let compiled = try query.map { try queries.compile($0).query }
        let work = try CorpusWork(sources, reading, global, results, danish)
        let key = try key()
        try work.require(query == nil ? [] : [key])
        try work.require(query == nil ? attributes() : [])
        let subject: FrequencyCounter.Subject =
            if let compiled {
                .hits(Concordance(compiled, context: .turn, roles: work.corpus.settings.roles), at: key)
            } else {
                .words(try attributes())
            }
        let group = try speech.group(by)
        let counter = FrequencyCounter(subject, speech.speech(work, by: group))
        let report = await work.fold(into: FrequencyCounts()) { analysed throws(Diagnostic) in
            counter.part(of: analysed.segment, facts: analysed.facts)
        } add: {
            $0.add($1)
        }
        try StudyFields.check(speech.fields(group), report.metadata)
        let items = query == nil ? try attributes().map { column($0.rawValue) } : [column(key.name)]
        let table = try FrequencyTable(
            report.total, items: items, group: group.map { TableColumn($0.name, .string, $0.description) }, isOfHits: query != nil, minimum: min,
            top: top)
        // What the counts are of stands in the note, and in the other formats.
        try TableOutput.write(table.table, format, results, columns: table.table.columns.map(\.name).filter { !$0.hasSuffix("_of") })
        summarise(report.total, table, work.messages)
        try leave(with: report.status)
        if table.table.rows.isEmpty { throw ExitStatus.nothing }
    }

    private func summarise(_ counts: FrequencyCounts, _ table: FrequencyTable, _ messages: Messages) {
        let what = query == nil ? "" : "\(Messages.count(counts.hits + counts.missing, "hit")), "
        messages.note("\(what)\(Messages.count(counts.types, "type")) in \(Messages.count(counts.words, "word"))")
        if counts.missing > 0 { messages.note("\(Messages.count(counts.missing, "hit")) without a word there") }
        if table.leftOut > 0 { messages.note("\(Messages.count(table.leftOut, "row")) more left out by --min or --top") }
        if counts.isGivenUp { messages.show([.givenUp]) }
    }

    private func column(_ name: String) -> TableColumn { TableColumn(name, .string, "The \(name), in match form") }
    private func attributes() throws -> [TokenAttribute] { try SpeechOptions.attributes(of ?? "word", "--of") }

    private func key() throws -> LineKey {
        do { return try LineKey(at ?? "node") } catch { throw ValidationError("--at: \(error.message)") }
    }
}
