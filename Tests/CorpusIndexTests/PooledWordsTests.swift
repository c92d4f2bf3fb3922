import CorpusModel
import DanishText
import SegmentSamples
import Testing

@testable import CorpusIndex

/// However many workers' words come together in a pool, it holds each string once, and ids lead back to the words.
@Suite struct PooledWordsTests {
    private static let texts = ["Vi har magt og håb.", "Håb er ikke magt.", "Og så kom vi hjem, og så gik vi.", "Magt? Ikke hos os."]

    @Test(arguments: [[0, 0, 0], [0, 1, 0], [0, -1, 0, 1], [-1, 0], [1, 0, 0, 1, -1]]) func eachStringStandsOnce(_ workers: [Int]) throws {
        let tokenizers = [try Tokenizer(data: .embedded), try Tokenizer(data: .embedded)]
        var (known, pool) = (PooledWords(), StringPool())
        for (number, worker) in (workers + workers).enumerated() {
            let transcript = try SampleCorpus("B: " + Self.texts[number % Self.texts.count]).transcript
            var vocabulary = Vocabulary()
            if worker < 0 {
                // Of nobody's numbering.
                for word in ["magt", "håb", "ny\(number)"] { _ = vocabulary.intern(word) }
            } else {
                vocabulary = tokenizers[worker].tokens(of: transcript).formVocabulary
            }
            let ids = known.ids(of: vocabulary, in: &pool)
            #expect(ids.map { pool[Int($0)] } == vocabulary.strings)
        }
        let strings = (0..<pool.count).map { pool[$0] }
        #expect(Set(strings).count == strings.count && pool.count > 5)
        #expect(strings.enumerated().allSatisfy { pool.id(of: $1) == UInt32($0) } && pool.count == strings.count)
    }

    @Test func stringsThatWereAddedAreFoundLater() {
        var pool = StringPool()
        for number in 0..<3000 { #expect(pool.append("ord\(number)") == UInt32(number)) }
        #expect(pool.id(of: "ord2999") == 2999 && pool.id(of: "ord0") == 0 && pool.id(of: "nyt") == 3000)
        #expect(pool.append("mere") == 3001 && pool.id(of: "mere") == 3001 && pool.count == 3002)
        #expect(pool.holds("ord17", at: 17) && !pool.holds("ord17", at: 18))
    }
}
