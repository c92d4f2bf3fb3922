/// The classes of Latin characters, found out by asking ICU how it cuts small strings around each of them.
///
/// No property is read: locales tailor the rules, and releases of ICU differ (`@` joins letters in some; `:` does in Swedish). Another ICU gives
/// another table, and both ways of cutting change together. Asking costs about 1.5 ms, for each breaker.
struct LatinWordTable {
    /// U+0000–U+027F, then U+2000–U+20BF.
    let classes: [WordCharacterClass]
    static let wideStart = 0x280

    private static let scalars = ((0..<UInt32(wideStart)).map { $0 } + (0x2000..<0x20C0).map { $0 }).map { Unicode.Scalar($0) ?? " " }
    private static let probeCount = 5

    init(asking breaker: RuleWordBreaker) {
        var text = ""
        // A line end would part the probes; that it is a boundary on both sides is WB3a and WB3b, whatever the locale.
        for scalar in Self.scalars { for probe in Self.probes(scalar == "\n" ? " " : scalar) { text += probe + "\n" } }
        let counts = Self.segmentsOfLines(Array(text.utf8), breaker)
        classes = Self.scalars.indices.map { index in
            Self.wordClass(of: Self.scalars[index], counts[(index * Self.probeCount)..<((index + 1) * Self.probeCount)])
        }
    }

    /// Between letters, between digits, twice; and after an apostrophe or a comma that may join it with what stands before.
    private static func probes(_ scalar: Unicode.Scalar) -> [String] {
        ["a\(scalar)a", "1\(scalar)1", "\(scalar)\(scalar)", "a'\(scalar)a", "1,\(scalar)1"]
    }

    /// The class that explains how many segments the probes have.
    private static func wordClass(of scalar: Unicode.Scalar, _ counts: ArraySlice<Int>) -> WordCharacterClass {
        let found: WordCharacterClass =
            switch Array(counts) {
            case [1, 1, 1, 1, 3]: .letter
            case [1, 1, 1, 3, 1]: .numeric
            case [1, 1, 1, 3, 3]: .extender
            case [1, 3, 2, 4, 4]: .midLetter
            case [3, 1, 2, 4, 4]: .midNumber
            case [1, 1, 2, 4, 4]: .midEither
            case [3, 3, 2, 4, 4], [3, 3, 1, 4, 4]: .other
            default: .uncovered
            }
        let isBlank = CharacterClass.isBlank(scalar)
        // Signs of one class that stand together are one segment only where they are white space (WB3d).
        if found == .other { return isBlank ? .blank : counts[counts.startIndex + 2] == 2 ? .other : .uncovered }
        return isBlank ? .uncovered : found
    }

    private static func segmentsOfLines(_ bytes: [UInt8], _ breaker: RuleWordBreaker) -> [Int] {
        var counts = [0]
        bytes.withUnsafeBufferPointer { bytes in
            breaker.forEachSegment(of: bytes) { start, end in
                if bytes[start] != 0x0A { counts[counts.count - 1] += 1 }
                if bytes[end - 1] == 0x0A { counts.append(0) }
            }
        }
        return counts
    }
}
