import CorpusModel

/// The tiers of a TextGrid with the intervals that hold something.
struct TextGrid {
    struct Interval {
        let start: Seconds
        let end: Seconds
        let text: [UInt8]
        let line: Int
    }

    struct Tier {
        let name: String
        let intervals: [Interval]
    }

    private(set) var tiers: [Tier] = []
    /// Tiers of points, which are no speech.
    private(set) var pointTiers: [String] = []
    private var scanner: TextGridScanner

    /// Throws what was expected, and the line.
    struct Fault: Error {
        let line: Int
        let expected: String
    }

    init(_ bytes: [UInt8]) throws(Fault) {
        scanner = TextGridScanner(bytes)
        guard try text("ooTextFile").starts(with: "ooTextFile".utf8), try text("TextGrid").elementsEqual("TextGrid".utf8) else {
            throw Fault(line: scanner.line, expected: "the words \"ooTextFile\" and \"TextGrid\"")
        }
        _ = try number("the beginning of the recording")
        _ = try number("the end of the recording")
        guard case .flag? = scanner.next() else { throw Fault(line: scanner.line, expected: "<exists>") }
        let count = try size("the number of tiers")
        for _ in 0..<count { try readTier() }
    }

    private mutating func readTier() throws(Fault) {
        let kind = try text("the class of a tier")
        let name = String(decoding: PraatCharacters.resolve(try text("the name of a tier")), as: UTF8.self)
        _ = try number("the beginning of a tier")
        _ = try number("the end of a tier")
        let count = try size("the number of intervals")
        let isPoints = kind.elementsEqual("TextTier".utf8)
        if isPoints { pointTiers.append(name) }
        var intervals: [Interval] = []
        for _ in 0..<count {
            let start = try time("a time")
            let end = isPoints ? start : try time("the end of an interval")
            let text = try text("the text of an interval")
            let line = scanner.line
            let words = tidy(text)
            if !words.isEmpty { intervals.append(Interval(start: start, end: end, text: words, line: line)) }
        }
        if !isPoints { tiers.append(Tier(name: name, intervals: intervals)) }
    }

    private func tidy(_ text: [UInt8]) -> [UInt8] {
        text.withUnsafeBufferPointer { bytes in
            let range = trimmed(bytes, TextRange(0, bytes.count))
            return PraatCharacters.resolve(Array(bytes[range.start..<range.end]))
        }
    }

    private mutating func text(_ expected: String) throws(Fault) -> [UInt8] {
        guard case .text(let text)? = scanner.next() else { throw Fault(line: scanner.line, expected: "\(expected) in quotes") }
        return text
    }

    private mutating func number(_ expected: String) throws(Fault) -> Double {
        guard case .number(let number)? = scanner.next(), number.isFinite else { throw Fault(line: scanner.line, expected: expected) }
        return number
    }

    private mutating func time(_ expected: String) throws(Fault) -> Seconds {
        let seconds = try number(expected)
        guard abs(seconds) < 1e9 else { throw Fault(line: scanner.line, expected: expected) }
        return Seconds(milliseconds: Int((seconds * 1000).rounded()))
    }

    /// A count is no promise: what is not there ends the reading, and nothing is set aside for it.
    private mutating func size(_ expected: String) throws(Fault) -> Int {
        let count = try number(expected)
        guard count >= 0, count < 1e9 else { throw Fault(line: scanner.line, expected: expected) }
        return Int(count)
    }
}
