import CICU

/// A compiled ICU regular expression with a time limit and a stack limit, for one worker.
public final class RegularExpression {
    private let regex: OpaquePointer
    private let text: OpaquePointer

    public init(_ pattern: String, ignoringCase: Bool = false) throws(UnicodeFault) {
        var status: Int32 = 0
        var offset: Int32 = 0
        let bytes = Array(pattern.utf8)
        guard let regex = ordret_regex_open(bytes, Int32(bytes.count), ignoringCase ? 1 : 0, &offset, &status) else {
            throw UnicodeFault(status, "compiling the expression at unit \(offset)")
        }
        guard let text = ordret_text_open() else {
            ordret_regex_close(regex)
            throw UnicodeFault(7, "allocating a text")
        }
        self.regex = regex
        self.text = text
    }

    deinit {
        ordret_regex_close(regex)
        ordret_text_close(text)
    }

    /// The matches in the bytes from left to right, as byte ranges; they end early where the limits strike.
    public func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard ordret_text_set(text, bytes.baseAddress, Int32(bytes.count)) == 0, ordret_regex_reset(regex, text) == 0 else { return [] }
        var found: [Range<Int>] = []
        var start: Int32 = 0
        var end: Int32 = 0
        while ordret_regex_next(regex, &start, &end) == 1 { found.append(Int(start)..<Int(end)) }
        return found
    }
}
