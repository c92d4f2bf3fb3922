import CorpusCounting
import CorpusIndex
import CorpusModel

extension OpenIndex {
    /// Words by parts and places, by several workers. Cost: the tokens; memory grows with the hits of the wanted words.
    ///
    /// - Parameter whole: the wanted words, counted without parts.
    public func dispersion(_ counter: IndexedDispersionCounter, whole: FrequencyCounts, jobs: Int) async throws(Diagnostic) -> DispersionCounts {
        let total = Collected(IndexedDispersion(whole: whole))
        try await forEach(jobs: jobs) { segment throws(IndexFault) in
            try counter.part(of: segment)
        } each: { part in
            total.update { $0.add(part) }
        }
        return total.value.counts
    }
}
