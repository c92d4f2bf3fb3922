import CorpusCounting
import CorpusIndex
import CorpusModel

extension OpenIndex {
    /// Frequencies over the columns of all segments, by several workers. Cost: the tokens, and a look-up for each word of each segment.
    public func frequencies(_ counter: IndexedFrequencyCounter, jobs: Int) async throws(Diagnostic) -> IndexedFrequencies {
        let people = try await map(jobs: jobs) { segment throws(IndexFault) in try IndexedFrequencyCounter.people(of: segment) }
        var transcripts: [String: Int] = [:]
        for part in people { transcripts.merge(part, uniquingKeysWith: +) }
        let shared = Set(transcripts.filter { $0.value > 1 }.keys)
        let total = Collected(counter.frequencies)
        try await forEach(jobs: jobs) { segment throws(IndexFault) in
            try counter.part(of: segment, shared: shared)
        } each: { part in
            total.update { $0.add(part) }
        }
        return total.value
    }
}
