import ArgumentParser
import Ordret

/// What commands over transcripts share: opening the corpus, collecting results in order, and the status at the end.
struct CorpusWork {
    let corpus: OpenCorpus
    private(set) var messages: Messages
    /// Whether the sources are whole folders, so that a row of the study's files should have its transcript among them.
    private let isWhole: Bool

    /// Opens the corpus; refuses results that would take the place of a transcript. `depth` is for commands that look at no words, whatever the options say.
    init(
        _ sources: [String], _ options: SourceOptions, _ global: GlobalOptions, _ results: OutputOptions, _ language: DanishLanguage? = nil,
        lexiconRoles: Set<Role> = [], index: OpenIndex? = nil, takesDigests: Bool = true, depth: AnalysisDepth? = nil
    ) throws {
        var settings = try options.settings(global)
        settings.analysis = depth ?? settings.analysis
        settings.takesDigests = takesDigests
        settings.roles.lexiconRoles = lexiconRoles
        messages = global.messages
        if let path = try Self.index(among: sources) {
            corpus = try Self.open(try index ?? OpenIndex(path), settings, options, language, messages)
            isWhole = false
            return
        }
        let (entries, told) = try SourceFiles.search(sources)
        isWhole = sources.contains { LocalFiles.kind(of: $0) == .folder }
        corpus = try OpenCorpus(entries, settings, language)
        try results.refuse(entries.map(\.path) + corpus.studyFiles.map(\.path))
        let passedOver = told + SourceFiles.passedOver(sources)
        messages.show(global.strict ? passedOver.map(\.asError) : passedOver)
        if global.strict, passedOver.contains(where: { $0.severity >= .warning }) { throw ExitStatus.usage }
    }

    /// Transcripts that were made of something else than files of transcripts, such as a table of turns.
    init(
        taking transcripts: [Transcript], from path: String, _ options: SourceOptions, _ global: GlobalOptions, _ results: OutputOptions,
        _ language: DanishLanguage, lexiconRoles: Set<Role> = []
    ) throws {
        if options.layout != "auto" || options.trackChanges != "accept" || options.annotation != "own" {
            throw ValidationError("--layout, --track-changes and --annotation say how transcripts are read, and \(path) is a table of turns")
        }
        var settings = try options.settings(global)
        settings.roles.lexiconRoles = lexiconRoles
        messages = global.messages
        isWhole = false
        corpus = try OpenCorpus([], settings, language).taking(transcripts)
        try results.refuse([path] + corpus.studyFiles.map(\.path))
    }

    /// The index that the sources are, if they are one.
    private static func index(among sources: [String]) throws -> String? {
        guard let path = sources.first(where: { OpenIndex.isIndex($0) }) else { return nil }
        guard sources.count == 1 else {
            throw ValidationError("\(path) is an index, and an index stands alone; index all transcripts together with ordret index")
        }
        return path
    }

    /// An index knows how its transcripts were read; what is asked otherwise would be silently passed over.
    private static func open(
        _ index: OpenIndex, _ settings: CorpusSettings, _ options: SourceOptions, _ language: DanishLanguage?, _ messages: Messages
    ) throws -> OpenCorpus {
        if let option = options.readingOption {
            throw ValidationError("\(option) says how transcripts are read, and those of an index have been read; give it to ordret index")
        }
        var settings = settings
        settings.analysis = index.isFull ? .full : .forms
        let danish = if let language, language.depth == settings.analysis { language } else { try LanguageFiles.load(settings) }
        messages.show(index.differences(from: danish))
        return OpenCorpus(index, settings, danish)
    }

    /// The same for a further pass, whose warnings have been told.
    var silent: CorpusWork {
        var copy = self
        copy.messages = Messages(quiet: true, verbose: false)
        return copy
    }

    /// What came of all transcripts.
    struct Report<Result: Sendable> {
        let results: [Result]
        let outcomes: [SourceOutcome<Result>]

