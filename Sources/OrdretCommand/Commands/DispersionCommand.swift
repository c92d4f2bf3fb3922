import ArgumentParser
import Ordret

struct DispersionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispersion", abstract: "How evenly words, themes or a query's hits are spread over transcripts or speakers.",
        discussion: """
            The parts are of unequal size, and every measure but ARF takes that into account. dp and kld are 0 where hits are as even as the words,
            juilland_d, carroll_d2 and rosengren_s 1. arf is the hits that would do as well if they were even.

            EXAMPLES
              ordret dispersion Corpus/boligsocial --of lemma --min 10 --top 40
              ordret dispersion Corpus/boligsocial --query 'magt' --query 'ansvar' --over informant
              ordret dispersion Corpus/boligsocial --of lemma --min 20 --order dp --format csv
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @OptionGroup(title: "What is counted") var what: SubjectOptions
    @Option(
        name: [.customLong("over"), .customLong("by")],
        help: ArgumentHelp("The parts: transcript, speaker, informant, role, kind, or a metadata field.", valueName: "parts"))
    var over = "transcript"
    @Option(
        help: ArgumentHelp(
            "What orders: \(WordDispersionTable.Order.allCases.map(\.rawValue).joined(separator: ", ")); the most even first.", valueName: "measure"))
    var order = "hits"
    @Option(help: ArgumentHelp("Only items with so many hits.", valueName: "n"))
    var min = 1
    @Option(help: ArgumentHelp("Only the first rows.", valueName: "n"))
    var top: Int?
    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Whose speech") var speech: SpeechOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", TableOutput.formats)
        try check(order, "--order", WordDispersionTable.Order.allCases.map(\.rawValue))
        _ = try speech.group(over)
        if min < 1 || top ?? 1 < 1 { throw ValidationError("--min and --top are numbers from 1") }
    }

    private var named: [String] { WordDispersionTable.conditions(ofParts: over) }

    func run() async throws {
        let danish = try LanguageFiles.load(reading.settings(global, sources))
        let prepared = try what.prepare(danish, sources, reading, global)
        let work = try CorpusWork(
            sources, reading, global, results, danish, lexiconRoles: prepared.themes?.roles ?? [], index: prepared.themes?.index)
        try what.require(work)
        let group = try speech.group(over)
        let counter = DispersionCounter(
            try what.subject(prepared, roles: work.corpus.settings.roles),
            CountedSpeech(
                roles: work.corpus.settings.roles, filters: speech.filters + named.compactMap { LineFilter($0) }, group: group,
                fillersIn: work.corpus.settings.fillersIn,
                without: what.without(danish)))
        let hits = what.tagging(prepared, work)
        let report = try await work.dispersion(counter, listing: order == "hits" ? top.map { .top($0) } ?? .minimum(min) : .minimum(min), hits)
        try StudyFields.check(speech.fields(group), report.metadata)
        try speech.requireSpeech(report.total.words, report.status, further: named)
        let counts = report.total
        let table = try WordDispersionTable(
            counts, items: what.items(), parts: over, order: .init(rawValue: order) ?? .hits, minimum: min, top: top, only: what.always)
        try TableOutput.write(table.table, format, results, columns: WordDispersionTable.shown(try what.items()))
        let parts = counts.parts.groups.values.count { $0.words > 0 }
        work.messages.note("\(parts) parts (\(over)) of \(Messages.count(counts.words, "word")) in all")
        if table.leftOut > 0 { work.messages.note("\(Messages.count(table.leftOut, "row")) more left out by --min or --top") }
        if counts.whole.isGivenUp { work.messages.show([.givenUp]) }
        try leave(with: report.status)
        if table.table.rows.isEmpty { throw ExitStatus.nothing }
    }
}
