import CorpusModel
import DanishText
import Testing

/// Every decision of the gold files, which were written from the conventions and not from the program.
@Suite struct SpanGoldTests {
    private static let finder = SpanFinder(data: .embedded)

    @Test(arguments: [
        (AnnotationSpan.Kind.negation, "negation-gold.tsv", 60), (.hedging, "hedging-gold.tsv", 25), (.reported, "reported-gold.tsv", 25),
    ])
    func everyDecisionIsRight(_ kind: AnnotationSpan.Kind, _ name: String, _ least: Int) throws {
        let gold = try SpanGold(name).sentences
        #expect(gold.count >= least)
        for sentence in gold {
            let found = try Samples.decisions(kind, in: sentence.text, finder: Self.finder).map { decision in
                let scope = decision.scope.isEmpty ? "-" : decision.scope
                return "\(decision.cue) / \(decision.reach ?? decision.exception ?? "") / \(scope)"
            }
            #expect(found == sentence.decisions, "\(name):\(sentence.line): \(sentence.text)")
        }
    }
}
