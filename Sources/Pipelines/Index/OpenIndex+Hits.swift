import CorpusCounting

extension OpenIndex {
    /// Counts hits of queries over the columns of this index; `nil` where that would not give the numbers of its transcripts: an index that was made with fillers among its words
    /// counts them in its turns.
    public func hitCounter(_ subject: FrequencyCounter.Subject, _ speech: CountedSpeech) -> IndexedHitCounter? {
        countsFillers ? nil : IndexedHitCounter(subject, speech)
    }
}
