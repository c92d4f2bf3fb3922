import ArgumentParser
import Ordret

struct PlotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plot", abstract: "Figures as SVG: themes, roles, dispersion, co-occurrence, networks, keyness, development over the interview.",
        discussion: """
            Every figure can be had as the table that it is drawn from: --format csv.

              themes        bars of rates with intervals
              roles         themes by role, or by the field of --by, as shades
              dispersion    where the hits of --theme or --query stand in each conversation
              cooccurrence  which themes share turns (or what --unit says), as shades
              network       the same as a network: themes as large as they are frequent, tied by --measure
              time          rates from the beginning of conversations to their end, a panel a theme
              keyness       what two parts say more of; SOURCE is a table such as ordret keyness --format csv writes

            A table that is there already is drawn as it is: SOURCE may be the themes.csv, themes_by_role.csv or theme_cooccurrence.csv of a run.

            EXAMPLES
              ordret plot Corpus/boligsocial --kind themes --lexicon Lexicons/power.yaml --output themes.svg
              ordret plot my/interviews --kind roles --level parent --language da --output roller.svg
              ordret plot Corpus/boligsocial --kind dispersion --query 'magt' --output magt.svg
              ordret plot my/interviews --kind network --unit turns:2 --level parent --output net.svg
              ordret plot my/interviews --kind time --theme power --format csv
              ordret plot my/results/themes.csv --kind themes --output themes.svg
            """)

    @Argument(help: ArgumentHelp("Folders, files, an index, or a table of Ordret's.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp(Self.kinds.joined(separator: ", ") + ".", valueName: "kind"))
    var kind: String
    @Option(help: ArgumentHelp("What roles divides by: role, transcript, informant, kind, or a metadata field.", valueName: "group"))
    var by = "role"
    @Option(
        help: ArgumentHelp(
            "Within what themes of cooccurrence and network meet: turn, answer, sentence or turns:N (default: turn).", valueName: "unit")
    )
    var unit: String?
    @Option(help: ArgumentHelp("What ties themes of a network: npmi, jaccard or both (how often).", valueName: "measure"))
    var measure = NetworkMeasure.npmi.rawValue
    @Option(help: ArgumentHelp("Themes as coded, or those at the top: leaf or parent.", valueName: "level"))
    var level = "leaf"
    @Option(
        help: ArgumentHelp(
            "How many rows are drawn (default: 20; 15 of cooccurrence and of each side of keyness, 12 panels of time, 40 transcripts of dispersion).",
            valueName: "n"))
    var top: Int?
    @Option(help: ArgumentHelp("Only these themes, repeatable; a parent stands for its themes.", valueName: "id"))
    var theme: [String] = []
    @Option(parsing: .unconditional, help: ArgumentHelp("The query whose hits dispersion shows, in the notation of kwic.", valueName: "query"))
    var query: String?
    @Flag(help: "The query is in corpus query language.")
    var cql = false
    @Option(help: ArgumentHelp("A list that a query in CQL may name ($NAME): a file with a word a line, repeatable.", valueName: "name=file"))
    var list: [String] = []
    @Option(help: ArgumentHelp("The column of a table that keyness names its rows by (default: the first).", valueName: "column"))
    var item: String?
    @Option(help: ArgumentHelp("The column of a table that keyness draws.", valueName: "column"))
    var value = "log_ratio"
    @Option(help: ArgumentHelp("What the two parts of keyness are called.", valueName: "first,second"))
    var names: String?
    @Option(help: ArgumentHelp("The title.", valueName: "text"))
    var title: String?
    @Option(help: ArgumentHelp("The language of labels: da or en.", valueName: "da|en"))
    var language = "en"
    @Option(help: ArgumentHelp("Draws of an interval.", valueName: "n"))
    var draws = 2_000
    @Option(help: ArgumentHelp("Seed of the draws.", valueName: "n"))
    var seed = 1
    @Option(help: ArgumentHelp("svg, or the table: \(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "svg"
    @OptionGroup(title: "Themes") var lexicons: LexiconOptions
    @OptionGroup(title: "Whose speech") var speech: SpeechOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    static let kinds = ["themes", "roles", "dispersion", "cooccurrence", "network", "keyness", "time"]

    func validate() throws {
        try check(kind, "--kind", Self.kinds)
        try check(format, "--format", ["svg"] + TableOutput.formats)
        try check(measure, "--measure", NetworkMeasure.allCases.map(\.rawValue))
        if let unit {
            guard let window = CooccurrenceWindow(unit), window != .question else {
                throw ValidationError("--unit is \"\(unit)\"; expected turn, answer, sentence or turns:N")
            }
            guard ["cooccurrence", "network"].contains(kind) else { throw ValidationError("--unit belongs to --kind cooccurrence and network") }
        }
        try check(level, "--level", PlotChoice.Level.allCases.map(\.rawValue))
        try check(language, "--language", LabelLanguage.allCases.map(\.rawValue))
        if let top, !(1...200).contains(top) { throw ValidationError("--top is \(top); a number from 1 to 200 was expected") }
        guard (200...100_000).contains(draws), seed >= 0 else { throw ValidationError("--draws is a number from 200 to 100000, --seed one from 0") }
        if query != nil, kind != "dispersion" { throw ValidationError("--query belongs to --kind dispersion; the other kinds are of themes") }
        if kind == "dispersion", query == nil, theme.isEmpty {
            throw ValidationError("--kind dispersion needs --query or --theme: whose hits are shown?")
        }
        if !list.isEmpty, !cql { throw ValidationError("--list is of words that a query in CQL names; it belongs to --cql") }
        if kind == "dispersion", query != nil, !theme.isEmpty { throw ValidationError("--query and --theme give different hits; choose one") }
        if let names, names.split(separator: ",").count != 2 {
            throw ValidationError("--names is \"\(names)\"; two names parted by a comma were expected")
        }
    }

    func run() async throws {
        switch kind {
        case "keyness": try drawKeyness()
        case "themes", "roles", "cooccurrence", "network", "time":
            if let table = try tableSource() { try draw(NegatedHits.said(table)) } else { try await PlotWork(self).run() }
        case "dispersion" where query != nil: try await drawQuery()
        default: try await PlotWork(self).run()
        }
    }

    func choice(_ themes: [Theme], top standard: Int) -> PlotChoice {
        PlotChoice(
            themes: themes, level: PlotChoice.Level(rawValue: level) ?? .leaf, top: top ?? standard, language: labels, title: title)
    }

    var networkMeasure: NetworkMeasure { NetworkMeasure(rawValue: measure) ?? .npmi }

    var labels: LabelLanguage { LabelLanguage(rawValue: language) ?? .english }

    /// The figure, or the table that it is drawn from.
    func write(_ svg: @autoclosure () throws -> String, _ table: Table) throws {
        if format == "svg" { try results.write(Array(svg().utf8)) } else { try TableOutput.write(table, format, results) }
    }

    /// The source as a table that another command wrote, if it is one.
    private func tableSource() throws -> Table? {
        guard let path = sources.first(where: { ["csv", "tsv"].contains(FilePaths.fileExtension(of: $0)) }) else { return nil }
        guard sources.count == 1 else { throw ValidationError("\(path) is a table, and a table stands alone as SOURCE") }
        guard speech.conditions.isEmpty else { throw ValidationError("--where chooses speech, and \(path) is a table of what was counted already") }
        return try TableFile.table(path)
    }

    /// A table of themes that is there already, such as a run writes.
    private func draw(_ all: Table) throws {
        let (column, written) =
            switch kind {
            case "themes": ("per_1000_words", "themes.csv")
            case "roles": ("per_1000_words", "themes_by_role.csv")
            case "cooccurrence": ("jaccard", "theme_cooccurrence.csv")
            case "network": (measure, "theme_cooccurrence.csv")
            default: ("part", "ordret plot --kind time --format csv")
            }
        guard all.column(column) != nil, all.column("theme") ?? all.column("theme_a") != nil, kind != "roles" || all.columns[0].name != "theme" else {
            throw Diagnostic(
                .error, .tableMalformed, at: SourceLocation(all.title),
                "the columns are \(all.columns.map(\.name).joined(separator: ", ")), and --kind \(kind) needs theme and \(column)",
                advice: "Such a table is \(written).")
        }
        if let a = all.column("theme_a"), let b = all.column("theme_b"), all.rows.contains(where: { $0[a] == $0[b] }) {
            throw Diagnostic(
                .error, .tableMalformed, at: SourceLocation(all.title),
                "the table is of questions and answers, whose pairs have a direction; --kind \(kind) shows pairs without one",
                advice: "Name a table of turns, sentences or answers.")
        }
        let table = ThemeSelection(theme).selected(all)
        let themes = TableThemes.themes(of: table)
        try CodeOptions.check(theme, among: themes.map(\.id))
        let svg =
            switch kind {
            case "themes": ThemePlots.bars(table, choice(themes, top: 20)).svg
            case "roles": ThemePlots.groups(table, by: table.columns[0].name, choice(themes, top: 20)).svg
            case "cooccurrence": ThemePlots.cooccurrence(table, of: try window(of: table), choice(themes, top: 15)).svg
            case "network": ThemePlots.network(table, of: try window(of: table), by: networkMeasure, choice(themes, top: 20)).svg
            default: ThemePlots.development(table, choice(themes, top: 12)).svg
            }
        try write(svg, table)
    }

    /// What a table counts: what it says itself, else what was asked for.
    private func window(of table: Table) throws -> CooccurrenceWindow {
        guard let told = CooccurrenceWindow(of: table) else { return window }
        if let unit, unit != told.description {
            throw ValidationError("--unit is \(unit), and \(table.title) is of the unit \(told); leave --unit out")
        }
        return told
    }

    var window: CooccurrenceWindow { unit.flatMap { CooccurrenceWindow($0) } ?? .turn }

    private func drawKeyness() throws {
        guard let table = try tableSource() else {
            throw ValidationError("--kind keyness takes a table (CSV or TSV), such as ordret keyness --format csv writes")
        }
        var plot = KeynessPlot()
        plot.item = item
        plot.value = value
        if let names = names?.split(separator: ",").map(String.init) { plot.names = (names[0], names[1]) }
        let drawn = try plot.plot(table, choice([], top: 15))
        try write(drawn.svg, table)
        if drawn.items.isEmpty { throw ExitStatus.nothing }
    }

    private func drawQuery() async throws {
        let danish = try LanguageFiles.load(reading.settings(global, sources))
        let text = query ?? ""
        let compiled = try KwicQueries(danish: danish, lists: try WordLists.load(list), isCQL: cql, tellsCQL: global.verbose).compile(text).query
        let work = try CorpusWork(sources, reading, global, results, danish)
        let roles = work.corpus.settings.roles
        let fillersIn = work.corpus.settings.fillersIn
        let concordance = Concordance(compiled, context: .turn, roles: roles)
        let report = await work.analyse { analysed throws(Diagnostic) in
            let found = concordance.nodes(in: analysed.segment, facts: analysed.facts)
            return (transcript: PlacedTranscript(analysed, found.tokens, fillersIn: fillersIn), isGivenUp: found.isGivenUp)
        }
        try leave(with: report.status == .allFailed ? .allFailed : .done)
        let transcripts = report.results.map(\.transcript)
        try StudyFields.check(speech.fields(nil), transcripts.map(\.outline.metadata))
        let hasHits = try drawStrips(transcripts, title: title ?? text, SaidBy(speech.filters, roles: roles), work.messages)
        if report.results.contains(where: \.isGivenUp) { work.messages.show([.givenUp]) }
        try leave(with: report.status)
        if !hasHits { throw ExitStatus.nothing }
    }

    /// Where hits stand; an error where nobody fulfils the conditions. Tells whether there was a hit.
    func drawStrips(_ transcripts: [PlacedTranscript], title: String, _ said: SaidBy, _ messages: Messages) throws -> Bool {
        guard transcripts.contains(where: said.speaks) else { throw Diagnostic.nobodySaid(speech.conditions) }
        let dispersion = HitDispersion(transcripts, said: said)
        let figure = PlacedFigure.strips(dispersion, title: title, top: top, language: labels)
        try write(figure.svg, figure.table)
        messages.note(DispersionNote.text(dispersion))
        return figure.hasHits
    }
}
