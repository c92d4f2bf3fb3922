import Ordret

extension CorpusWork {
    /// Counts what a counter counts: over the columns of an index where that can be done, else transcript by transcript. The numbers are the same.
    ///
    /// - Parameter keepsPeople: whether it matters who says what, and not only how many do.
    func frequencies(
        _ counter: FrequencyCounter, keepsPeople: Bool = false, _ hits: @escaping @Sendable (AnalysedTranscript) -> [Hit]
    ) async throws -> Folded<FrequencyCounts> {
        if let index = corpus.index, !keepsPeople, case .words(let attributes) = counter.subject,
            IndexedFrequencyCounter.suits(counter.speech.grouping)
        {
            return try await frequencies(IndexedFrequencyCounter(attributes, counter.speech), index)
        }
        return await fold(into: FrequencyCounts()) { analysed throws(Diagnostic) in
            counter.part(of: analysed.segment, facts: analysed.facts, hits: hits(analysed))
        } add: {
            $0.add($1)
        }
    }

    private func frequencies(_ counter: IndexedFrequencyCounter, _ index: OpenIndex) async throws -> Folded<FrequencyCounts> {
        let people = try await index.map(jobs: corpus.settings.jobs) { segment throws(IndexFault) in try IndexedFrequencyCounter.people(of: segment) }
        var transcripts: [String: Int] = [:]
        for part in people { transcripts.merge(part, uniquingKeysWith: +) }
        let shared = Set(transcripts.filter { $0.value > 1 }.keys)
        let total = Collected(IndexedFrequencies())
        try await index.forEach(jobs: corpus.settings.jobs) { segment throws(IndexFault) in
            try counter.part(of: segment, shared: shared)
        } each: { part in
            total.update { $0.add(part) }
        }
        let counted = total.value
        return Folded(
            total: counted.counts, metadata: [counted.fields.sorted().map { MetadataField(name: $0, value: "") }],
            status: counted.transcripts == 0 ? .allFailed : .done)
    }
}
