import Concordances
import CorpusModel
import DanishText
import ThemeTagging

/// A few counted hits of each theme, drawn by a number that each hit has from the seed and its place: the same hits on every machine, whatever else the corpus holds.
public struct QuotationSample: Sendable {
    struct Drawn: Sendable {
        let number: UInt64
        let quotation: CodebookQuotation
    }

    let count: Int
    /// By theme, with the place of the transcript in the corpus.
    private var drawn: [String: [(transcript: Int, drawn: Drawn)]] = [:]
    private var transcripts = 0
    /// Counted hits by theme.
    public private(set) var hits: [String: Int] = [:]

    public init(count: Int) { self.count = count }

    public mutating func add(_ part: TranscriptQuotations) {
        for (theme, number) in part.hits { hits[theme, default: 0] += number }
        for (theme, new) in part.drawn {
            let all = drawn[theme, default: []] + new.map { (transcripts, $0) }
            drawn[theme] = Array(all.sorted { $0.drawn.number < $1.drawn.number }.prefix(count))
        }
        transcripts += 1
    }

    /// In the order of the corpus.
    public var quotations: [String: [CodebookQuotation]] {
        drawn.mapValues { drawn in
            drawn.map { ($0.transcript, $0.drawn.quotation) }.sorted { ($0.0, $0.1.turn) < ($1.0, $1.1.turn) }.map(\.1)
        }
    }
}

/// The candidates of one transcript.
public struct TranscriptQuotations: Sendable {
    let hits: [String: Int]
    let drawn: [String: [QuotationSample.Drawn]]
}

/// Tags transcripts and draws quotations.
public struct QuotationTagger: Sendable {
    private let tagger: ThemeTagger
    private let count: Int
    private let seed: UInt64
    /// Words on each side at most; a sentence is shown whole where it is shorter.
    private static let context = ContextSize.words(left: 25, right: 25)

    public init(_ lexicons: CompiledLexicons, roles: RoleRules, language: DanishLanguage, count: Int, seed: UInt64) {
        tagger = ThemeTagger(lexicons, roles: roles, spans: SpanFinder(data: language.data))
        self.count = count
        self.seed = seed
    }

    public func quotations(_ analysed: AnalysedTranscript) -> TranscriptQuotations {
        let counted = Dictionary(grouping: tagger.tag(analysed.segment, analysed.facts).hits.filter(\.counted), by: \.theme)
        let drawn = counted.mapValues { hits in
            hits.map { (number: number($0, analysed.transcript.id), hit: $0) }.sorted { $0.number < $1.number }.prefix(count)
                .map { QuotationSample.Drawn(number: $0.number, quotation: Self.quotation($0.hit, analysed)) }
        }
        return TranscriptQuotations(hits: counted.mapValues(\.count), drawn: drawn)
    }

    private func number(_ hit: Hit, _ transcript: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in transcript.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var numbers = SplitMix64(seed: seed &+ hash &+ UInt64(hit.tokens.lowerBound) &* 0x9E37_79B9_7F4A_7C15)
        return numbers.next()
    }

    private static func quotation(_ hit: Hit, _ analysed: AnalysedTranscript) -> CodebookQuotation {
        let (transcript, segment) = (analysed.transcript, analysed.segment)
        let sentence = ContextRange.tokens(around: hit.tokens, .sentence, segment, hit.turn)
        let words = ContextRange.tokens(around: hit.tokens, context, segment, hit.turn)
        let (start, end) = (max(sentence.lowerBound, words.lowerBound), min(sentence.upperBound, words.upperBound))
        let speaker = transcript.speaker(of: transcript.turns[hit.turn])
        func text(_ tokens: Range<Int>) -> String { segment.quotation(tokens, inTurn: hit.turn) }
        // Spaces stand with the context, so that what touches the match touches it in the quotation.
        func gap(before token: Int) -> String { segment.isGluedToLast(token) ? "" : " " }
        let left = text(start..<hit.tokens.lowerBound) + (start < hit.tokens.lowerBound ? gap(before: hit.tokens.lowerBound) : "")
        let right = (hit.tokens.upperBound < end ? gap(before: hit.tokens.upperBound) : "") + text(hit.tokens.upperBound..<end)
        return CodebookQuotation(
            before: (start > sentence.lowerBound ? "… " : "") + left, node: text(hit.tokens),
            after: right + (end < sentence.upperBound ? " …" : ""), entry: hit.entry, speaker: speaker?.label ?? "",
            role: (speaker?.role ?? .unknown).rawValue, transcript: transcript.id, turn: hit.turn + 1,
            location: transcript.location(of: hit.characters.start).description)
    }
}
