import ArgumentParser
import Ordret

struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "What the readers make of transcripts: turns, speakers, times.",
        discussion: """
            text    one turn a line as LABEL: words; turns without a speaker as they are
            jsonl   one turn a line of JSON: transcript, turn, speaker, role, start, end, text, location

            EXAMPLES
              ordret read Corpus/boligsocial/01-beboer-amina.docx
              ordret read Corpus/boligsocial --speakers Corpus/boligsocial/speakers.csv --format jsonl
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp("text or jsonl.", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws { try check(format, "--format", ["text", "jsonl"]) }

    func run() async throws {
        let isText = format == "text"
        let work = try CorpusWork(sources, reading, global, results)
        let report = await work.read { transcript throws(Diagnostic) in
            isText ? TurnTextWriter.bytes(of: transcript) : TurnsJSONWriter.bytes(of: transcript)
        }
        try results.write(report.results.flatMap { $0 })
        try leave(with: report.status)
    }
}
