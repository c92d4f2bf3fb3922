import CorpusModel
import Glibc
import Testing

@Suite struct DecimalBytesTests {
    static func text(_ integer: Int) -> String {
        var out: [UInt8] = []
        DecimalBytes.append(integer, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    @Test func integersAreAsSwiftPrintsThem() {
        for integer in [0, 1, -1, 9, 10, -10, 99, 100, 12_345, Int.max, Int.min] { #expect(Self.text(integer) == String(integer)) }
    }

    @Test func decimalsAreRoundedHalfAwayFromZero() {
        #expect(fixed(0.5, 0) == "1" && fixed(-0.5, 0) == "-1" && fixed(0.125, 2) == "0.13" && fixed(-0.125, 2) == "-0.13")
        #expect(fixed(0, 4) == "0.0000" && fixed(-0.00001, 4) == "0.0000" && fixed(-0.0, 2) == "0.00")
        #expect(fixed(1, 4) == "1.0000" && fixed(12.05, 1) == "12.1" && fixed(9.9999, 3) == "10.000" && fixed(0.0042, 4) == "0.0042")
        #expect(fixed(1e20, 4) == "1e+20" && fixed(123_456_789.5, 1) == "123456789.5")
    }

    /// Away from ties the C library prints the same.
    @Test func decimalsAreThoseOfTheCLibrary() {
        var generator = SplitMix64(seed: 20_261_126)
        for _ in 0..<20_000 {
            let value = Double.random(in: -1_000_000...1_000_000, using: &generator) / Double(Int.random(in: 1...1_000_000, using: &generator))
            let decimals = Int.random(in: 0...6, using: &generator)
            #expect(fixed(value, decimals) == Self.printed(value, decimals))
        }
    }

    private static func printed(_ value: Double, _ decimals: Int) -> String {
        var buffer = [CChar](repeating: 0, count: 64)
        let length = withVaList([Int32(decimals), value]) { vsnprintf(&buffer, buffer.count, "%.*f", $0) }
        let text = String(decoding: buffer[..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return text.replacing(/^-(0\.?0*)$/) { String($0.1) }
    }
}
