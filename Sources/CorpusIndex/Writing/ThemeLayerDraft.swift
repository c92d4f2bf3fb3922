import CorpusModel
import LocalFiles

/// The hits of an index's segments while they are written, segment by segment in their order.
///
/// What it writes depends on the hits alone, whether they were found now or taken over from a layer before.
public struct ThemeLayerDraft: Sendable {
    private let rules: ThemeLayerRecord.Rules
    private let themes: [String: UInt32]
    private var strings = StringPool()
    private var hits = TableRows<HitColumn>()
    private var support = TableRows<SupportColumn>()
    /// The first hit of each segment, and one more for the end.
    private var firsts: [UInt32] = [0]

    public init(_ rules: ThemeLayerRecord.Rules) {
        self.rules = rules
        themes = Dictionary(rules.themes.enumerated().map { ($1.id, UInt32($0)) }, uniquingKeysWith: { one, _ in one })
    }

    /// How many hits there are.
    public var count: Int { Int(hits.count) }

    /// Adds the hits of the next segment, in text order, by the segment's turns and tokens. Cost: some look-ups a hit.
    public mutating func append(_ found: [Hit]) {
        for hit in found {
            guard let theme = themes[hit.theme] else { preconditionFailure("a theme of the lexicons") }
            let score = hit.score.bitPattern
            hits.append(
                UInt32(hit.turn), UInt32(hit.tokens.lowerBound), UInt32(hit.tokens.upperBound), theme, strings.id(of: hit.entry),
                hit.reason.map { ThemeLayer.number(of: $0) } ?? IndexFormat.none, hit.prompted ? 1 : 0, id(hit.negationCue), id(hit.hedgingCue),
                id(hit.reportingCue), id(hit.flippedFrom), id(hit.impliedBy), UInt32(truncatingIfNeeded: score), UInt32(score >> 32),
                support.count)
            for range in hit.support { support.append(UInt32(range.lowerBound), UInt32(range.upperBound)) }
        }
        firsts.append(hits.count)
    }

    private mutating func id(_ string: String?) -> UInt32 { string.map { strings.id(of: $0) } ?? IndexFormat.none }

    /// Writes the columns into an empty folder that nobody sees yet; gives what its `layer.json` is to say.
    ///
    /// - Parameter segments: the keys of the segments.
    public mutating func write(to path: String, key: String, segments: [String]) throws(FileError) -> ThemeLayerRecord {
        precondition(segments.count == firsts.count - 1, "hits of each segment")
        let none = IndexFormat.none
        hits.append(none, none, none, none, none, none, none, none, none, none, none, none, none, none, support.count)
        var folder = ColumnFolder(path)
        try folder.write(hits)
        try folder.write(support)
        try folder.write(firsts, "hit_start")
        try folder.write((strings.bytes, strings.starts), "string")
        return ThemeLayerRecord(key: key, rules: rules, segments: segments, columns: folder.files)
    }
}
