import Ordret

/// Which items of a long list are wanted as strings.
enum Listing {
    case all
    case top(Int)
    case minimum(Int)

    func counts(of counted: IndexedFrequencies) -> FrequencyCounts {
        switch self {
        case .all: counted.counts
        case .top(let top): counted.counts(top: top)
        case .minimum(let minimum): counted.counts(minimum: minimum)
        }
    }
}

/// The hits of themes in a transcript, where they are counted.
typealias TranscriptHits = @Sendable (AnalysedTranscript) throws(Diagnostic) -> [Hit]

extension CorpusWork {
    /// Whether an index's columns have all that a count asks for.
    func countsColumns(_ counter: FrequencyCounter, keepsPeople: Bool, resampling: ResamplingUnit? = nil) -> Bool {
        guard corpus.index != nil, !keepsPeople, resampling == nil, case .words = counter.subject else { return false }
        return IndexedFrequencyCounter.suits(counter.speech.grouping) && (try? groupsAreFew(counter.speech.grouping)) ?? false
    }

    /// Whether speech has few groups: over the columns of an index each has a number for every word.
    func groupsAreFew(_ grouping: CountedSpeech.Grouping) throws -> Bool {
        guard let index = corpus.index, case .key(let key) = grouping, let field = key.metadataField else { return true }
        return try index.valueCount(of: field) <= Self.groupsAtMost
    }

    private static let groupsAtMost = 64

    /// Counts what a counter counts: over the columns of an index where that can be done, else transcript by transcript. The numbers are the same.
    ///
    /// - Parameters:
    ///   - keepsPeople: whether it matters who says what, and not only how many do.
    ///   - resampling: what intervals will draw, where they are wanted.
    ///   - listing: which items the table will ask for, where not all.
    func frequencies(
        _ counter: FrequencyCounter, keepsPeople: Bool = false, resampling: ResamplingUnit? = nil, listing: Listing = .all,
        _ hits: @escaping TranscriptHits
    ) async throws -> Folded<FrequencyCounts> {
        if let index = corpus.index, countsColumns(counter, keepsPeople: keepsPeople, resampling: resampling),
            case .words(let attributes) = counter.subject
        {
            let counted = try await index.frequencies(
                IndexedFrequencyCounter(attributes, counter.speech, try index.words()), jobs: corpus.settings.jobs)
            return Folded(listing.counts(of: counted), fields: counted.fields, transcripts: counted.transcripts)
        }
        if let index = corpus.index, let hits = index.hitCounter(counter.subject, counter.speech) {
            return try await fold(hits, of: index, into: FrequencyCounts(resampling: resampling)) { $0.add($1.frequency) }
        }
        return await fold(into: FrequencyCounts(resampling: resampling)) { analysed throws(Diagnostic) in
            counter.part(of: analysed.segment, facts: analysed.facts, hits: try hits(analysed))
        } add: {
            $0.add($1)
        }
    }

    /// Counts items by parts and places: words over the columns of an index, all else transcript by transcript. The numbers are the same.
    func dispersion(
        _ counter: DispersionCounter, listing: Listing, _ hits: @escaping TranscriptHits
    ) async throws -> Folded<DispersionCounts> {
        if let index = corpus.index, case .words(let attributes) = counter.subject {
            let words = try index.words()
            if IndexedDispersionCounter.suits(attributes, words) {
                let counted = try await index.frequencies(
                    IndexedFrequencyCounter(attributes, counter.speech.ungrouped, words), jobs: corpus.settings.jobs)
                let whole = listing.counts(of: counted)
                let columns = IndexedDispersionCounter(attributes, counter.speech, words, whole: whole.groups[""] ?? FrequencyCounts.Group())
                return Folded(
                    try await index.dispersion(columns, whole: whole, jobs: corpus.settings.jobs), fields: counted.fields,
                    transcripts: counted.transcripts)
            }
        }
        if let index = corpus.index, let hits = index.hitCounter(counter.subject, counter.speech) {
            return try await fold(hits, of: index, into: DispersionCounts()) { $0.add($1) }
        }
        return await fold(into: DispersionCounts()) { analysed throws(Diagnostic) in
            counter.part(of: analysed.segment, facts: analysed.facts, hits: try hits(analysed))
        } add: {
            $0.add($1)
        }
    }

    /// Adds what the hits of queries add in each transcript of an index to a total.
    private func fold<Total: Sendable>(
        _ hits: IndexedHitCounter, of index: OpenIndex, into total: Total, add: @escaping @Sendable (inout Total, DispersionCounter.Part) -> Void
    ) async throws -> Folded<Total> {
        let counted = try await index.fold(hits, into: total, jobs: corpus.settings.jobs, add: add)
        return Folded(counted.total, fields: counted.fields, transcripts: counted.transcripts)
    }
}

extension CorpusWork.Folded {
    /// A total that was made of what an index's columns hold.
    init(_ total: Total, fields: Set<String>, transcripts: Int) {
        self.init(
            total: total, metadata: [fields.sorted().map { MetadataField(name: $0, value: "") }], status: transcripts == 0 ? .allFailed : .done)
    }
}
