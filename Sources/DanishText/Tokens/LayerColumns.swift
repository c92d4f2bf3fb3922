/// The columns of a layer while they grow, a value a token.
struct LayerColumns {
    let starts = GrowingBuffer<UInt32>()
    let ends = GrowingBuffer<UInt32>()
    let classes = GrowingBuffer<UInt8>()
    let forms = GrowingBuffer<UInt32>()
    let norms = GrowingBuffer<UInt32>()
    let sentences = GrowingBuffer<UInt32>()

    /// Where the tokens of a passage stand; `base` is where it begins in the transcript's text.
    func append(_ tokens: PieceBuffer, at base: Int) {
        starts.append(each: tokens) { UInt32(base + $0.start) }
        ends.append(each: tokens) { UInt32(base + $0.end) }
    }

    func removeAll() {
        for column in [starts, ends, forms, norms, sentences] { column.removeAll() }
        classes.removeAll()
    }
}
