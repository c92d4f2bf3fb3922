import CorpusStatistics
import Testing

@Suite struct KuderRichardsonTests {
    /// Answers to five items of the Law School Admission Test, section 6, right or wrong, and how many of a thousand persons gave them (Bock & Lieberman 1970,
    /// Psychometrika 35). `cronbach.alpha` of the R package ltm gives 0.295 for them.
    static let lsat = [
        ("00000", 3), ("00001", 6), ("00010", 2), ("00011", 11), ("00100", 1), ("00101", 1), ("00110", 3), ("00111", 4), ("01000", 1), ("01001", 8),
        ("01011", 16), ("01101", 3), ("01110", 2), ("01111", 15), ("10000", 10), ("10001", 29), ("10010", 14), ("10011", 81), ("10100", 3),
        ("10101", 28), ("10110", 15), ("10111", 80), ("11000", 16), ("11001", 56), ("11010", 21), ("11011", 173), ("11100", 11), ("11101", 61),
        ("11110", 28), ("11111", 298),
    ]

    static func items(_ answers: String) -> Set<Int> { Set(answers.enumerated().filter { $1 == "1" }.map(\.offset)) }

    @Test func theLawSchoolAdmissionTest() throws {
        let cases = Self.lsat.flatMap { answers, count in Array(repeating: Self.items(answers), count: count) }
        let result = KuderRichardson(cases)
        #expect(result.cases == 1000 && result.items == 5)
        #expect(abs(try #require(result.value) - 0.294997) < 1e-6)
        #expect(result.method == "KR-20")
    }

    /// Items that always go together: k/(k-1) * (1 - k p(1-p) / k² p(1-p)) = 1.
    @Test func itemsThatGoTogetherGiveOne() throws {
        let result = KuderRichardson((0..<8).map { $0 < 3 ? [0, 1, 2, 3] : [] })
        #expect(abs(try #require(result.value) - 1) < 1e-12)
    }

    /// Two items that exclude each other: the sums vary less than the items, and the value is below 0.
    @Test func itemsThatExcludeEachOtherAreBelowZero() throws {
        let result = KuderRichardson([[0], [0], [0], [1], [1], [1], [0, 1]])
        #expect(try #require(result.value) < 0)
    }

    @Test(arguments: [
        (Array(repeating: Set([0, 1]), count: 5), "n/a: 5 transcripts, 6 needed"), ([], "n/a: 0 transcripts, 6 needed"),
        (Array(repeating: Set([0]), count: 6), "n/a: 1 entries with a hit, 2 needed"),
        (Array(repeating: Set(), count: 6), "n/a: 0 entries with a hit, 2 needed"),
        (Array(repeating: Set([0, 1]), count: 6), "n/a: all transcripts have the same sum"),
    ]) func whereThereIsNoValue(_ cases: [Set<Int>], _ method: String) {
        let result = KuderRichardson(cases)
        #expect(result.value == nil)
        #expect(result.method == method)
    }

    @Test func itemsThatNoCaseHasAndTheirNumbersChangeNothing() {
        let cases: [Set<Int>] = [[0, 1], [0], [1, 2], [], [0, 1, 2], [2], [0, 2]]
        let renumbered = cases.map { Set($0.map { $0 * 100 + 7 }) }
        #expect(KuderRichardson(cases).value == KuderRichardson(renumbered.reversed()).value)
    }
}
