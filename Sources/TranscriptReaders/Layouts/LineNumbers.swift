import CorpusModel

/// Numbers typed at the start of lines, as theses print their appendices: no words of anybody.
///
/// They are skipped when they run up line by line, through the document or from 1 on every page; a number that begins a sentence stays.
enum LineNumbers {
    /// The ranges without such numbers; `nil` where there are none.
    static func skipped(_ ranges: [TextRange], _ bytes: UnsafeBufferPointer<UInt8>) -> [TextRange]? {
        let numbers = ranges.map { number(bytes, $0) }
        guard runsUp(numbers, ranges) else { return nil }
        return zip(ranges, numbers).map { range, number in number.map { trimmed(bytes, TextRange($0.end, range.end)) } ?? range }
    }

    /// At least ten numbered lines, nine of ten lines that hold something, and nearly every number one more than the last.
    private static func runsUp(_ numbers: [(value: Int, end: Int)?], _ ranges: [TextRange]) -> Bool {
        let values = numbers.compactMap { $0?.value }
        let filled = ranges.count { !$0.isEmpty }
        guard values.count >= 10, values.count * 10 >= filled * 9 else { return false }
        let steps = zip(values, values.dropFirst()).count { $1 == $0 + 1 || $1 == 1 }
        return steps * 20 >= (values.count - 1) * 19
    }

    /// Digits and white space, or digits alone (the number of an empty line).
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> (value: Int, end: Int)? {
        var at = range.start
        var value = 0
        while at < range.end, isDigit(bytes[at]), at - range.start < 6 {
            value = value * 10 + Int(bytes[at] - 48)
            at += 1
        }
        guard at > range.start, at == range.end || isSpace(bytes[at]) else { return nil }
        return (value, at)
    }
}
