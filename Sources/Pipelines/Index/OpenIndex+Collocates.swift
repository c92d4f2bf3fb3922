import CorpusCounting
import CorpusIndex
import CorpusModel

extension OpenIndex {
    /// Collocates over the columns of all segments, by several workers. Cost: that of the query, what each voice says, and the windows.
    public func collocates(_ counter: IndexedCollocateCounter, jobs: Int) async throws(Diagnostic) -> IndexedCollocates {
        let total = Collected(counter.collocates)
        try await forEach(jobs: jobs) { segment throws(IndexFault) in
            try counter.part(of: segment)
        } each: { part in
            total.update { $0.add(part) }
        }
        return total.value
    }
}
