import CorpusModel
import DanishText
import LocalFiles
import Testing

/// The bars of the project's reference page on UD_Danish-DDT (development set), where the shared data is present; skipped elsewhere.
@Suite struct TreebankTests {
    private struct Sentence {
        var tokens: [(form: String, isGlued: Bool)] = []
    }

    @Test(.enabled(if: LocalFiles.kind(of: Samples.treebank) != nil, "the treebank is not beside the package (set ORDRET_DATA)"))
    func tokensAndSentencesReachTheBars() throws {
        let gold = try Self.read(Samples.treebank)
        var text = ""
        var goldTokens: Set<Range<Int>> = []
        var goldSentences: Set<Range<Int>> = []
        for sentence in gold {
            let start = text.utf8.count
            var end = start
            for token in sentence.tokens {
                goldTokens.insert(text.utf8.count..<(text.utf8.count + token.form.utf8.count))
                text += token.form
                end = text.utf8.count
                if !token.isGlued { text += " " }
            }
            goldSentences.insert(start..<end)
            // A headline is followed by a line break, as in real documents.
            if let last = sentence.tokens.last?.form.last, !".!?\"”»)…".contains(last) {
                text += "\n"
            } else if sentence.tokens.last?.isGlued == true {
                text += " "
            }
        }
        let layer = try Tokenizer(data: .embedded).tokens(of: Samples.transcript([text]))
        let tokens = (0..<layer.count).map { Int(layer.starts[$0])..<Int(layer.ends[$0]) }
        let firsts = (0..<layer.count).filter { $0 == 0 || layer.sentences[$0] != layer.sentences[$0 - 1] }
        let lasts = firsts.dropFirst().map { $0 - 1 } + [layer.count - 1]
        let sentences = zip(firsts, lasts).map { tokens[$0].lowerBound..<tokens[$1].upperBound }
        #expect(Self.f1(Set(tokens), goldTokens) >= 0.998)
        #expect(Self.f1(Set(sentences), goldSentences) >= 0.98)
    }

    private static func f1(_ found: Set<Range<Int>>, _ gold: Set<Range<Int>>) -> Double {
        2 * Double(found.intersection(gold).count) / Double(found.count + gold.count)
    }

    private static func read(_ path: String) throws -> [Sentence] {
        let content = String(decoding: try LocalFiles.read(path, limit: 50_000_000), as: UTF8.self)
        var sentences: [Sentence] = [Sentence()]
        for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
            let columns = line.split(separator: "\t")
            if line.isEmpty, !sentences[sentences.count - 1].tokens.isEmpty { sentences.append(Sentence()) }
            guard columns.count == 10, columns[0].allSatisfy(\.isNumber) else { continue }
            sentences[sentences.count - 1].tokens.append((String(columns[1]), columns[9].contains("SpaceAfter=No")))
        }
        return sentences.filter { !$0.tokens.isEmpty }
    }
}
