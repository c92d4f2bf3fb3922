import ArgumentParser
import Ordret

/// How transcripts are read and who counts: options of every command that reads transcripts.
struct SourceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("How the documents show who speaks: \(Layout.available.map(\.rawValue).joined(separator: ", ")).", valueName: "layout"))
    var layout = "auto"
    @Option(
        name: .customLong("track-changes"),
        help: ArgumentHelp(
            "Changes that a document tracks and nobody has decided: accept, reject, or fail on such a document.", valueName: "decision"))
    var trackChanges = "accept"
    @Option(help: ArgumentHelp("Roles and pseudonyms: a CSV with transcript,label,role,pseudonym; label,role is enough.", valueName: "file"))
    var speakers: String?
    @Option(help: ArgumentHelp("Facts about transcripts: a CSV, the transcript's id in its first column.", valueName: "file"))
    var metadata: String?
    @Option(help: ArgumentHelp("Whose words count: all, or roles parted by commas (default: everyone but interviewer).", valueName: "roles"))
    var roles: String?
    @Option(help: ArgumentHelp("Whether hesitations (øh, mm) count as words: in or out.", valueName: "in|out"))
    var fillers = "out"
    @Option(
        help: ArgumentHelp("full, or forms: no lemma, word class and compound parts, so that plain words find that form only.", valueName: "analysis")
    )
    var analysis = "full"
    @Option(
        help: ArgumentHelp(
            "Whose tokens, lemmas and word classes: own, or source for those that the file brings (TEI w, CoNLL-U).", valueName: "own|source"))
    var annotation = "own"
    @Option(
        help: ArgumentHelp(
            "The convention of the transcription marks: auto, plain, jefferson or another profile of the list marks.", valueName: "profile"))
    var marks = CorpusSettings.guessedMarks
    @Option(name: .customLong("danish-data"), help: ArgumentHelp("A folder whose word lists replace the shipped ones.", valueName: "folder"))
    var danishData: String?
    @Option(help: ArgumentHelp("A limit of reading, repeatable: \(LimitNames.all.joined(separator: ", ")).", valueName: "name=n"))
    var limit: [String] = []

    func validate() throws {
        try check(layout, "--layout", Layout.available.map(\.rawValue))
        try check(trackChanges, "--track-changes", TrackChanges.allCases.map(\.rawValue))
        try check(fillers, "--fillers", ["in", "out"])
        try check(analysis, "--analysis", AnalysisDepth.allCases.map(\.rawValue))
        try check(annotation, "--annotation", AnnotationChoice.allCases.map(\.rawValue))
        var limits = ReadingLimits()
        for limit in limit { try Self.apply(limit, to: &limits) }
    }

    /// The settings for a command over sources; an index was analysed as far as it was.
    func settings(_ global: GlobalOptions, _ sources: [String]) throws -> CorpusSettings {
        var settings = try settings(global)
        if let index = sources.first(where: { OpenIndex.isIndex($0) }), try !OpenIndex(index).isFull { settings.analysis = .forms }
        return settings
    }

    func settings(_ global: GlobalOptions) throws -> CorpusSettings {
        var settings = CorpusSettings()
        settings.reading.layout = Layout(rawValue: layout) ?? .auto
        settings.reading.trackChanges = TrackChanges(rawValue: trackChanges) ?? .accept
        settings.speakersPath = speakers
        settings.metadataPath = metadata
        settings.danishDataFolder = danishData
        settings.annotation = AnnotationChoice(rawValue: annotation) ?? .own
        settings.marks = marks
        settings.analysis = AnalysisDepth(rawValue: analysis) ?? .full
        settings.fillersIn = fillers == "in"
        settings.roles.counted = selection
        settings.jobs = global.workers
        settings.isStrict = global.strict
        for limit in limit { try Self.apply(limit, to: &settings.reading.limits) }
        return settings
    }

    /// An option that says how files are read, if one was given.
    var readingOption: String? {
        let given = [
            ("--layout", layout != "auto"), ("--track-changes", trackChanges != "accept"), ("--speakers", speakers != nil),
            ("--metadata", metadata != nil), ("--annotation", annotation != "own"), ("--analysis", analysis != "full"),
        ]
        return given.first { $0.1 }?.0
    }

    private var selection: RoleRules.Selection {
        guard let roles else { return .informants }
        let names = roles.split(separator: ",").map { Role(String($0)) }
        return names == [Role("all")] ? .everyone : .only(Set(names))
    }

    private static func apply(_ text: String, to limits: inout ReadingLimits) throws {
        let parts = text.split(separator: "=", maxSplits: 1)
        if parts.count == 2, LimitNames.all.contains(String(parts[0])), !LimitNames.range(of: String(parts[0])).contains(Int(parts[1]) ?? 0) {
            let range = LimitNames.range(of: String(parts[0]))
            throw ValidationError("--limit \(text): a whole number from \(range.lowerBound) to \(range.upperBound) was expected")
        }
        guard parts.count == 2, let value = Int(parts[1]), value > 0, LimitNames.set(String(parts[0]), value, in: &limits) else {
            let name = parts.first.map(String.init) ?? text
            let hint = nearest(to: name, among: LimitNames.all).map { " Did you mean \($0)?" } ?? ""
            throw ValidationError("--limit \(text): NAME=NUMBER was expected, with a name of \(LimitNames.all.joined(separator: ", ")).\(hint)")
        }
    }
}

/// One of a few words, or a usage error that names them and the nearest.
func check(_ word: String, _ option: String, _ words: [String]) throws {
    guard !words.contains(word) else { return }
    let hint = nearest(to: word, among: words).map { " Did you mean \($0)?" } ?? ""
    throw ValidationError("\(option) is \"\(word)\"; expected \(words.joined(separator: ", ")).\(hint)")
}
