import CorpusModel
import DanishText
import TranscriptReaders

/// Whose tokens, lemmas and word classes are taken (`--annotation`).
public enum AnnotationChoice: String, Sendable, CaseIterable {
    /// What Ordret finds.
    case own
    /// What the file brings (TEI `w`, CoNLL-U), where it brings any.
    case source
}

/// How a corpus is read and what counts in it: the options of every command that reads transcripts.
public struct CorpusSettings: Sendable {
    public var reading = ReadingOptions()
    /// `transcript,label,role,pseudonym`.
    public var speakersPath: String?
    /// The transcript's id in the first column, then fields.
    public var metadataPath: String?
    /// A folder whose files replace the shipped Danish lists.
    public var danishDataFolder: String?
    public var analysis = AnalysisDepth.full
    /// Whether the imported dictionary is used, where the analysis is full.
    public var dictionary = DictionaryPolicy.auto
    public var annotation = AnnotationChoice.own
    /// The profile of transcription marks; `auto` tells it from each transcript's signs.
    public var marks = CorpusSettings.guessedMarks
    /// Where the profile was named, if in a file.
    public var marksPlace: SourceLocation?
    public var fillersIn = false
    public var roles = RoleRules()
    public var jobs = 1
    /// Warnings are errors.
    public var isStrict = false
    /// Whether the results tell the files' digests; they take a tenth of the time of reading.
    public var takesDigests = true

    /// The value of `marks` that names no profile.
    public static let guessedMarks = "auto"

    public init() {}
}
