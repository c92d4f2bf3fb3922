import CorpusIndex
import CorpusModel
import LocalFiles

/// Which transcripts make a segment of an index. Where one ends depends on sizes and on names near by, so that a changed, new or missing file moves few borders.
struct SegmentPlan {
    /// A transcript that is to be indexed, and its file as it is now.
    struct Item: Sendable {
        let entry: SourceEntry
        let file: SegmentMember.File
    }

    /// Counted of a file: pictures in a document are no words.
    private static let most = 256 << 10
    private static let least = 4 << 10
    /// A segment is closed after a transcript whose name says so when it has this much, and after any when it has that much.
    private static let smallest = 768 << 10
    private static let largest = 2 << 20
    private static let odds: UInt64 = 8
    /// A corpus of more than this has segments twice as long, and so on: each has files of its own that a query opens. A corpus that comes to be twice as long has all its
    /// segments written anew.
    private static let great = 20 << 20
    /// Segments grow no longer than so many times: a worker holds the one that it is making in memory.
    private static let greatestScale = 8

    static func segments(_ items: [Item]) -> [[Item]] {
        let sizes = items.map { max(least, min(most, $0.file.bytes)) }
        let total = sizes.reduce(0, +)
        var scale = 1
        while scale < greatestScale, total > great * scale { scale *= 2 }
        var segments: [[Item]] = []
        var open: [Item] = []
        var size = 0
        for (item, length) in zip(items, sizes) {
            open.append(item)
            size += length
            guard size >= largest * scale || (size >= smallest * scale && isBorder(item.entry.id)) else { continue }
            segments.append(open)
            open = []
            size = 0
        }
        return open.isEmpty ? segments : segments + [open]
    }

    private static func isBorder(_ id: String) -> Bool {
        Array(id.utf8).withUnsafeBufferPointer { ByteHash.of($0) } % odds == 0
    }

    /// The name of a segment: a digest of all that it depends on.
    static func key(_ items: [Item], settings: [String: String]) -> String {
        var text = "\(IndexFormat.name)/\(IndexFormat.version)\n"
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) { text += "\(name)\u{0}\(value)\n" }
        for item in items { text += "\(item.entry.id)\u{0}\(item.entry.path)\u{0}\(item.file.digest)\n" }
        return String(LocalFiles.digest(Array(text.utf8)).prefix(32))
    }
}
