import ArgumentParser
import Ordret

struct LexdivCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexdiv", abstract: "Lexical diversity of transcripts, speakers, roles or other groups.",
        discussion: """
            ttr, guiraud_r and herdan_c change with the length of a text: compare groups of about the same number of words, or take mattr, mtld, hdd and
            yule_k, which hardly do. The counts of a group are of all its transcripts; windows of mattr and stretches of mtld never go from one
            transcript into another.

            EXAMPLES
              ordret lexdiv Corpus/boligsocial --by transcript
              ordret lexdiv Corpus/boligsocial --of lemma --by role --speakers Corpus/boligsocial/speakers.csv --window 100
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @Option(help: ArgumentHelp("What a type is: word, norm, lemma or pos, or several parted by commas.", valueName: "attributes"))
    var of = "word"
    @Option(help: ArgumentHelp("A row for each transcript, speaker, informant, role, kind, or value of a metadata field.", valueName: "group"))
    var by: String?
    @Option(help: ArgumentHelp("Words of the moving window of mattr.", valueName: "n"))
    var window = 50
    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Whose speech") var speech: SpeechOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", TableOutput.formats)
        _ = try SpeechOptions.attributes(of, "--of")
        _ = try speech.group(by)
        guard (2...1_000_000).contains(window) else { throw ValidationError("--window is \(window); a number from 2 to 1000000 was expected") }
    }

    func run() async throws {
        let danish = try LanguageFiles.load(reading.settings(global, sources))
        let work = try CorpusWork(sources, reading, global, results, danish)
        let attributes = try SpeechOptions.attributes(of, "--of")
        try work.require(attributes)
        let group = try speech.group(by)
        let counter = WordSequenceCounter(attributes, speech.speech(work, by: group))
        let report = await work.fold(into: WordSequences()) { analysed throws(Diagnostic) in
            counter.part(of: analysed.segment, facts: analysed.facts)
        } add: {
            $0.add($1)
        }
        try StudyFields.check(speech.fields(group), report.metadata)
        try speech.requireSpeech(report.total.groups.count, report.status)
        let column = group.map { TableColumn($0.name, .string, $0.description) }
        let table = try DiversityTable(report.total, group: column, window: window)
        try TableOutput.write(table.table, format, results, columns: DiversityTable.shown(column))
        if table.shorterThanWindow > 0 {
            work.messages.note(
                "\(Messages.count(table.shorterThanWindow, "row")) in which no transcript has \(window) words: mattr is of shorter windows, and not to be compared (column window)"
            )
        }
        try leave(with: report.status)
        if table.table.rows.isEmpty { throw ExitStatus.nothing }
    }
}
