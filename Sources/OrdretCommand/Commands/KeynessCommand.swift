import ArgumentParser
import Ordret

struct KeynessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keyness", abstract: "What one subcorpus says more often than another, or than a frequency list.",
        discussion: """
            --where says whose speech the target is; --against the reference, or all other speech where it is not given; --reference FILE is a frequency
            list, such as ordret freq --format csv writes. G² and its kin assume independent words, which those of an interview are not: they
            describe. The p of --permutations lets informants change sides and is the one to report; it wants six informants. --by takes each value of a
            field in turn as the target, and all its others as the reference.

            EXAMPLES
              ordret keyness Corpus/boligsocial --speakers Corpus/boligsocial/speakers.csv --of lemma --where role=resident --top 30
              ordret keyness Corpus/boligsocial --of lemma --metadata Corpus/boligsocial/metadata.csv --where 'site=Birkeparken Nord' --against 'site=Birkeparken Syd'
              ordret keyness Corpus/boligsocial --speakers Corpus/boligsocial/speakers.csv --of lemma --by role --min-informants 2 --top 10
              ordret keyness my/interviews --of word --reference my/frequencies.csv --reference-words 50000000 --order log-ratio --min 10
            """)

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "source"))
    var sources: [String]
    @OptionGroup(title: "What is counted") var what: SubjectOptions
    @Option(
        help: ArgumentHelp(
            "The reference: speech of these, as --where says of the target; repeatable (default: all that is not the target).", valueName: "condition"
        ))
    var against: [String] = []
    @Option(
        help: ArgumentHelp(
            "Each value of this is a target, and its other values are the reference: transcript, speaker, informant, role, kind or a metadata field.",
            valueName: "group"))
    var by: String?
    @Option(help: ArgumentHelp("The reference is a frequency list: CSV or TSV with the items and a column of counts.", valueName: "file"))
    var reference: String?
    @Option(
        name: .customLong("reference-words"),
        help: ArgumentHelp("Words of the corpus that the list is of (default: its column words, else the sum of its counts).", valueName: "n"))
    var referenceWords: Int?
    @Option(
        help: ArgumentHelp("The measure that orders: \(KeynessTable.Order.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "measure"))
    var order = "g2"
    @Option(
        help: ArgumentHelp(
            "Whose p Holm and Benjamini–Hochberg correct: \(KeynessTable.Test.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "test"))
    var test = "g2"
    @Option(help: ArgumentHelp("Only items with so many hits in both together.", valueName: "n"))
    var min = 3
    @Option(
        name: .customLong("min-informants"),
        help: ArgumentHelp("Only items that so many informants say, on the side that says it more.", valueName: "n"))
    var minInformants = 0
    @Option(help: ArgumentHelp("Only the first rows.", valueName: "n"))
    var top: Int?
    @Option(help: ArgumentHelp("Draws in which informants change sides at random; 0 leaves the test out.", valueName: "n"))
    var permutations = 0
    @Option(help: ArgumentHelp("Seed of the draws.", valueName: "n"))
    var seed = 1
    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Whose speech") var speech: SpeechOptions
    @OptionGroup(title: "Reading") var reading: SourceOptions
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        try check(format, "--format", TableOutput.formats)
        try check(order, "--order", KeynessTable.Order.allCases.map(\.rawValue))
        try check(test, "--test", KeynessTable.Test.allCases.map(\.rawValue))
        try SpeechOptions.validate(against, "--against")
        if min < 1 || top ?? 1 < 1 || minInformants < 0 { throw ValidationError("--min and --top are numbers from 1, --min-informants from 0") }
        guard (0...100_000).contains(permutations), seed >= 0 else {
            throw ValidationError("--permutations is a number from 0 to 100000, --seed from 0")
        }
        if reference == nil, referenceWords != nil { throw ValidationError("--reference-words belongs to --reference") }
        if let referenceWords, referenceWords < 1 { throw ValidationError("--reference-words is a number from 1") }
        if reference != nil, !against.isEmpty { throw ValidationError("--against and --reference are two references; choose one") }
        if reference != nil, permutations > 0 { throw ValidationError("--permutations lets informants change sides, and a frequency list has none") }
        if reference == nil, by == nil, speech.conditions.isEmpty {
            throw ValidationError("a target is needed: --where role=beboer, --by role, or all speech with --reference FILE")
        }
        _ = try speech.group(by)
        if by != nil, reference != nil || !against.isEmpty {
            throw ValidationError("--by compares each value with the others; --against and --reference name another reference")
        }
        if reference != nil, what.countsHits || what.countsThemes || what.ngrams != nil {
            throw ValidationError("--reference is a list of words; --query, --ngrams and themes are compared with --against")
        }
    }

    func run() async throws {
        let danish = try LanguageFiles.load(reading.settings(global, sources))
        let prepared = try what.prepare(danish, sources, reading, global)
        let list = try reference.map { try ReferenceList.load($0, columns: what.attributes(), words: referenceWords) }
        let work = try CorpusWork(
            sources, reading, global, results, danish, lexiconRoles: prepared.themes?.roles ?? [], index: prepared.themes?.index)
        try what.require(work)
        let counting = KeynessWork(
            work: work, subject: try what.subject(prepared, roles: work.corpus.settings.roles), without: what.without(danish), minimum: min,
            keepsPeople: permutations > 0, hits: what.tagging(prepared, work))
        if let key = try speech.group(by) {
            let layout = try layout()
            let found = try await counting.groups(of: key, where: speech, layout)
            try write(found.groups, isGivenUp: found.isGivenUp, layout, work.messages)
            return try leave(with: found.status)
        }
        let report = try await counting.sides(speech.filters, list != nil ? [] : againstFilters, listing: list == nil ? .minimum(min) : .all)
        try StudyFields.check((speech.filters + (againstFilters ?? [])).map(\.field).filter { !LineFilter.builtIn.contains($0) }, report.metadata)
        try write(report.total, list, without: what.without(danish), work.messages)
        try leave(with: report.status)
    }

    private func write(_ groups: KeynessGroups, isGivenUp: Bool, _ layout: KeynessTable.Layout, _ messages: Messages) throws {
        try TableOutput.write(groups.table, format, results, columns: ["group"] + KeynessTable.shown(layout))
        messages.note(
            "\(groups.names.count) groups of \(groups.field), each against the others; by \(order), p of \(test) corrected for the rows of its group (\(groups.tested) in all)"
        )
        if groups.leftOut > 0 { messages.note("\(Messages.count(groups.leftOut, "row")) more left out by --min, --min-informants or --top") }
        messages.noteCarried(groups.carriedByOne)
        if isGivenUp { messages.show([.givenUp]) }
        if groups.table.rows.isEmpty { throw ExitStatus.nothing }
    }

    /// `nil` is all that is not the target.
    private var againstFilters: [LineFilter]? { against.isEmpty ? nil : against.compactMap(LineFilter.init) }

    private func write(_ counts: FrequencyCounts, _ list: FrequencyCounts.Group?, without: Set<String>, _ messages: Messages) throws {
        let (target, other) = try sides(counts, list, without)
        let layout = try layout()
        let table = try KeynessTable(target: target, reference: other, types: list == nil ? counts.types : nil, layout)
        try TableOutput.write(table.table, format, results, columns: KeynessTable.shown(layout))
        let whose = reference ?? (against.isEmpty ? "all other speech" : against.joined(separator: " "))
        messages.note(
            "\(Messages.count(target.words, "word")) of \(Messages.count(target.informants.count, "informant")) against \(other.words) (\(whose)); by \(order), p of \(test) corrected for \(Messages.count(table.tested, "row"))"
        )
        if table.leftOut > 0 { messages.note("\(Messages.count(table.leftOut, "row")) more left out by --min, --min-informants or --top") }
        messages.noteCarried(table.carriedByOne)
        if counts.isGivenUp { messages.show([.givenUp]) }
        if table.table.rows.isEmpty { throw ExitStatus.nothing }
    }

    private func layout() throws -> KeynessTable.Layout {
        var layout = KeynessTable.Layout(items: try what.items())
        layout.order = .init(rawValue: order) ?? .g2
        layout.test = .init(rawValue: test) ?? .g2
        layout.minimum = min
        layout.informants = minInformants
        layout.top = top
        layout.permutations = permutations
        layout.seed = UInt64(seed)
        return layout
    }

    /// Both sides, each with words; a word on both sides is an error.
    private func sides(
        _ counts: FrequencyCounts, _ list: FrequencyCounts.Group?, _ without: Set<String>
    ) throws -> (FrequencyCounts.Group, FrequencyCounts.Group) {
        if let list {
            return (try KeynessSides.besideList(counts, speech.conditions), list.leavingOut(without))
        }
        return try KeynessSides.of(counts, target: speech.conditions, reference: against)
    }
}
