/// The columns of a layer while they grow, a value a token.
struct LayerColumns {
    let starts = GrowingBuffer<UInt32>()
    let ends = GrowingBuffer<UInt32>()
    let classes = GrowingBuffer<UInt8>()
    let forms = GrowingBuffer<UInt32>()
    let norms = GrowingBuffer<UInt32>()
    let sentences = GrowingBuffer<UInt32>()
    /// No column: what was told of the forms of some tokens at once.
    let glances = GrowingBuffer<FormTable.Glance>()

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

    /// Room for what is told of the forms of some more tokens, all of which the caller must fill before another column grows.
    struct Rows {
        let classes: UnsafeMutablePointer<UInt8>
        let forms: UnsafeMutablePointer<UInt32>
        let norms: UnsafeMutablePointer<UInt32>
        let sentences: UnsafeMutablePointer<UInt32>
    }

    func rows(_ count: Int) -> Rows {
        Rows(
            classes: classes.extend(by: count), forms: forms.extend(by: count), norms: norms.extend(by: count),
            sentences: sentences.extend(by: count))
    }

    func removeAll() {
        for column in [starts, ends, forms, norms, sentences] { column.removeAll() }
        classes.removeAll()
    }
}
