import ArgumentParser
import Ordret

struct TokensCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokens", abstract: "Tokens with sentence, class and place.",
        discussion: """
            conllu  ten columns; TokenRange=start:end (code points of the transcript's text) in MISC
            tsv     transcript, turn, sentence, token, form, norm, lemma, upos, class, char_start, char_end
            jsonl   the same, one token a line
            vrt     one token a line in <text>, <turn> and <s>, for CWB

            Lemma and word class come from the Danish model in the program, better with a dictionary of forms; --analysis forms leaves them out.

            EXAMPLES
              ordret tokens Corpus/boligsocial/14-koergruppe.vtt --format tsv
              ordret tokens Corpus/boligsocial --format vrt --output boligsocial.vrt
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp(TokenFormat.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "format"))
    var format = "tsv"
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws { try check(format, "--format", TokenFormat.allCases.map(\.rawValue)) }

    func run() async throws {
        let format = TokenFormat(rawValue: format) ?? .tsv
        let work = try CorpusWork(sources, reading, global, results)
        let status = try await work.write(to: results, header: format.header, analysed: true) { analysed, _ in
            analysed.map { format.bytes(of: $0.segment) } ?? []
        }
        try leave(with: status)
    }
}
