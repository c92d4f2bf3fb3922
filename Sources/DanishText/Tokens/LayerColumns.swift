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
        tokens.withUnsafeValues { tokens in
            let (starts, ends) = (starts.extend(by: tokens.count), ends.extend(by: tokens.count))
            for place in tokens.indices {
                starts[place] = UInt32(base + tokens[place].start)
                ends[place] = UInt32(base + tokens[place].end)
            }
        }
    }

    func removeAll() {
        for column in [starts, ends, forms, norms, sentences] { column.removeAll() }
        classes.removeAll()
    }
}
