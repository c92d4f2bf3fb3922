import CorpusQuery
import SegmentSamples
import Testing

/// What a concordance sees and a lexicon does not, and the gap that lexicon phrases imply.
@Suite struct PurposeTests {
    static let concordance = [
        QueryCase("=frivil-", "Jeg er <frivil-> frivillig."),
        QueryCase("frivil*", "Jeg er frivil- <frivillig>."),
        QueryCase("=nn", "Så kom <NN> forbi."),
        QueryCase("nn", "Så kom NN forbi."),
        QueryCase("nn|=nn", "Så kom <NN> forbi."),
        QueryCase("n*", "Så kom NN forbi."),
        QueryCase("øh", "Ja <øh> nej."),
        QueryCase("ø*", "<øh> og <ø>"),
        QueryCase("magt (=øh|ja)", "<<magt øh> ja>", "<magt, ja>"),
        QueryCase("magt [..1] j*", "<magt øh ja>"),
        QueryCase("tage ejerskab", "De tager så ejerskab."),
    ]
    static let lexicon = [
        QueryCase("=frivil-", "Jeg er frivil- frivillig."),
        QueryCase("=nn", "Så kom NN forbi."),
        QueryCase("øh", "Ja øh nej."),
        QueryCase("tage ejerskab", "Så <tager vi så ejerskab>.", "<tager de her borgere ejerskab>", "tager de her nye borgere ejerskab"),
        QueryCase("!tage ejerskab", "Så <tager ejerskab>.", "Så tager vi ejerskab."),
        QueryCase("tage [..1] ejerskab", "<tager vi ejerskab>", "tager vi så her ejerskab"),
        QueryCase("tage", "Vi <tager> det."),
        QueryCase("magt over", "<magten over>", "magten går over"),
        QueryCase("=tager ejerskab", "<tager ejerskab>", "tager vi ejerskab"),
        QueryCase("tage|give ansvar", "<tager vi ansvar>, <giver vi ansvar>"),
        QueryCase("(tage ejerskab|give slip)", "<tager vi ejerskab> og <giver de slip>"),
        QueryCase("(tage op|give) ansvar", "<tager vi op ansvar>, <giver vi ansvar>"),
        QueryCase("\"tage ejerskab\" nu", "<tager vi ejerskab nu>"),
        QueryCase("(tage [..1] op|give) ansvar", "<tager vi op ansvar>", "tager vi alle op ansvar"),
        QueryCase("tage, ejerskab", "<tager vi ejerskab>"),
    ]

    @Test(arguments: concordance) func inAConcordance(_ query: QueryCase) throws { try query.check(.concordance) }
    @Test(arguments: lexicon) func inALexicon(_ query: QueryCase) throws { try query.check(.lexicon) }

    @Test func matchedTokensLeaveGapsOut() throws {
        let corpus = try SampleCorpus("Vi giver ikke øh slip på al magt.")
        let match = try #require(try QueryCase.matches("give [..2] slip [..2] magt", in: corpus.segment, .lexicon).first)
        #expect(match.matched.map { corpus.words($0..<($0 + 1)) } == ["giver", "slip", "magt"])
        #expect(corpus.words(match.tokens) == "giver ikke øh slip på al magt")
    }
}
