import CorpusIndex
import CorpusModel

extension OpenIndex {
    /// Does something with each segment, by several workers; gives the results in the order of the segments.
    public func map<Result: Sendable>(
        jobs: Int, _ body: @escaping @Sendable (IndexedSegment) throws(IndexFault) -> Result
    ) async throws(Diagnostic) -> [Result] {
        let collected = Collected<[Swift.Result<Result, Diagnostic>]>([])
        await OrderedWork.run(
            segments, jobs: jobs, state: { () },
            body: { _, segment -> Swift.Result<Result, Diagnostic> in
                do throws(IndexFault) { return .success(try body(segment)) } catch { return .failure(.index(error)) }
            },
            emit: { _, result in collected.update { $0.append(result) } })
        var results: [Result] = []
        for result in collected.value { results.append(try result.get()) }
        return results
    }
}
