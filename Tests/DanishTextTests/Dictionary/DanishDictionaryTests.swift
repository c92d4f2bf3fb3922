import CorpusModel
import Testing

@testable import DanishText

@Suite struct DanishDictionaryTests {
    private static let digest = String(repeating: "0f", count: 32)

    private static func builder(reversed: Bool = false) -> DictionaryBuilder {
        let rows: [(String, DictionaryReading, Int)] = [
            ("magt", DictionaryReading(.noun, lemma: "magt", traits: .singularNoun), 0),
            ("magt", DictionaryReading(.verb, lemma: "magte", traits: .imperative), 2),
            ("magten", DictionaryReading(.noun, lemma: "magt"), 0),
            ("udsatte", DictionaryReading(.verb, lemma: "udsætte", traits: .participle), 0),
            ("udsatte", DictionaryReading(.adj, lemma: "udsat", traits: .participle), 0),
            ("lod", DictionaryReading(.verb, lemma: "lodde"), 2), ("lod", DictionaryReading(.verb, lemma: "lade"), 0),
            ("er", DictionaryReading(.aux, lemma: "være"), 0), ("tænker", DictionaryReading(.verb, lemma: "tænke"), 0),
        ]
        var builder = DictionaryBuilder()
        for (form, reading, rank) in reversed ? rows.reversed() : rows { builder.add(form, reading, rank: rank) }
        return builder
    }

    private func open(_ bytes: [UInt8]) throws(DictionaryFault) -> DanishDictionary { try DanishDictionary(Column(bytes)) }

    @Test func whatWasAddedIsFound() throws {
        let dictionary = try open(Self.builder().bytes(sourceDigest: Self.digest))
        #expect(dictionary.formCount == 6 && dictionary.readingCount == 9)
        #expect(dictionary.sourceDigest == Self.digest)
        #expect(dictionary.wordClasses(of: "magt") == [WordClassSet(.noun), WordClassSet(.verb)])
        #expect(dictionary.lemma(of: "magten", as: .noun) == "magt")
        #expect(dictionary.lemma(of: "udsatte", as: .verb) == "udsætte")
        #expect(dictionary.lemma(of: "udsatte", as: .adj) == "udsat")
        #expect(dictionary.lemma(of: "lod", as: .verb) == "lade")
        #expect(dictionary.lemma(of: "er", as: .aux) == "være")
        #expect(dictionary.lemma(of: "tænker", as: .verb) == "tænke")
        #expect(dictionary.traits(of: "udsatte") == .participle)
        #expect(dictionary.readings(of: "lod").map(\.lemma) == ["lade", "lodde"])
    }

    @Test func whatWasNotAddedIsNot() throws {
        let dictionary = try open(Self.builder().bytes(sourceDigest: Self.digest))
        for form in ["", "magte", "udsat", String(repeating: "å", count: 200)] {
            #expect(dictionary.wordClasses(of: form).isEmpty)
            #expect(dictionary.lemma(of: form, as: .noun) == nil)
        }
        #expect(dictionary.lemma(of: "magten", as: .verb) == nil)
    }

    @Test func theOrderOfAddingDoesNotShow() {
        #expect(Self.builder().bytes(sourceDigest: Self.digest) == Self.builder(reversed: true).bytes(sourceDigest: Self.digest))
    }

    @Test func anEmptyDictionaryFindsNothing() throws {
        let dictionary = try open(DictionaryBuilder().bytes(sourceDigest: Self.digest))
        #expect(dictionary.formCount == 0)
        #expect(dictionary.wordClasses(of: "magt").isEmpty)
    }

    @Test func foreignAndCutFilesAreRefused() {
        let whole = Self.builder().bytes(sourceDigest: Self.digest)
        #expect(throws: DictionaryFault.foreign) { try open([]) }
        #expect(throws: DictionaryFault.foreign) { try open(Array("form\tlemma\n".utf8)) }
        for length in 8..<whole.count { #expect(throws: DictionaryFault.self) { try open(Array(whole[..<length])) } }
        #expect(throws: DictionaryFault.self) { try open(whole + [0]) }
        var newer = whole
        newer[8] = 9
        #expect(throws: DictionaryFault.version(found: 9, expected: DictionaryLayout.format)) { try open(newer) }
    }

    @Test func everyChangedByteShows() {
        let whole = Self.builder().bytes(sourceDigest: Self.digest)
        for index in whole.indices {
            var damaged = whole
            damaged[index] ^= 1 << UInt8(index % 8)
            #expect(throws: DictionaryFault.self, "byte \(index)") { try open(damaged) }
        }
    }

    /// Bytes that lie, with a checksum that fits: wrong answers are allowed, reading outside the file is not.
    @Test(arguments: [1, 2, 3]) func deceivingFilesDoNoHarm(_ seed: UInt64) {
        let whole = Self.builder().bytes(sourceDigest: Self.digest)
        var numbers = SplitMix64(seed: seed)
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0..<(1 + Int(numbers.next() % 4)) {
                let at = DictionaryLayout.headerBytes + Int(numbers.next() % UInt64(whole.count - DictionaryLayout.headerBytes))
                bytes[at] = UInt8(truncatingIfNeeded: numbers.next())
            }
            let header = Array(bytes[..<DictionaryLayout.headerBytes])
            let sum = bytes[DictionaryLayout.headerBytes...].withUnsafeBytes { DictionaryLayout.checksum(header: header, body: $0) }
            for index in 0..<8 { bytes[DictionaryLayout.checksumAt + index] = UInt8(truncatingIfNeeded: sum >> (8 * index)) }
            guard let dictionary = try? open(bytes) else {
                Issue.record("seed \(seed): the checksum fits")
                return
            }
            for form in ["magt", "magten", "udsatte", "lod", "er", "tænker", "ukendt"] {
                _ = dictionary.readings(of: form)
                _ = dictionary.traits(of: form)
            }
        }
    }
}
