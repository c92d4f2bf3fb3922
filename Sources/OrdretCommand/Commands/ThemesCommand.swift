import ArgumentParser
import Ordret

struct ThemesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "Theme statistics: hits, turns, informants, rates with intervals, dispersion.",
        discussion: """
            per_1000_words is 1000 · hits / words of the turns in which the theme may be coded; low and high come from resampling transcripts
            (BCa, 95 %), and are empty where there are fewer than six. A parent's hits are the distinct hits of its children.
            --where counts the speech of some: in windows of --unit turns:N turns of others keep their places, and their hits are in no window.

            EXAMPLES
              ordret themes Corpus/boligsocial --by transcript
              ordret themes Corpus/boligsocial --matrix --format csv
              ordret themes Corpus/boligsocial --cooccurrence --format tsv
              ordret themes Corpus/boligsocial --cooccurrence --unit turns:2 --format csv
              ordret themes Corpus/boligsocial --cooccurrence --unit question --format csv
              ordret themes Corpus/boligsocial --contrast role --speakers Corpus/boligsocial/speakers.csv --format csv
              ordret themes Corpus/boligsocial --saturation
              ordret themes Corpus/boligsocial --where 'site=Birkeparken Nord' --metadata Corpus/boligsocial/metadata.csv
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp("Rows for each transcript, speaker, informant, role, kind, or value of a metadata field.", valueName: "group"))
    var by: String?
    @Flag(help: "Which themes stand in the same turns.")
    var cooccurrence = false
    @Flag(help: "A row an informant, for NVivo, SPSS and QCA.")
    var matrix = false
    @Option(
        help: ArgumentHelp(
            "Whether groups differ: role or a metadata field; χ², Cramér's V, residuals, and p by giving informants to groups anew.",
            valueName: "group"))
    var contrast: String?
    @Flag(help: "Which theme follows which.")
    var sequences = false
    @Flag(help: "Hits by tenth of the transcript.")
    var positions = false
    @Flag(help: "How many new themes each further transcript brings.")
    var saturation = false
    @Option(
        help: ArgumentHelp(
            "What is counted as a unit: turn or answer; for --cooccurrence also sentence, turns:N (a turn with N before and after it) or question (a theme of the question with one of the answer).",
            valueName: "unit"))
    var unit = "turn"
    @Option(help: ArgumentHelp("What intervals draw: transcript, informant, or a metadata field.", valueName: "unit"))
    var resample = "transcript"
    @OptionGroup var drawn: DrawOptions
    @Option(help: ArgumentHelp("Hits in a negation: policy (as each theme says), count, exclude, or separate rows.", valueName: "what"))
    var negated = "policy"
    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Themes") var lexicons: LexiconOptions
    @OptionGroup(title: "Whose speech") var speech: SpeechOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", TableOutput.formats)
        if !cooccurrence {
            try check(unit, "--unit", CountingUnit.allCases.map(\.rawValue))
        } else if CooccurrenceWindow(unit) == nil {
            throw ValidationError("--unit is \"\(unit)\"; expected \(CooccurrenceWindow.names)")
        }
        try check(negated, "--negated", NegatedHits.allCases.map(\.rawValue))
        if [by != nil, cooccurrence, matrix, contrast != nil, sequences, positions, saturation].count(where: { $0 }) > 1 {
            throw ValidationError(
                "--by, --cooccurrence, --matrix, --contrast, --sequences, --positions and --saturation give different tables; choose one")
        }
        if let contrast, ["transcript", "speaker", "informant"].contains(contrast) {
            throw ValidationError("--contrast is \"\(contrast)\"; groups of several informants were expected: role or a metadata field")
        }
    }

    func run() async throws {
        let language = try LanguageFiles.load(reading.settings(global, sources))
        let themes = try lexicons.themes(language, sources, reading, global)
        let work = try CorpusWork(sources, reading, global, results, language, lexiconRoles: themes.roles, index: themes.index)
        let roles = work.corpus.settings.roles
        let tagging = Tagging(
            themes, roles: roles, language: language, keepsSentences: cooccurrence && window == .sentence,
            fillersIn: work.corpus.settings.fillersIn)
        let report = await work.tagged(tagging)
        try leave(with: report.status == .allFailed ? .allFailed : .done)
        try StudyFields.check([by, contrast, resample].compactMap { $0 } + speech.fields(nil), report.results.map(\.metadata))
        let transcripts = try speech.limited(report.results, roles)
        let options = StatisticsOptions(
            unit: window.unit, resampling: ResamplingUnit(resample), draws: drawn.draws, seed: UInt64(drawn.seed),
            interval: drawn.kind)
        let tables = (NegatedHits(rawValue: negated) ?? .policy).tables(transcripts) {
            [table(ThemeStatistics($0, themes: themes.active, roles: roles, options: options))]
        }
        for table in tables { try write(table) }
        for table in tables { work.messages.noteCarried(table.rowsCarriedByOne) }
        try leave(with: report.status)
    }

    private var window: CooccurrenceWindow { CooccurrenceWindow(unit) ?? .turn }

    private func table(_ statistics: ThemeStatistics) -> Table {
        if cooccurrence { return statistics.cooccurrence(window) }
        if matrix { return statistics.matrix() }
        if let contrast { return statistics.contrast(by: ThemeGrouping(contrast), draws: drawn.draws) }
        if sequences { return statistics.sequences() }
        if positions { return statistics.positions() }
        if saturation { return statistics.saturation() }
        return statistics.table(by: by.map { ThemeGrouping($0) } ?? .corpus)
    }

    private func write(_ table: Table) throws {
        let columns = contrast != nil ? Self.contrastColumns(of: table) : ThemeSummary.columns(of: table, width: results.width)
        try TableOutput.write(table, format, results, columns: columns)
    }

    /// What a terminal has room for.
    private static func contrastColumns(of table: Table) -> [String] {
        table.columns.map(\.name).filter { !["label_da", "label_en", "df", "expected", "p_chi2", "informants_of", "largest_share"].contains($0) }
    }
}
