import CorpusIndex
import Testing

@testable import Pipelines

/// How transcripts are parted into segments, by names and sizes alone.
@Suite struct SegmentPlanTests {
    private func items(_ count: Int, bytes: Int) -> [SegmentPlan.Item] {
        (0..<count).map { number in
            SegmentPlan.Item(
                entry: SourceEntry(id: "t\(number)", path: "t\(number).txt"),
                file: SegmentMember.File(path: "t\(number).txt", container: nil, digest: "\(number)", bytes: bytes, written: 0))
        }
    }

    private func sizes(_ segments: [[SegmentPlan.Item]]) -> [Int] { segments.map { $0.reduce(0) { $0 + $1.file.bytes } } }

    @Test func nothingIsLostAndOrderStays() {
        let all = items(900, bytes: 60_000)
        let segments = SegmentPlan.segments(all)
        #expect(segments.joined().map(\.entry.id) == all.map(\.entry.id))
        #expect(SegmentPlan.segments([]).isEmpty)
    }

    /// Up to 20 MB segments have 768 KB to 2 MB, up to 40 MB twice that, and at most eight times; all but the last, which has the rest.
    @Test(arguments: [(200, 1), (349, 1), (350, 2), (698, 2), (700, 4), (1390, 4), (1400, 8), (2790, 8), (2800, 8), (12_000, 8)])
    func longCorporaHaveLongSegments(_ count: Int, _ scale: Int) {
        let found = sizes(SegmentPlan.segments(items(count, bytes: 60_000))).dropLast()
        #expect(!found.isEmpty && found.allSatisfy { (768 << 10) * scale <= $0 && $0 < (2 << 20) * scale + 60_000 }, "\(found)")
        // At the upper bound stand only those that no name closed before.
        #expect(found.contains { $0 < (2 << 20) * scale })
    }

    /// One file more moves the borders near by only.
    @Test(arguments: [0, 411, 899]) func aNewFileMovesFewBorders(_ place: Int) {
        let all = items(900, bytes: 60_000)
        var more = all
        more.insert(items(1, bytes: 70_000)[0], at: place)
        let before = Set(SegmentPlan.segments(all).map { SegmentPlan.key($0, settings: [:]) })
        let new = SegmentPlan.segments(more).map { SegmentPlan.key($0, settings: [:]) }.filter { !before.contains($0) }
        #expect((1...5).contains(new.count) && before.count > 6, "\(new.count) of \(before.count)")
    }
}
