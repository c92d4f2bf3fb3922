import CorpusModel
import LocalFiles

/// The vocabularies of a whole index in the making: those of its segments joined, and for each word of a segment its number among them.
///
/// What it writes depends on the segments alone. Segments that an index before had, in whatever order, need no look-up: their numbers lead by way of its own.
public struct IndexWordsDraft {
    private let segments: [String]
    private let norms: JoinedVocabulary
    private let words: JoinedVocabulary?

    /// - Parameters:
    ///   - segments: those of the index, in their order; they are mapped.
    ///   - isFull: the segments have readings.
    ///   - previous: what an index before had for some of them.
    ///   - key: bytes that order words as Danish does.
    ///
    /// Cost: a look-up for each word of each segment that is new, a few instructions for each word of the others, and a sort of the new words.
    public init(
        _ segments: [IndexedSegment], isFull: Bool, previous: IndexWords? = nil, key: @escaping (UnsafeBufferPointer<UInt8>) -> [UInt8]
    ) throws(IndexFault) {
        self.segments = segments.map(\.entry.key)
        let places = Dictionary(uniqueKeysWithValues: (previous?.segments ?? []).enumerated().map { ($1, $0) })
        let known = segments.map { places[$0.entry.key] }
        norms = try JoinedVocabulary(segments, known, previous?.norms, key) { segment throws(IndexFault) in try segment.norms() }
        words =
            isFull
            ? try JoinedVocabulary(segments, known, previous?.words, key) { segment throws(IndexFault) in try segment.wordStrings() } : nil
    }

    /// Writes the columns into an empty folder that nobody sees yet; gives what its `words.json` is to say.
    public func write(to path: String, key: String) throws(FileError) -> IndexWordsRecord {
        var folder = ColumnFolder(path)
        try write(norms, "norm", to: &folder)
        if let words { try write(words, "word", to: &folder) }
        return IndexWordsRecord(key: key, segments: segments, columns: folder.files)
    }

    private func write(_ joined: JoinedVocabulary, _ name: String, to folder: inout ColumnFolder) throws(FileError) {
        try folder.write((joined.bytes, joined.starts), name)
        try folder.write(joined.danishRanks, name + "_danish")
        try folder.write(joined.numbers, name + "_number")
        try folder.write(joined.firsts, name + "_number_start")
    }
}

/// One vocabulary of an index: the strings of all segments in the order of their bytes.
private struct JoinedVocabulary {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [UInt32] = [0]
    /// For each string of each segment its place among all.
    private(set) var numbers: [UInt32] = []
    /// Where the numbers of each segment begin, and one more for the end.
    private(set) var firsts: [UInt32] = [0]
    /// For each string its place in Danish order.
    private(set) var danishRanks: [UInt32] = []

    init(
        _ segments: [IndexedSegment], _ known: [Int?], _ previous: NumberedWords?, _ key: @escaping DanishRanks.Key,
        strings: (IndexedSegment) throws(IndexFault) -> SortedStrings
    ) throws(IndexFault) {
        var pool = StringPool()
        var old = [Bool](repeating: false, count: previous?.strings.count ?? 0)
        // The numbers of a segment, among those of before where it was there, else in the pool.
        var parts: [(isOld: Bool, numbers: [UInt32])] = []
        for (segment, place) in zip(segments, known) {
            if let place, let previous {
                let numbers = Array(previous.numbers(ofSegment: place))
                for number in numbers { old[Int(number)] = true }
                parts.append((true, numbers))
            } else {
                let words = try strings(segment)
                parts.append((false, (0..<words.count).map { word in words.withBytes(of: word) { pool.id(of: $0) } }))
            }
        }
        let new = pool.sorted()
        let (ofOld, ofNew) = join(new, previous?.strings, old)
        for part in parts {
            numbers += part.isOld ? part.numbers.map { ofOld[Int($0)] } : part.numbers.map { ofNew[Int(new.rank[Int($0)])] }
            firsts.append(UInt32(numbers.count))
        }
        var ranks = [UInt32](repeating: UInt32.max, count: starts.count - 1)
        for (number, place) in ofOld.enumerated() where place != UInt32.max { ranks[Int(place)] = previous?.danishRanks[number] ?? UInt32.max }
        danishRanks = DanishRanks(SortedStrings(bytes: Column(bytes), starts: Column(starts)), previous: ranks, key: key).ranks
    }

    /// Merges new strings with those of before that are still in use; gives the numbers of both.
    private mutating func join(
        _ new: (bytes: [UInt8], starts: [UInt32], rank: [UInt32]), _ previous: SortedStrings?, _ isUsed: [Bool]
    ) -> (ofOld: [UInt32], ofNew: [UInt32]) {
        let fresh = SortedStrings(bytes: Column(new.bytes), starts: Column(new.starts))
        var ofOld = [UInt32](repeating: UInt32.max, count: isUsed.count)
        var ofNew = [UInt32](repeating: UInt32.max, count: fresh.count)
        var (one, other) = (0, 0)
        func append(_ string: UnsafeBufferPointer<UInt8>) {
            bytes += string
            starts.append(UInt32(bytes.count))
        }
        while one < isUsed.count || other < fresh.count {
            if one < isUsed.count, !isUsed[one] {
                one += 1
                continue
            }
            let order = Self.order(one < isUsed.count ? previous : nil, one, other < fresh.count ? fresh : nil, other)
            let number = UInt32(starts.count - 1)
            if order <= 0 { previous?.withBytes(of: one, append) } else { fresh.withBytes(of: other, append) }
            if order <= 0 {
                ofOld[one] = number
                one += 1
            }
            if order >= 0 {
                ofNew[other] = number
                other += 1
            }
        }
        return (ofOld, ofNew)
    }

    /// Below 0 where the first stands before the second, 0 where they are equal. What is not there stands last.
    private static func order(_ one: SortedStrings?, _ first: Int, _ other: SortedStrings?, _ second: Int) -> Int {
        guard let one else { return 1 }
        guard let other else { return -1 }
        return one.withBytes(of: first) { one in
            other.withBytes(of: second) { SortedStrings.order(one, $0) }
        }
    }
}
