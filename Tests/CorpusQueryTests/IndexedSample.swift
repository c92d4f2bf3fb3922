import CorpusIndex
import CorpusModel
import SegmentSamples
import TestSupport

/// A sample corpus as a segment of an index on disk.
final class IndexedSample {
    let indexed: IndexedSegment
    private let scratch = Scratch()

    init(_ corpus: SampleCorpus) throws {
        var draft = SegmentDraft(isFull: corpus.segment.readings != nil)
        let file = SegmentMember.File(path: "test.txt", container: nil, digest: "", bytes: 0, written: 0)
        draft.append(corpus.segment, corpus.facts, file)
        let record = try draft.write(to: scratch.path, key: "test")
        indexed = IndexedSegment(path: scratch.path, entry: IndexManifest.Segment(record), isFull: record.isFull)
    }
}
