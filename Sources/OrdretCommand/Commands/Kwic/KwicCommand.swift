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
              ordret kwic Corpus/boligsocial 'magt' --sort 'freq(lemma:-1),right,transcript'
              ordret kwic Corpus/boligsocial --cql '[lemma="tage"] []{0,3} [lemma="ansvar"]'
            """)

    @OptionGroup var question: QueryArguments
    @OptionGroup(title: "Which lines") var selection: LineOptions
    @OptionGroup(title: "What a line shows") var view: ViewOptions
    @OptionGroup(title: "Form") var form: FormOptions
    @Option(help: ArgumentHelp("A lexicon whose themes are shown beside each line, repeatable.", valueName: "path"))
    var lexicon: [String] = []
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        if question.isWanting {
            throw ValidationError(
                "a source and a query are needed, such as: ordret kwic Corpus/boligsocial 'magt'; a query that begins with - is given with --query '-møde'"
            )
        }
        if form.dispersion, selection.groupBy != nil { throw ValidationError("--dispersion and --group-by give different tables; choose one") }
    }

    func run() async throws {
        let (text, sources) = (question.text, question.sources)
        let danish = try LanguageFiles.load(reading.settings(global, sources))
        let queries = try question.queries(danish, global)
        let (compiled, cut) = try queries.compile(text)
        let sheets = try selection.codes.map { try SheetFile($0) }
        let lexicons = lexicon.isEmpty ? nil : try LexiconOptions(lexicon).load(danish, global)
        let work = try CorpusWork(sources, reading, global, results, danish, lexiconRoles: lexicons?.roles ?? [])
        try work.require(keys())
        let roles = work.corpus.settings.roles
        let concordance = Concordance(
            compiled, context: view.size, roles: roles, conditions: try queries.conditions(selection), marks: try queries.marks(view.mark),
            keys: try keys(), expanded: view.expandedSize, wantsOutlines: wantsOutlines)
        if let index = work.corpus.index, cut == nil, let fields = plainFields(of: index) {
            let writer = LineBytes(concordance, fields: fields, form: form.format == "csv" ? .csv : .tsv)
            let count = try await KwicRows(writer: writer, results: results).write(of: index, jobs: work.corpus.settings.jobs)
            FoundLines.summarise(count, work.messages)
            if count.lines == 0 { throw ExitStatus.nothing }
            return
        }
        let tagger = lexicons.map { ThemeTagger($0, roles: roles, spans: SpanFinder(data: danish.data)) }
        var (found, status) = try await search(work, concordance, tagger)
        for sheet in sheets { work.messages.show(sheet.table.diagnostics) }
        if !sheets.isEmpty { work.messages.show(found.join(sheets)) }
        try found.check(try keys())
        let lines = try chosen(found, cut, work.messages)
        try write(lines, of: found, text, try queries.inCQL(text), work.messages)
        try found.summarise(lines, try view.order(), hasFilter: selection.hasFilter, work.messages)
        if !sheets.isEmpty { found.tellDecisions(lines, work.messages) }
        try leave(with: status)
        if lines.isEmpty { throw ExitStatus.nothing }
    }

    /// The columns, where rows in text order with what the index itself holds are all that is wanted.
    private func plainFields(of index: OpenIndex) -> [LineBytes.Field]? {
        let isPlain =
            ["csv", "tsv"].contains(form.format) && !form.dispersion && view.sort.isEmpty && view.mark.isEmpty && view.expand == nil
            && view.context != "answer" && lexicon.isEmpty && selection.codes.isEmpty && selection.groupBy == nil && !selection.hasFilter
        // All columns are also those of the metadata, where there are some.
        return isPlain && (form.columns != nil || !index.hasMetadata) ? KwicRows.fields(form.columns) : nil
    }

    private func search(_ work: CorpusWork, _ concordance: Concordance, _ tagger: ThemeTagger?) async throws -> (FoundLines, ExitStatus) {
        let roles = work.corpus.settings.roles
        // An index counts its turns' words without fillers.
        if let index = work.corpus.index, tagger == nil, !(wantsOutlines && work.corpus.settings.fillersIn) {
            let parts = try await index.map(jobs: work.corpus.settings.jobs) { segment throws(IndexFault) in try concordance.lines(in: segment) }
            return (FoundLines(parts, roles), .done)
        }
        let report = await work.analyse { analysed throws(Diagnostic) in
            concordance.lines(in: analysed.segment, facts: analysed.facts, hits: tagger?.tag(analysed.segment, analysed.facts).hits ?? [])
        }
        return (FoundLines(report.results, roles), report.status)
    }

    private func write(_ lines: [ConcordanceLine], of found: FoundLines, _ text: String, _ cql: String, _ messages: Messages) throws {
        let writer = KwicWriter(
            form: form, results: results, usesColour: global.usesColour, order: try view.order(), query: text, cql: cql, leftOut: found.leftOut)
        if let groups = try selection.groups(lines, of: found, messages) { return try writer.write(groups) }
        guard form.dispersion else { return try writer.write(lines) }
        let dispersion = HitDispersion(lines, in: found.outlines, where: selection.counts(found.roles))
        try writer.write(dispersion, lines)
        messages.note(DispersionNote.text(dispersion))
    }

    /// The lines that filters, cut and sample leave, in their order.
    private func chosen(_ found: FoundLines, _ cut: Int?, _ messages: Messages) throws -> [ConcordanceLine] {
        var lines = try selection.filtered(found)
        if let cut, lines.count > cut {
            messages.note("the query cuts after \(Messages.count(cut, "hit")); \(lines.count - cut) more are left out")
            lines = Array(lines[..<cut])
        }
        lines = selection.sampled(lines, messages)
        try view.order().sort(&lines)
        return lines
    }

    /// Rates and strips are of transcripts without hits too.
    private var wantsOutlines: Bool { form.dispersion || selection.groupBy != nil }

    /// What lines must remember of their words.
    private func keys() throws -> [LineKey] {
        var seen: Set<LineKey> = []
        return try (view.order().lineKeys + selection.groupKeys()).filter { seen.insert($0).inserted }
    }
}

extension LexiconOptions {
    init(_ paths: [String]) {
        self.init()
        lexicon = paths
    }
}
