import Ordret

extension CorpusWork {
    /// What stands around a node: of the words around a query's hits over the columns of an index, else transcript by transcript. The numbers are the same.
    func collocates(
        of node: CollocateCounter.Node, _ window: CollocateWindow, _ items: CollocateCounter.Items, _ speech: CountedSpeech,
        _ hits: @escaping TranscriptHits
    ) async throws -> Folded<CollocateGroups> {
        if let index = corpus.index, case .query(let concordance) = node, case .words(let attributes) = items,
            IndexedCollocateCounter.suits(concordance, window, speech), try groupsAreFew(speech.grouping)
        {
            let counter = IndexedCollocateCounter(concordance, window: window, attributes: attributes, speech: speech, try index.words())
            let counted = try await index.collocates(counter, jobs: corpus.settings.jobs)
            return Folded(counted.counts, fields: counted.fields, transcripts: counted.transcripts)
        }
        let counter = CollocateCounter(node, window: window, items: items, speech: speech)
        return await fold(into: CollocateGroups()) { analysed throws(Diagnostic) in
            counter.parts(of: analysed.segment, facts: analysed.facts, hits: try hits(analysed))
        } add: {
            $0.add($1)
        }
    }
}
