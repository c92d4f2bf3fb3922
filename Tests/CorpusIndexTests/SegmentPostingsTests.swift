import CorpusIndex
import CorpusModel
import LocalFiles
import TestSupport
import Testing

/// Postings are read as they are written: steps from one token to the next, seven bits a byte.
@Suite struct SegmentPostingsTests {
    /// Postings of words whose steps are of every length, as a segment on disk has them.
    private static func write(_ lists: [[UInt8]], to scratch: Scratch) throws -> SegmentPostings {
        var (starts, bytes): ([UInt32], [UInt8]) = ([0], [])
        for list in lists {
            bytes += list
            starts.append(UInt32(bytes.count))
        }
        var draft = SegmentDraft(isFull: false)
        let record = try draft.write(to: scratch.path, key: "key")
        func numbers(_ values: [UInt32]) -> [UInt8] { values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } } }
        let letters = Array("abcdefgh".utf8.prefix(lists.count))
        try LocalFiles.write(letters, to: scratch("norm.utf8"))
        try LocalFiles.write(numbers((0...lists.count).map { UInt32($0) }), to: scratch("norm_start.u32"))
        try LocalFiles.write(numbers(lists.map { list in UInt32(list.count { $0 < 0x80 }) }), to: scratch("posting_count.u32"))
        try LocalFiles.write(numbers(starts), to: scratch("posting_start.u32"))
        try LocalFiles.write(bytes, to: scratch("posting.u8"))
        return try IndexedSegment(path: scratch.path, entry: IndexManifest.Segment(record), isFull: false).words().postings()
    }

    private static func bytes(of tokens: [UInt32]) -> [UInt8] {
        var (bytes, before): ([UInt8], UInt32) = ([], 0)
        for token in tokens {
            var step = token - before
            while step >= 0x80 {
                bytes.append(UInt8(step & 0x7F) | 0x80)
                step >>= 7
            }
            bytes.append(UInt8(step))
            before = token
        }
        return bytes
    }

    private static func read(_ postings: SegmentPostings, _ word: Int, below limit: Int = 1 << 30) -> [UInt32] {
        var tokens: [UInt32] = [7]
        postings.appendTokens(of: word, below: limit, to: &tokens)
        return Array(tokens.dropFirst())
    }

    @Test(arguments: 1...40) func tokensComeBack(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let lists = (0..<6).map { word in
            var token: UInt32 = 0
            return (0..<Int(random.next() % 60)).map { place -> UInt32 in
                let greatest: UInt64 = random.next() % 8 == 0 ? [200, 20_000, 3_000_000][word % 3] : 128
                token += UInt32(random.next() % greatest) + (place == 0 ? 0 : 1)
                return token
            }
        }
        let postings = try Self.write(lists.map(Self.bytes), to: Scratch())
        for (word, list) in lists.enumerated() {
            #expect(Self.read(postings, word) == list)
            for limit in [0, 1, 100, 1_500, Int(list.last ?? 0), Int(list.last ?? 0) + 1] {
                #expect(Self.read(postings, word, below: limit) == list.filter { $0 < limit })
            }
        }
    }

    /// A cursor tells of ascending places what the list tells.
    @Test(arguments: 1...40) func aCursorTellsWhatTheListTells(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let lists = (0..<4).map { word in
            var token: UInt32 = 0
            return (0..<Int(random.next() % 200)).map { place -> UInt32 in
                let greatest: UInt64 = random.next() % 16 == 0 ? [200, 20_000, 40, 1][word] : 30
                token += UInt32(random.next() % greatest) + (place == 0 ? 0 : 1)
                return token
            }
        }
        let postings = try Self.write(lists.map(Self.bytes), to: Scratch())
        for (word, list) in lists.enumerated() {
            for limit in [1 << 30, Int(list.last ?? 0) / 2] {
                let list = list.filter { $0 < limit }.map { Int($0) }
                var (one, other) = (postings.cursor(of: word, below: limit), postings.cursor(of: word, below: limit))
                var place = 0
                for _ in 0..<100 {
                    place += Int(random.next() % [3, 40, 700][Int(random.next() % 3)])
                    #expect(one.last(before: place) == list.last { $0 < place })
                    #expect(other.first(from: place) == list.first { $0 >= place })
                }
            }
        }
    }

    @Test func aCursorEndsWhereTheListDoes() throws {
        let lists: [[UInt8]] = [[0x85], [1, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [1, 2, 3, 4, 5, 6, 7, 8, 0xFF, 0xFF, 0xFF, 0x7F], []]
        let postings = try Self.write(lists, to: Scratch())
        for word in lists.indices {
            for limit in [5, 50, 5_000, 1 << 30] {
                var cursor = postings.cursor(of: word, below: limit)
                #expect(cursor.last(before: limit) == Self.read(postings, word, below: limit).last.map { Int($0) }, "\(word) below \(limit)")
                #expect(cursor.first(from: limit) == nil)
            }
        }
    }

    /// Steps that never end, or are longer than any token, give tokens below the limit or none.
    @Test func damagedStepsLeadNowhere() throws {
        let postings = try Self.write(
            [[0x85], [1, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [1, 2, 3, 4, 5, 6, 7, 8, 0xFF, 0xFF, 0xFF, 0x7F], []], to: Scratch())
        #expect(Self.read(postings, 1, below: 50) == [1, 2])
        #expect(Self.read(postings, 2, below: 5_000) == [1, 3, 6, 10, 15, 21, 28, 36])
        #expect(Self.read(postings, 3, below: 5_000).isEmpty)
        #expect(Self.read(postings, 0, below: 5).isEmpty)
    }
}
