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
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func run() async throws {
        let work = try CorpusWork(sources, reading, global, try OutputOptions.parse([]))
        let bar = ProgressBar(quiet: global.quiet)
        let report = try await IndexBuild(work.corpus, path: output).run(force: force) { done, count, entry in bar.show(done, of: count, entry) }
        work.messages.show(report.diagnostics)
        if report.keptWarnings > 0 {
            work.messages.note(
                "\(Messages.count(report.keptWarnings, "warning")) of unchanged transcripts; ordret info \(output) --verbose shows them")
        }
        let manifest = report.manifest
        let words = manifest.segments.reduce(0) { $0 + $1.words }
        work.messages.note(
            "\(output): \(Messages.count(manifest.transcripts, "transcript")), \(Messages.count(words, "word")), \(Messages.count(manifest.tokens, "token")); \(report.read) read, \(report.kept) unchanged"
                + (report.failed > 0 ? ", \(report.failed) failed" : ""))
        if report.failed > 0 { try leave(with: manifest.transcripts == 0 ? .allFailed : .someFailed) }
    }
}
