import Concordances
import CorpusIndex
import CorpusModel
import CorpusQuery

extension OpenIndex {
    /// Does something with each segment, by several workers, and hands the results on one at a time in the order of the segments. Throws the first fault
    /// when all are done.
    ///
    /// - Parameter wanted: those that something is done with; `nil` for all.
    public func forEach<Result: Sendable>(
        _ wanted: [IndexedSegment]? = nil, jobs: Int, _ body: @escaping @Sendable (IndexedSegment) throws(IndexFault) -> Result,
        each: @escaping @Sendable (Result) -> Void
    ) async throws(Diagnostic) {
        try await OrderedWork.run(
            wanted ?? segments, jobs: jobs, state: { () }, body: { _, segment throws(IndexFault) in try body(segment) }, each: each)
    }

    /// The segments that may hold a hit of a concordance, told by the vocabularies of the index. Cost: the query's words are looked up once.
    public func segments(for concordance: Concordance) throws(Diagnostic) -> [IndexedSegment] {
        guard let filter = concordance.segmentFilter(try words()) else { return segments }
        return segments.filter { filter.allows($0.number) }
    }

    /// The results of all segments, in their order.
    public func map<Result: Sendable>(
        jobs: Int, _ body: @escaping @Sendable (IndexedSegment) throws(IndexFault) -> Result
    ) async throws(Diagnostic) -> [Result] {
        let collected = Collected<[Result]>([])
        try await forEach(jobs: jobs, body) { result in collected.update { $0.append(result) } }
        return collected.value
    }

    /// How often the values of attributes stand in the whole index, for `f()`. Cost: a pass over its tokens; none where nothing is asked.
    public func frequencies(_ attributes: Set<CQLAttribute>, jobs: Int) async throws(Diagnostic) -> CQLFrequencies {
        guard !attributes.isEmpty else { return CQLFrequencies() }
        let total = Collected(CQLFrequencies())
        try await forEach(jobs: jobs) { segment throws(IndexFault) in
            CQLFrequencies(attributes, in: try segment.segment(try segment.words()))
        } each: { part in
            total.update { $0.add(part) }
        }
        return total.value
    }
}

extension OrderedWork {
    /// Work that an index may be too damaged for: the results that there are come in their order, and the first fault is thrown when all are done.
    static func run<Item: Sendable, Result: Sendable, State>(
        _ items: [Item], jobs: Int, state: @escaping @Sendable () -> State,
        body: @escaping @Sendable (State, Item) throws(IndexFault) -> Result, each: @escaping @Sendable (Result) -> Void
    ) async throws(Diagnostic) {
        let fault = Collected<Diagnostic?>(nil)
        await run(
            items, jobs: jobs, state: state,
            body: { state, item -> Swift.Result<Result, Diagnostic> in
                do throws(IndexFault) { return .success(try body(state, item)) } catch { return .failure(.index(error)) }
            },
            emit: { _, result in
                switch result {
                case .success(let result): each(result)
                case .failure(let failure): fault.update { $0 = $0 ?? failure }
                }
            })
        if let fault = fault.value { throw fault }
    }
}
