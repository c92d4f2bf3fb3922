import CICU

/// Word boundaries of ICU (UAX #29) for Danish, over a stretch of UTF-8.
///
/// Opening costs about a millisecond, a stretch about 100 ns a word: keep one breaker for each worker.
public final class WordBreaker {
    private let text: OpaquePointer
    private let breaker: OpaquePointer
    private var starts = [Int32](repeating: 0, count: 512)
    private var ends = [Int32](repeating: 0, count: 512)

    public init(locale: String = "da") throws(UnicodeFault) {
        var status: Int32 = 0
        guard let breaker = ordret_words_open(locale, &status) else { throw UnicodeFault(status, "opening the word breaker") }
        guard let text = ordret_text_open() else {
            ordret_breaker_close(breaker)
            throw UnicodeFault(7, "allocating a text")
        }
        self.breaker = breaker
        self.text = text
    }

    deinit {
        ordret_breaker_close(breaker)
        ordret_text_close(text)
    }

    /// Appends the segments of the bytes, white space too, as half-open byte ranges.
    public func appendSegments(of bytes: UnsafeBufferPointer<UInt8>, to segments: inout [(start: Int, end: Int)]) {
        guard !bytes.isEmpty else { return }
        precondition(ordret_text_set(text, bytes.baseAddress, Int32(bytes.count)) == 0, "a transcript's text is valid UTF-8")
        precondition(ordret_breaker_reset(breaker, text) == 0, "an open breaker takes any text")
        while true {
            let count = Int(ordret_breaker_fill(breaker, &starts, &ends, Int32(starts.count)))
            for index in 0..<count { segments.append((Int(starts[index]), Int(ends[index]))) }
            if count < starts.count { return }
        }
    }
}
