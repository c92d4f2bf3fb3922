import CorpusModel
import MarkupXML
import ZipArchive

/// How transcripts are read.
public struct ReadingOptions: Sendable {
    public var layout = Layout.auto
    /// Labels that the speakers file lists; they need not recur to be seen as labels.
    public var listedLabels: Set<String> = []
    /// Labels that are an interviewer's when neither the source nor a speakers file gives a role.
    public var interviewerLabels = InterviewerLabels.standard
    public var limits = ReadingLimits()
    /// How XML is read whose root no reader knows.
    public var xmlMapping: XMLMapping?
    /// What becomes of changes that a document tracks and nobody has decided.
    public var trackChanges = TrackChanges.accept

    public init() {}
}

/// Tracked changes as the document would be if all were accepted, or all rejected; or a refusal of documents that have some.
public enum TrackChanges: String, Sendable, CaseIterable {
    case accept, reject, fail
}

/// How much a file may hold; every limit has a name, a default and an option.
public struct ReadingLimits: Hashable, Sendable {
    public var fileBytes = 256 << 20
    public var zip = ZipLimits()
    public var xml = XMLLimits()

    public init() {}
}
