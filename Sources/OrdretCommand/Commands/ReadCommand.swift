import ArgumentParser
import Ordret

struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "What the readers make of transcripts: turns, speakers, times.",
        discussion: """
            text    one turn a line as LABEL: words; turns without a speaker as they are
            jsonl   one turn a line of JSON: transcript, turn, speaker, role, start, end, text, location
            tei     one transcript as TEI in the shape of ISO 24624, which reads back to the same turns, speakers and times

            EXAMPLES
              ordret read Corpus/boligsocial/01-beboer-amina.docx
              ordret read Corpus/boligsocial --format jsonl
              ordret read Corpus/boligsocial/02-beboer-jens.docx --format tei
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp("text, jsonl or tei.", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws { try check(format, "--format", ["text", "jsonl", "tei"]) }

    func run() async throws {
        let format = format
        let work = try CorpusWork(sources, reading, global, results, takesDigests: format == "tei", depth: .forms)
        let isFolder = format == "tei" && work.corpus.entries.count > 1
        if isFolder, results.output == nil {
            throw Diagnostic(
                .error, .outputFailed, "TEI is a file for each transcript, and there are \(work.corpus.entries.count)",
                advice: "Name a folder for them with --output, or read one transcript.")
        }
        guard isFolder else {
            return try leave(with: await work.write(to: results) { _, transcript in Self.bytes(of: transcript, format) })
        }
        let report = await work.read { transcript throws(Diagnostic) in (id: transcript.id, bytes: Self.bytes(of: transcript, format)) }
        let inputs = work.corpus.entries.map(\.path)
        for file in report.results { try results.write(file.bytes, inFolderAs: "\(file.id).xml", besides: inputs) }
        try leave(with: report.status)
    }

    private static func bytes(of transcript: Transcript, _ format: String) -> [UInt8] {
        switch format {
        case "tei": TranscriptTEIWriter.bytes(of: transcript)
        case "jsonl": TurnsJSONWriter.bytes(of: transcript)
        default: TurnTextWriter.bytes(of: transcript)
        }
    }
}
