import CorpusCounting
import CorpusIndex
import CorpusModel

extension OpenIndex {
    /// Counts hits of queries over the columns of this index; `nil` where that would not give the numbers of its transcripts: an index that was made with fillers among its words
    /// counts them in its turns.
    public func hitCounter(_ subject: FrequencyCounter.Subject, _ speech: CountedSpeech) -> IndexedHitCounter? {
        countsFillers ? nil : IndexedHitCounter(subject, speech)
    }

    /// Adds what the hits of queries add in each transcript to a total, in corpus order, by several workers; with the names of the metadata fields. Cost: that of the queries, and
    /// a look at each turn.
    public func fold<Total: Sendable>(
        _ hits: IndexedHitCounter, into total: Total, jobs: Int, add: @escaping @Sendable (inout Total, DispersionCounter.Part) -> Void
    ) async throws(Diagnostic) -> (total: Total, fields: Set<String>, transcripts: Int) {
        let result = Collected((total: total, fields: Set<String>(), transcripts: 0))
        try await forEach(jobs: jobs) { segment throws(IndexFault) in
            try hits.part(of: segment)
        } each: { part in
            result.update { result in
                result.fields.formUnion(part.fields)
                result.transcripts += part.transcripts.count
                for transcript in part.transcripts { add(&result.total, transcript) }
            }
        }
        return result.value
    }
}
