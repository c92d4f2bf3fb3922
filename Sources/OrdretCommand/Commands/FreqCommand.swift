import ArgumentParser
import Ordret

struct FreqCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freq", abstract: "Frequencies of words, lemmas, word classes, n-grams or themes, or of what a query finds.",
        discussion: """
            Counted words of counted roles. Each row has hits, rates per 1,000 and per million words, how many transcripts and informants have it, and
            the share of the informant with most hits: a word that one of twenty informants says fifty times is no word of the group's.

            EXAMPLES
              ordret freq Corpus/boligsocial --of lemma,pos --top 50
              ordret freq Corpus/boligsocial --of lemma --by role --zeros --format csv
              ordret freq Corpus/boligsocial --ngrams 3 --min 5
              ordret freq Corpus/boligsocial --of lemma --items magt,ansvar,tillid --by kind --interviewers
              ordret freq Corpus/boligsocial --of lemma --top 20 --intervals
              ordret freq Corpus/boligsocial --of lemma --by role --top 20 --intervals --resample informant
              ordret freq Corpus/boligsocial --query 'magt' --at lemma:-1
              ordret freq Corpus/boligsocial --query 'magt' --query 'ansvar' --by transcript
              ordret freq Corpus/boligsocial --query '[pos="ADJ"] [lemma="sted"]' --cql --at lemma:node
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @OptionGroup(title: "What is counted") var what: SubjectOptions
    @Option(help: ArgumentHelp("A table for each transcript, speaker, informant, role, kind, or value of a metadata field.", valueName: "group"))
    var by: String?
    @Option(help: ArgumentHelp("Only rows with so many hits.", valueName: "n"))
    var min = 1
    @Option(help: ArgumentHelp("Only the first rows (of each group).", valueName: "n"))
    var top: Int?
    @Flag(help: "With --by: rows of zeros in each group for what only other groups say.")
    var zeros = false
    @Option(
        help: ArgumentHelp("Only these, with zeros for what nobody says; with several attributes as magt/NOUN.", valueName: "item,…"))
    var items: String?
    @Flag(help: "What interviewers say beside: hits, words and rate of theirs in the same transcripts.")
    var interviewers = false
    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Intervals") var bounds: IntervalOptions
    @OptionGroup(title: "Whose speech") var speech: SpeechOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", TableOutput.formats)
        let group = try speech.group(by)
        if min < 1 || top ?? 1 < 1 { throw ValidationError("--min and --top are numbers from 1") }
        if zeros, min > 1 { throw ValidationError("--zeros shows rows without hits, and --min hides them; leave out one") }
        _ = try only()
        guard interviewers else { return }
        if what.countsThemes { throw ValidationError("--interviewers counts words; themes in interviewers' turns are never counted (DESIGN §4.1)") }
        if let group, case .own(let field) = group.meaning, field != "transcript" {
            throw ValidationError("--interviewers stands beside transcripts or metadata; interviewers have no \(field) of the informants")
        }
    }

    /// The items of --items.
    private func only() throws -> [String] {
        let columns = try what.items()
        return try (items?.split(separator: ",") ?? []).map { text in
            guard let item = CountedSubject.item(text, columns: columns.count) else {
                throw ValidationError("--items: \(CountedSubject.itemFault(String(text), columns))")
            }
            return item
        }
    }

    func run() async throws {
        let danish = try LanguageFiles.load(reading.settings(global, sources))
        let prepared = try what.prepare(danish, sources, reading, global)
        let work = try CorpusWork(
            sources, reading, global, results, danish, lexiconRoles: prepared.themes?.roles ?? [], index: prepared.themes?.index)
        try what.require(work)
        let group = try speech.group(by)
        let counter = FrequencyCounter(
            try what.subject(prepared, roles: work.corpus.settings.roles), speech.speech(work, by: group, without: what.without(danish)))
        let beside = interviewers ? try interviewerCounter(prepared, work, group, danish) : nil
        let listing = top.map { zeros || items != nil ? Listing.all : .top($0) } ?? .all
        let report = try await work.frequencies(counter, resampling: bounds.unit, listing: listing, what.tagging(prepared, work))
        let others = if let beside { try await work.frequencies(beside) { _ in [] }.total } else { nil as FrequencyCounts? }
        try StudyFields.check(speech.fields(group) + bounds.fields, report.metadata)
        try speech.requireSpeech(report.total.words, report.status)
        let table = try FrequencyTable(report.total, layout(group, others))
        // What the counts are of stands in the note, and in the other formats.
        let hidden =
            ["largest_share", "method"] + (bounds.intervals ? ["per_million", "words"] : [])
            + (interviewers ? ["per_million", "words", "interviewer_words"] : [])
        let whole = await bounds.wanted?.table(table, report.total, jobs: work.corpus.settings.jobs) ?? table.table
        let shown = whole.columns.map(\.name).filter { !$0.hasSuffix("_of") && !hidden.contains($0) }
        try TableOutput.write(whole, format, results, columns: shown)
        summarise(report.total, table, work.messages)
        try leave(with: report.status)
        if table.table.rows.isEmpty { throw ExitStatus.nothing }
    }

    private func layout(_ group: LineKey?, _ beside: FrequencyCounts?) throws -> FrequencyTable.Layout {
        var layout = FrequencyTable.Layout(items: try what.items(), group: group.map { TableColumn($0.name, .string, $0.description) })
        layout.isOfHits = what.countsHits
        layout.minimum = min
        layout.top = top
        layout.hasZeros = zeros
        layout.only = try only()
        layout.always = what.always
        layout.interviewers = beside
        return layout
    }

    /// Interviewers alone, in the transcripts that the conditions let through.
    private func interviewerCounter(
        _ prepared: SubjectOptions.Prepared, _ work: CorpusWork, _ group: LineKey?, _ danish: DanishLanguage
    ) throws -> FrequencyCounter {
        let speech = CountedSpeech(
            ofInterviewersWhere: speech.filters, by: group, fillersIn: work.corpus.settings.fillersIn, without: what.without(danish))
        return FrequencyCounter(try what.subject(prepared, roles: speech.roles), speech)
    }

    private func summarise(_ counts: FrequencyCounts, _ table: FrequencyTable, _ messages: Messages) {
        let hits = what.countsHits || what.countsThemes ? "\(Messages.count(counts.hits + counts.missing, "hit")), " : ""
        messages.note("\(hits)\(Messages.count(counts.types, "type")) in \(Messages.count(counts.words, "word"))")
        if counts.missing > 0 { messages.note("\(Messages.count(counts.missing, "hit")) without a word there") }
        if table.leftOut > 0 { messages.note("\(Messages.count(table.leftOut, "row")) more left out by --min, --top or --items") }
        messages.noteCarried(table.carriedByOne)
        if bounds.intervals {
            let units = counts.groups.keys.map { counts.units(of: $0).words.count }
            let few = units.count { $0 < RatioInterval.unitsNeeded }
            if few > 0 {
                messages.note(
                    "no interval for \(Messages.count(few, "group")) of fewer than \(RatioInterval.unitsNeeded) \(bounds.unitName) (column method says so)"
                )
            }
        }
        if counts.isGivenUp { messages.show([.givenUp]) }
    }
}

extension Messages {
    /// Rows that are one informant's more than the others'.
    func noteCarried(_ rows: Int) {
        guard rows > 0 else { return }
        note(
            "\(Messages.count(rows, "row")) of several informants where one has more than half of the hits (largest_share): read \(rows == 1 ? "it" : "them") as \(rows == 1 ? "that informant's" : "those informants'")"
        )
    }
}
