import CorpusModel
import DanishText
import LocalFiles
import TranscriptReaders

/// Transcripts that have been found and not yet opened, with what is needed to read them.
public struct OpenCorpus: Sendable {
    public let entries: [SourceEntry]
    public let settings: CorpusSettings
    public let study: Study
    public let language: DanishLanguage
    /// Files beside the transcripts that were read: their paths and digests.
    public let studyFiles: [(role: String, path: String, digest: String)]
    /// Where the transcripts and their layers are taken from, instead of the files.
    public let index: OpenIndex?
    /// Transcripts that have been read already, instead of the files.
    let given: [Transcript]?

    /// Reads the speakers and metadata files, and what is known of Danish unless it is loaded already.
    public init(_ entries: [SourceEntry], _ settings: CorpusSettings, _ loaded: DanishLanguage? = nil) throws(Diagnostic) {
        self.entries = entries
        var settings = settings
        language = if let loaded { loaded } else { try LanguageFiles.load(settings) }
        settings.reading.interviewerLabels = InterviewerLabels(language.data.interviewerLabels)
        var files: [(role: String, path: String, digest: String)] = []
        func load(_ path: String?, _ role: String) throws(Diagnostic) -> [UInt8]? {
            guard let path else { return nil }
            do throws(FileError) {
                let bytes = try LocalFiles.read(path, limit: 1 << 26)
                files.append((role, path, LocalFiles.digest(bytes)))
                return bytes
            } catch {
                throw .file(error)
            }
        }
        var speakers: SpeakersFile?
        var metadata: MetadataFile?
        if let bytes = try load(settings.speakersPath, "speakers") { speakers = try SpeakersFile(bytes, path: settings.speakersPath!) }
        if let bytes = try load(settings.metadataPath, "metadata") { metadata = try MetadataFile(bytes, path: settings.metadataPath!) }
        study = Study(speakers: speakers, metadata: metadata)
        self.settings = settings
        studyFiles = files
        index = nil
        given = nil
    }

    /// The transcripts of an index, which knows how they were read.
    public init(_ index: OpenIndex, _ settings: CorpusSettings, _ language: DanishLanguage) {
        self.index = index
        self.settings = settings
        self.language = language
        entries = []
        study = Study()
        studyFiles = []
        given = nil
    }

    /// What is known of its transcripts, by name; an index may hold the hits of themes.
    public var layers: [String] { ["turns", "tokens", "sentences"] + (index?.manifest.themes == nil ? [] : ["themes"]) }

    /// The same corpus with transcripts that somebody else has read, such as the turns of a table.
    public func taking(_ transcripts: [Transcript]) -> OpenCorpus { OpenCorpus(self, given: transcripts) }

    private init(_ other: OpenCorpus, given: [Transcript]) {
        entries = []
        settings = other.settings
        study = other.study
        language = other.language
        studyFiles = other.studyFiles
        index = nil
        self.given = given
    }
}

/// What came of one file.
public struct SourceOutcome<Result: Sendable>: Sendable {
    public let entry: SourceEntry
    /// Digest and size; `nil` when the file could not be read.
    public var source: SourceDocument?
    /// `nil` when the transcript failed.
    public let result: Result?
    /// Who speaks in it; `nil` when it failed.
    public var member: Study.Member?
    public var speakers: [Speaker] = []
    public let diagnostics: [Diagnostic]

    /// The same with another result.
    public func map<Other>(_ change: (Result) -> Other) -> SourceOutcome<Other> {
        SourceOutcome<Other>(
            entry: entry, source: source, result: result.map(change), member: member, speakers: speakers, diagnostics: diagnostics)
    }

    /// It could not be read, or something went wrong with it.
    public var hasFailed: Bool { result == nil && !isLeftOut }
    /// It holds no speech of its own, such as the root of a TEI corpus: said with a warning, and no failure.
    public var isLeftOut: Bool { result == nil && !diagnostics.contains { $0.severity == .error } }
}
