/// What brackets with some content are. Transcribers and minutes repeat a few of them without end: *(griner)*, *(pause)*, *(DF)*.
final class BracketMemory {
    private let table = ByteTable(slots: 256)
    private var kinds: [Piece.Kind?] = []
    private static let limit = 10_000

    /// The kind of a bracket, which depends on its content and on the byte that opens it; `find` is asked once for each.
    func kind(_ content: UnsafeBufferPointer<UInt8>, open: UInt8, _ find: () -> Piece.Kind?) -> Piece.Kind? {
        let group: UInt32 = open == 0x28 ? 0 : open == 0x5B ? 1 : open == 0x3C ? 2 : 3
        if let number = table.number(of: content, group) { return kinds[number] }
        if kinds.count >= Self.limit {
            table.removeAll()
            kinds.removeAll(keepingCapacity: true)
        }
        let kind = find()
        table.add(content, group)
        kinds.append(kind)
        return kind
    }
}
