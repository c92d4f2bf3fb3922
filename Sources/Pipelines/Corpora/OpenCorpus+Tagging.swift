import CorpusIndex
import CorpusModel
import CorpusQuery
import ThemeTagging

extension OpenCorpus {
    /// Tags all transcripts, in parallel and in corpus order, for statistics.
    public func tagged(_ tagging: Tagging, each: @escaping @Sendable (SourceOutcome<TaggedTranscript>) -> Void) async {
        if let index, index.countsFillers == settings.fillersIn {
            await index.tag(
                tagging, { segment, words throws(IndexFault) in try tagging.tagged(segment, words).map { ($0, $0) } }, counts: true,
                jobs: settings.jobs, each: each)
        } else {
            await analyse({ analysed throws(Diagnostic) in try tagging.tagged(analysed) }, each: each)
        }
    }

    /// The same with a row for each hit, and the audit where it is asked for.
    public func tagRows(
        _ tagging: Tagging, withAudit: Bool, each: @escaping @Sendable (SourceOutcome<TaggedRows>) -> Void
    ) async {
        if let index, index.countsFillers == settings.fillersIn {
            await index.tag(
                tagging,
                { segment, words throws(IndexFault) in try tagging.rows(segment, words, withAudit: withAudit).map { ($0.tagged, $0) } },
                counts: false, jobs: settings.jobs, each: each)
        } else {
            await analyse({ analysed throws(Diagnostic) in try tagging.rows(analysed, withAudit: withAudit) }, each: each)
        }
    }
}

extension OpenIndex {
    /// - Parameter counts: whether hits are counted alone, which dictionaries have a way of their own for.
    fileprivate func tag<Result: Sendable>(
        _ tagging: Tagging,
        _ body: @escaping @Sendable (IndexedSegment, WorkerWords?) throws(IndexFault) -> [(transcript: TaggedTranscript, result: Result)],
        counts: Bool, jobs: Int, each: @escaping @Sendable (SourceOutcome<Result>) -> Void
    ) async {
        let path = path
        let words: IndexWords?
        do throws(Diagnostic) { words = tagging.isStored ? nil : try self.words() } catch {
            return each(SourceOutcome(entry: SourceEntry(id: "", path: path), result: nil, diagnostics: [error]))
        }
        let chains = counts ? words.flatMap { tagging.chainWords(of: $0) } : nil
        await OrderedWork.run(
            segments, jobs: jobs, state: { words.flatMap { tagging.worker(of: $0, chains) } },
            body: { worker, segment -> [SourceOutcome<Result>] in
                do throws(IndexFault) {
                    return try body(segment, worker).map { transcript, result in
                        // What its reading was warned of was said when the index was built.
                        SourceOutcome(
                            entry: SourceEntry(id: transcript.id, path: path), result: result, speakers: transcript.speakers, diagnostics: [])
                    }
                } catch {
                    return [SourceOutcome(entry: SourceEntry(id: "", path: path), result: nil, diagnostics: [.index(error)])]
                }
            },
            emit: { _, outcomes in for outcome in outcomes { each(outcome) } })
    }
}
