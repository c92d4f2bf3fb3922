import CorpusIndex
import CorpusModel
import CorpusQuery
import DanishText

/// The words of a segment of an index, with what a worker knows of the words of all its segments.
public struct IndexedWords {
    /// The segment's own.
    let own: SegmentWords
    let worker: WorkerWords
    /// For each match form of the segment its number among the worker's words.
    let numbers: Column<UInt32>
    /// Where the match forms stand, if that is asked and the segment tells.
    let postings: SegmentPostings?

    /// Throws where the columns of a dictionary's cues cannot be read. Cost: for a dictionary, mapping three files.
    ///
    /// - Parameter segment: its place in the index.
    public init(_ own: SegmentWords, segment: Int, _ worker: WorkerWords) throws(IndexFault) {
        self.own = own
        // Postings name readings where the text was analysed in full. Only a dictionary passes over sentences for their cues.
        postings = worker.chains != nil && own.readings == nil ? try own.postings() : nil
        self.worker = worker
        numbers = worker.norms.numbers(ofSegment: segment)
    }
}

/// What one worker learns of the match forms of an index, so that no segment asks about a word again that another has met.
public final class WorkerWords {
    let norms: NumberedWords
    let chains: ChainWords?
    /// For each set of words that deny.
    let spans: [SpanWords]

    init(_ norms: NumberedWords, _ chains: ChainWords?, _ finders: [SpanFinder]) {
        self.norms = norms
        self.chains = chains
        let vocabulary = Vocabulary(norms.strings)
        spans = finders.map { $0.words(of: vocabulary) }
    }
}
