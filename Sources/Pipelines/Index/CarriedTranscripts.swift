import CorpusIndex
import CorpusModel
import Synchronization

/// The transcripts of the segments of the index before that the new one does not have: what of them has not changed is taken over.
final class CarriedTranscripts: Sendable {
    /// A transcript that is in the old index and has to be in the new one.
    struct Place: Hashable {
        /// Among `records`.
        let segment: Int
        let member: Int
    }

    /// What makes two transcripts of indexes with the same settings the same.
    private struct Identity: Hashable {
        let id: String
        let path: String
        let digest: String

        init(_ id: String, _ file: SegmentMember.File) {
            self.id = id
            path = file.path
            digest = file.digest
        }
    }

    let records: [SegmentRecord]
    private let segments: [IndexedSegment]
    private let places: [Identity: Place]
    private let failures: [Identity: FailedMember]
    /// Segments that somebody wanted something of; `nil` those that are damaged.
    private let opened = Mutex<[Int: CarriedSegment?]>([:])

    /// - Parameters:
    ///   - records: of segments with the settings of the new index.
    ///   - folder: where a segment lies, by its key.
    init(_ records: [SegmentRecord], folder: (String) -> String) {
        self.records = records
        segments = records.map { IndexedSegment(path: folder($0.key), entry: IndexManifest.Segment($0), isFull: $0.isFull) }
        var places: [Identity: Place] = [:]
        var failures: [Identity: FailedMember] = [:]
        for (segment, record) in records.enumerated() {
            for (place, member) in record.members.enumerated() { places[Identity(member.id, member.file)] = Place(segment: segment, member: place) }
            for member in record.failed { failures[Identity(member.id, member.file)] = member }
        }
        self.places = places
        self.failures = failures
    }

    func place(of id: String, _ file: SegmentMember.File) -> Place? { places[Identity(id, file)] }

    /// How a file failed that has not changed since: it fails in the same way.
    func failure(of id: String, _ file: SegmentMember.File) -> FailedMember? { failures[Identity(id, file)] }

    /// Whether something is known of a file.
    func holds(_ id: String, _ file: SegmentMember.File) -> Bool { place(of: id, file) != nil || failure(of: id, file) != nil }

    /// A segment to take transcripts from; `nil` where it is damaged, and its transcripts are to be read anew. Cost: the first time a pass over its files.
    func segment(_ number: Int) -> CarriedSegment? {
        // Held while a segment is looked at: another worker that wants it would do no better than wait.
        opened.withLock { opened in
            if let known = opened[number] { return known }
            let new: CarriedSegment? =
                IndexVerification.areSound(records[number].columns, in: segments[number].path)
                ? try? CarriedSegment(segments[number], records[number]) : nil
            opened[number] = .some(new)
            return new
        }
    }
}
