import CorpusIndex
import LocalFiles
import TestSupport
import UnicodeText

/// Sample corpora as the segments of an index on disk, one each, and their vocabularies joined.
public final class IndexedCorpora {
    public let segments: [IndexedSegment]
    private let isFull: Bool
    private let scratch = Scratch()
    private var written = 0

    public init(_ texts: [String], isAnalysed: Bool = true) throws {
        isFull = isAnalysed
        var segments: [IndexedSegment] = []
        for (number, text) in texts.enumerated() {
            let corpus = try SampleCorpus(text, isAnalysed: isAnalysed)
            var draft = SegmentDraft(isFull: isAnalysed)
            draft.append(corpus.segment, corpus.facts, SegmentMember.File(path: "\(number).txt", container: nil, digest: "", bytes: 0, written: 0))
            let folder = try Self.folder(scratch, "segment-\(number)")
            let record = try draft.write(to: folder, key: "\(number)")
            segments.append(IndexedSegment(path: folder, entry: IndexManifest.Segment(record), isFull: isAnalysed, number: number))
        }
        self.segments = segments
    }

    private static func folder(_ scratch: Scratch, _ name: String) throws -> String {
        try LocalFiles.makeFolder(scratch(name))
        return scratch(name)
    }

    /// The vocabularies of some of the segments as an index of them, in that order, has them; the folder too.
    public func words(of numbers: [Int], previous: IndexWords? = nil) throws -> (words: IndexWords, folder: String) {
        written += 1
        let folder = try Self.folder(scratch, "words-\(written)")
        let collation = try DanishCollation()
        let draft = try IndexWordsDraft(numbers.map { segments[$0] }, isFull: isFull, previous: previous) { collation.key($0) }
        let record = try draft.write(to: folder, key: "words")
        return (try IndexWords(path: folder, segments: record.segments, isFull: isFull), folder)
    }
}