        /// The status that failures ask for: 3 when some failed, 4 when nothing is left.
        var status: ExitStatus {
            if results.isEmpty { return .allFailed }
            return outcomes.contains(where: \.hasFailed) ? .someFailed : .done
        }
    }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Transcript) throws(Diagnostic) -> Result) async -> Report<Result> {
        let outcomes = Collected<[SourceOutcome<Result>]>([])
        await corpus.read(body) { outcome in outcomes.update { $0.append(outcome) } }
        return finish(outcomes.value)
    }

    func analyse<Result: Sendable>(_ body: @escaping @Sendable (AnalysedTranscript) throws(Diagnostic) -> Result) async -> Report<Result> {
        let outcomes = Collected<[SourceOutcome<Result>]>([])
        await corpus.analyse(body) { outcome in outcomes.update { $0.append(outcome) } }
        return finish(outcomes.value)
    }

    /// The hits of all transcripts, for statistics.
    func tagged(_ tagging: Tagging) async -> Report<TaggedTranscript> {
        let outcomes = Collected<[SourceOutcome<TaggedTranscript>]>([])
        await corpus.tagged(tagging) { outcome in outcomes.update { $0.append(outcome) } }
        return finish(outcomes.value)
    }

    /// The same as rows.
    func tagRows(_ tagging: Tagging, withAudit: Bool) async -> Report<TaggedRows> {
        let outcomes = Collected<[SourceOutcome<TaggedRows>]>([])
        await corpus.tagRows(tagging, withAudit: withAudit) { outcome in outcomes.update { $0.append(outcome) } }
        return finish(outcomes.value)
    }

    /// What came of a fold, and the metadata of the transcripts that took part.
    struct Folded<Total: Sendable> {
        let total: Total
        let metadata: [[MetadataField]]
        let status: ExitStatus
    }

    /// Adds what `body` makes of each transcript to a total, in corpus order, and keeps no more of it.
    func fold<Part: Sendable, Total: Sendable>(
        into total: Total, _ body: @escaping @Sendable (AnalysedTranscript) throws(Diagnostic) -> Part,
        add: @escaping @Sendable (inout Total, Part) -> Void
    ) async -> Folded<Total> {
        let result = Collected(total)
        let outcomes = Collected<[SourceOutcome<[MetadataField]>]>([])
        await corpus.analyse { analysed throws(Diagnostic) in
            (part: try body(analysed), metadata: analysed.transcript.metadata)
        } each: { outcome in
            outcomes.update { $0.append(outcome.map(\.metadata)) }
            if let part = outcome.result?.part { result.update { add(&$0, part) } }
        }
        let report = finish(outcomes.value)
        return Folded(total: result.value, metadata: report.results, status: report.status)
    }

    /// Reads every transcript and writes what `body` makes of it: to stdout as it comes, so that memory holds few of them, or to a file at the end.
    func write(
        to results: OutputOptions, header: [UInt8] = [], analysed: Bool = false,
        _ body: @escaping @Sendable (AnalysedTranscript?, Transcript) -> [UInt8]
    ) async throws -> ExitStatus {
        let whole = Collected(header)
        let failure = Collected<(any Error)?>(nil)
        let outcomes = Collected<[SourceOutcome<Bool>]>([])
        if results.output == nil {
            try results.write(header)
            whole.update { $0 = [] }
        }
        let take: @Sendable (SourceOutcome<[UInt8]>) -> Void = { outcome in
            outcomes.update { $0.append(outcome.map { _ in true }) }
            guard let bytes = outcome.result else { return }
            if results.output == nil {
                do { try results.write(bytes) } catch { failure.update { $0 = $0 ?? error } }
            } else {
                whole.update { $0 += bytes }
            }
        }
        if analysed {
            await corpus.analyse { analysed throws(Diagnostic) in
                body(analysed, analysed.transcript)
            } each: {
                take($0)
            }
        } else {
            await corpus.read { transcript throws(Diagnostic) in
                body(nil, transcript)
            } each: {
                take($0)
            }
        }
        let report = finish(outcomes.value)
        if let error = failure.value { throw error }
        if results.output != nil { try results.write(whole.value) }
        return report.status
    }

    private func finish<Result>(_ outcomes: [SourceOutcome<Result>]) -> Report<Result> {
        // Of single files the other transcripts' rows are left over; they matter only where somebody's role is missing.
        let isWanting = isWhole || outcomes.contains { $0.speakers.contains { $0.role == .unknown } }
        let unmatched = isWanting ? corpus.study.unmatchedRows(among: outcomes.compactMap(\.member)) : []
        messages.show(outcomes.flatMap(\.diagnostics) + unmatched)
        return Report(results: outcomes.compactMap(\.result), outcomes: outcomes)
    }
}

/// Leaves with a status other than done.
func leave(with status: ExitStatus) throws {
    if status != .done { throw status }
}
