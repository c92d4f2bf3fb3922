import Concordances
import CorpusIndex
import CorpusModel

/// Counts hits of queries over the columns of an index: of each transcript what `FrequencyCounter` and `DispersionCounter` count of it, without taking it out. Hits come from
/// postings.
public struct IndexedHitCounter: Sendable {
    /// What a segment adds.
    public struct Part: Sendable {
        /// Of each transcript.
        public fileprivate(set) var transcripts: [DispersionCounter.Part] = []
        /// The names of the metadata fields.
        public fileprivate(set) var fields: Set<String> = []
    }

    private let concordances: [Concordance]
    /// The names of the queries, or what of a hit is counted.
    private let names: [String]
    private let key: LineKey?
    private let speech: CountedSpeech

    /// `nil` where the subject is no query, or fillers count; and where a query has other roles than the speech that is counted.
    public init?(_ subject: FrequencyCounter.Subject, _ speech: CountedSpeech) {
        guard !speech.fillersIn else { return nil }
        self.speech = speech
        switch subject {
        case .hits(let concordance, let key): (concordances, names, self.key) = ([concordance], [], key)
        case .queries(let queries): (concordances, names, key) = (queries.map(\.concordance), queries.map(\.name), nil)
        case .words, .sequences, .themes: return nil
        }
        guard concordances.allSatisfy({ $0.roles == speech.roles }) else { return nil }
    }

    /// What a segment adds. Cost: that of the queries, a look at each turn, and of a turn with hits at its tokens.
    public func part(of indexed: IndexedSegment) throws(IndexFault) -> Part {
        let outlines = try indexed.outlines()
        let classes = try indexed.classes()
        var counted = CountedHits(outlines, speech)
        var isGivenUp = false
        for (number, concordance) in concordances.enumerated() {
            guard let found = try concordance.nodes(in: indexed) else { continue }
            isGivenUp = isGivenUp || found.isGivenUp
            for node in found.tokens {
                counted.add(node.lowerBound) { key.map { $0.captured(from: node, in: found.segment).value } ?? names[number] }
            }
        }
        var part = Part(fields: outlines.metadataNames)
        part.transcripts = counted.parts(classes)
        if isGivenUp, !part.transcripts.isEmpty { part.transcripts[0].frequency.isGivenUp = true }
        return part
    }
}

/// The hits of a segment that stand in counted speech.
private struct CountedHits {
    private var places: TurnPlaces
    private var outlines: StoredOutlines { places.outlines }
    private var items: [String] = []
    private var numbers: [String: Int] = [:]
    private var occurrences: [(token: Int, item: Int)] = []
    /// By transcript, hits without an item.
    private var missing: [Int]

    init(_ outlines: StoredOutlines, _ speech: CountedSpeech) {
        places = TurnPlaces(outlines, speech)
        missing = [Int](repeating: 0, count: outlines.count)
    }

    /// Adds a hit that begins at a token; `item` is asked where it is counted.
    mutating func add(_ token: Int, _ item: () -> String?) {
        guard let (_, transcript) = places.place(ofToken: token) else { return }
        guard let item = item() else { return missing[transcript] += 1 }
        let number = numbers[item] ?? items.count
        if number == items.count {
            numbers[item] = number
            items.append(item)
        }
        occurrences.append((token, number))
    }

    /// - Parameter classes: `TokenClass` of each token.
    mutating func parts(_ classes: Column<UInt8>) -> [DispersionCounter.Part] {
        occurrences.sort { ($0.token, $0.item) < ($1.token, $1.item) }
        let facts = outlines.facts
        var next = 0
        return (0..<outlines.count).map { part(of: $0, facts, classes, &next) }
    }

    private func part(of transcript: Int, _ facts: [TurnFacts], _ classes: Column<UInt8>, _ next: inout Int) -> DispersionCounter.Part {
        var sizes: [CountedSpeech.Place: Int] = [:]
        var counts: [CountedSpeech.Place: [Int: Int]] = [:]
        var lists: [Int: [UInt32]] = [:]
        var words = 0
        let (outlines, places) = (outlines, places)
        for turn in outlines.turns(of: transcript) {
            guard let place = places.place(ofTurn: turn, in: transcript) else { continue }
            sizes[place, default: 0] += facts[turn].words
            let tokens = outlines.turnTokens[turn]
            var (at, before) = (tokens.lowerBound, words)
            while next < occurrences.count, occurrences[next].token < tokens.upperBound {
                let (token, item) = occurrences[next]
                while at < token {
                    before += TokenClass(rawValue: classes[at])?.counts() == true ? 1 : 0
                    at += 1
                }
                lists[item, default: []].append(UInt32(before))
                counts[place, default: [:]][item, default: 0] += 1
                next += 1
            }
            words += facts[turn].words
        }
        var part = DispersionCounter.Part(sizes, counts, items: items, places: lists.map { (items[$0], $1) }, words: words)
        part.frequency.transcript = outlines.id(of: transcript)
        part.frequency.metadata =
            CountedSpeech.outline(of: part.frequency.transcript, outlines.metadata(of: transcript), outlines.kind(of: transcript)).metadata
        part.frequency.missing = missing[transcript]
        return part
    }
}
