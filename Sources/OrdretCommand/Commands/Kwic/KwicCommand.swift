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
              idé%d  =gård%a      whatever the accents (ide); whatever the spelling (gaard)
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
        if form.dispersion, selection.merge { throw ValidationError("--dispersion shows hits, and --merge makes lines of several; choose one") }
        if form.dispersion, selection.groupBy != nil { throw ValidationError("--dispersion and --group-by give different tables; choose one") }
    }

    mutating func run() async throws {
        let (text, sources) = (question.text, question.sources)
        let danish = try LanguageFiles.load(reading.settings(global, sources))
        var queries = try question.queries(danish, global)
        queries.knowsFrequencies = sources.contains { OpenIndex.isIndex($0) } && lexicon.isEmpty
        let lexicons = lexicon.isEmpty ? nil : try LexiconOptions(lexicon).load(danish, global)
        if let lexicons {
            queries.aliases = lexicons.aliases
            queries.messages = global.messages
            global.messages.show(selection.renameThemes(lexicons.aliases))
        }
        let (compiled, cut) = try queries.compile(text)
        let sheets = try selection.codes.map { try SheetFile($0) }
        let work = try CorpusWork(sources, reading, global, results, danish, lexiconRoles: lexicons?.roles ?? [])
        try work.require(keys())
        let roles = work.corpus.settings.roles
        var concordance = Concordance(
            compiled, context: view.size, roles: roles, conditions: try queries.conditions(selection), marks: try queries.marks(view.mark),
            keys: try keys(), expanded: view.expandedSize, wantsOutlines: wantsOutlines)
        concordance.merges = selection.merge
        for key in try keys() {
            if let problem = key.problem(labels: concordance.labels) { throw Diagnostic(.error, .queryMalformed, problem.message) }
        }
        // An index counts its turns' words with fillers or without, and tells no themes of lines.
        if let index = work.corpus.index, lexicons == nil, !wantsOutlines || index.countsFillers == work.corpus.settings.fillersIn {
            concordance.frequencies = try await index.frequencies(concordance.frequencyAttributes, jobs: work.corpus.settings.jobs)
            return try await IndexedKwic(self, concordance, index, work, cut: cut, sheets: sheets, cql: try queries.inCQL(text)).run()
        }
        let tagger = lexicons.map { ThemeTagger($0, roles: roles, spans: SpanFinder(data: danish.data)) }
        let report = await work.analyse { [concordance] analysed throws(Diagnostic) in
            concordance.lines(in: analysed.segment, facts: analysed.facts, hits: tagger?.tag(analysed.segment, analysed.facts).hits ?? [])
        }
        let isFound = try tell(FoundLines(report.results, roles), text, cut, sheets, try queries.inCQL(text), work.messages)
        try leave(with: report.status)
        if !isFound { throw ExitStatus.nothing }
    }

    /// Writes what was found, and tells what it is; whether it is anything.
    func tell(_ all: FoundLines, _ text: String, _ cut: Int?, _ sheets: [SheetFile], _ cql: String, _ messages: Messages) throws -> Bool {
        var found = all
        for sheet in sheets { messages.show(sheet.table.diagnostics) }
        if !sheets.isEmpty { messages.show(found.join(sheets)) }
        try found.check(try keys())
        let lines = try chosen(found, cut, messages)
        try write(lines, of: found, text, cql, messages)
        try found.summarise(lines, try view.order(), hasFilter: selection.hasFilter, isMerged: selection.merge, messages)
        if !sheets.isEmpty { found.tellDecisions(lines, messages) }
        return !lines.isEmpty
    }

    func writer(_ text: String, _ cql: String, leftOut: Int) throws -> KwicWriter {
        KwicWriter(form: form, results: results, usesColour: global.usesColour, order: try view.order(), query: text, cql: cql, leftOut: leftOut)
    }

    private func write(_ lines: [ConcordanceLine], of found: FoundLines, _ text: String, _ cql: String, _ messages: Messages) throws {
        let writer = try writer(text, cql, leftOut: found.leftOut)
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
            Self.tellCut(cut, lines.count, messages)
            lines = Array(lines[..<cut])
        }
        lines = selection.sampled(lines, messages)
        try view.order().sort(&lines)
        return lines
    }

    static func tellCut(_ cut: Int, _ hits: Int, _ messages: Messages) {
        messages.note("the query cuts after \(Messages.count(cut, "hit")); \(hits - cut) more are left out")
    }

    /// Rates and strips are of transcripts without hits too.
    var wantsOutlines: Bool { form.dispersion || selection.groupBy != nil }

    /// What lines must remember of their words.
    func keys() throws -> [LineKey] {
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
