import ArgumentParser
import Ordret

struct IndexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Builds an index of transcripts, or brings it up to date.",
        discussion: """
            The index (a folder NAME.ordret) holds texts, tokens and all that was found out about them, so
            that every other command can take it as its SOURCE and answers at once. Building it again reads
            only what has changed. It holds the transcripts' words: keep it where the transcripts may be.

            EXAMPLES
              ordret index Corpus/boligsocial --output boligsocial.ordret
              ordret kwic boligsocial.ordret 'magt'
              ordret index Corpus/boligsocial --output boligsocial.ordret --analysis forms
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @Option(name: .shortAndLong, help: ArgumentHelp("The index: a folder whose name ends in .ordret.", valueName: "name.ordret"))
    var output: String
    @Flag(help: "Build all of it anew.")
    var force = false
    @Option(
        help: ArgumentHelp(
            "Whether the hits of themes are kept in it: auto (up to \(Self.taggedAtMost) tokens, where lexicons are found), yes or no.",
            valueName: "choice"))
    var themes = "auto"
    @OptionGroup(title: "Themes") var lexicons: LexiconOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    private static let taggedAtMost = 1_000_000

    func validate() throws {
        try check(themes, "--themes", ["auto", "yes", "no"])
        if themes == "no", !lexicons.lexicon.isEmpty { throw ValidationError("--lexicon says what to tag with, and --themes no that nothing is") }
    }

    /// What to tag with. By default what tag would take, if there is some.
    private func plan() throws -> ThemeLayerPlan? {
        if themes == "no" { return nil }
        if isAsked { return ThemeLayerPlan(try lexicons.files()) }
        guard (try? LexiconOptions.standard()) != nil else { return nil }
        do { return ThemeLayerPlan(try lexicons.files(), limit: Self.taggedAtMost) } catch {
            global.messages.note("no themes are kept: \(error)")
            return nil
        }
    }

    private var isAsked: Bool { themes == "yes" || !lexicons.lexicon.isEmpty }

    func run() async throws {
        let plan = try plan()
        let work = try CorpusWork(sources, reading, global, try OutputOptions.parse([]))
        let bar = ProgressBar(quiet: global.quiet)
        let report = try await IndexBuild(work.corpus, path: output, themes: plan).run(force: force) { done, count, entry in
            bar.show(done, of: count, entry)
        }
        work.messages.show(report.diagnostics)
        work.messages.show(report.lexiconDiagnostics)
        if report.keptWarnings > 0 {
            work.messages.note(
                "\(Messages.count(report.keptWarnings, "warning")) of unchanged transcripts; ordret info \(output) --verbose shows them")
        }
        let manifest = report.manifest
        let words = manifest.segments.reduce(0) { $0 + $1.words }
        work.messages.note(
            "\(output): \(Messages.count(manifest.transcripts, "transcript")), \(Messages.count(words, "word")), \(Messages.count(manifest.tokens, "token")); \(report.read) read, \(report.kept) unchanged"
                + (report.failed > 0 ? ", \(report.failed) failed" : "") + (report.hits.map { "; \(Messages.count($0, "hit")) of themes" } ?? ""))
        let isRefused = report.lexiconDiagnostics.contains { $0.severity == .error }
        if isRefused { work.messages.note("the lexicons have errors, so the index holds no themes; the rest of it is complete") }
        if report.hadHits, report.hits == nil, !isRefused, themes != "no" {
            work.messages.note("the index held hits of themes and holds none now; --themes yes or --lexicon keeps them")
        }
        if isRefused, isAsked || global.strict { throw ExitStatus.usage }
        if report.failed > 0 { try leave(with: manifest.transcripts == 0 ? .allFailed : .someFailed) }
    }
}
