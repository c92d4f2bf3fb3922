import CorpusIndex
import CorpusModel
import Synchronization

/// The transcripts of the segments of the index before that the new one does not have: what of them has not changed is taken over.
///
/// Files that could not be read are tried again.
struct CarriedTranscripts: Sendable {
    /// A transcript that is in the old index and has to be in the new one.
    struct Place {
        /// Among `segments`.
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

    /// A segment of the index before.
    final class Source: Sendable {
        let record: SegmentRecord
        private let indexed: IndexedSegment
        /// Once somebody wanted something of it; within, `nil` where it is damaged.
        private let opened = Mutex<CarriedSegment??>(nil)

        fileprivate init(_ record: SegmentRecord, _ path: String) {
            self.record = record
            indexed = IndexedSegment(path: path, entry: IndexManifest.Segment(record), isFull: record.isFull)
        }

        /// The segment to take transcripts from; `nil` where it is damaged, and its transcripts are to be read anew. Cost: the first time a pass over its files, for which
        /// other workers that want the same segment wait.
        var segment: CarriedSegment? {
            opened.withLock { opened in
                if let known = opened { return known }
                let isSound = IndexVerification.areSound(record.columns, in: indexed.path)
                let new = isSound ? try? CarriedSegment(indexed, record) : nil
                opened = .some(new)
                return new
            }
        }
    }

    let segments: [Source]
    private let places: [Identity: Place]

    /// - Parameters:
    ///   - records: of segments with the settings of the new index.
    ///   - folder: where a segment lies, by its key.
    init(_ records: [SegmentRecord], folder: (String) -> String) {
        segments = records.map { Source($0, folder($0.key)) }
        var places: [Identity: Place] = [:]
        for (segment, record) in records.enumerated() {
            for (place, member) in record.members.enumerated() { places[Identity(member.id, member.file)] = Place(segment: segment, member: place) }
        }
        self.places = places
    }

    func place(of id: String, _ file: SegmentMember.File) -> Place? { places[Identity(id, file)] }
}
