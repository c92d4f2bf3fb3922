import ArgumentParser
import Ordret

struct SpansCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spans", abstract: "Negation, hedging and reported speech: every cue with its scope, or why it is none.",
        discussion: """
            A row for each decision, as tagging uses it: the cue, the words that it reaches and the rule that says so; for a look-alike
            (ikke kun; …, ik'?; nok til; jeg siger) the exception. Tokens are 0-based, char_* are code points of the transcript's text.
            The cues are lists that a project can replace (--danish-data): negation, hedging, reporting, reductions.

            EXAMPLES
              ordret spans Corpus/boligsocial/01-beboer-amina.docx
              ordret spans Corpus/boligsocial --kind reported --format tsv
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp("Only this kind, repeatable: \(kinds.joined(separator: ", ")).", valueName: "kind"))
    var kind: [String] = []
    @Option(help: ArgumentHelp("csv, tsv or jsonl.", valueName: "format"))
    var format = "csv"
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    private static let kinds = AnnotationSpan.Kind.allCases.map(\.rawValue)

    func validate() throws {
        try check(format, "--format", TableFormat.names)
        for name in kind { try check(name, "--kind", Self.kinds) }
    }

    func run() async throws {
        let language = try LanguageFiles.load(reading.settings(global, sources))
        let finder = SpanFinder(data: language.data)
        let writer = TableFormat.writer(format)
        let shown = Set((kind.isEmpty ? Self.kinds : kind).compactMap(AnnotationSpan.Kind.init))
        let work = try CorpusWork(sources, reading, global, results, language)
        let status = try await work.write(to: results, header: writer.header(of: SpanTable.description), analysed: true) { analysed, _ in
            guard let segment = analysed?.segment else { return [] }
            return SpanTable.bytes(of: segment, finder.spans(in: segment).layer(), kinds: shown, writer)
        }
        try leave(with: status)
    }
}
