import CorpusModel

/// The hits of an index that were found when it was built, so that no lexicon need be read for them.
public struct ThemeLayer: Sendable {
    /// What is the same for all hits.
    public let record: ThemeLayerRecord
    private let hits: MappedTable<HitColumn>
    private let support: MappedTable<SupportColumn>
    private let firsts: Column<UInt32>
    private let strings: SortedStrings
    private let path: String

    /// Cost: mapping five files.
    public init(path: String, _ record: ThemeLayerRecord) throws(IndexFault) {
        self.record = record
        self.path = path
        let columns = MappedColumns(path: path)
        firsts = try columns.numbers("hit_start", count: record.segments.count + 1)
        hits = try MappedTable(columns, rows: Int(firsts[record.segments.count]) + 1)
        support = try MappedTable(columns, rows: Int(hits[hits.count - 1, .support]))
        strings = try columns.strings("string")
    }

    /// How many hits there are.
    public var count: Int { hits.count - 1 }

    private static let reasons: [Hit.Reason] = [.interviewer, .role, .negated]

    static func number(of reason: Hit.Reason) -> UInt32 { UInt32(reasons.firstIndex(of: reason)!) }

    private func reason(_ row: Int) throws(IndexFault) -> Hit.Reason? {
        guard let number = hits.number(row, .reason) else { return nil }
        guard Self.reasons.indices.contains(number) else { throw damaged("a reason has the number \(number)") }
        return Self.reasons[number]
    }

    private func damaged(_ what: String) -> IndexFault { IndexFault(path + "/" + HitColumn.file, what) }

    /// The rows of a segment's hits in some of its turns; of all where none are named.
    private func rows(ofSegment segment: Int, turns: Range<Int>?) -> Range<Int> {
        let all = Int(firsts[segment])..<max(Int(firsts[segment]), Int(firsts[segment + 1]))
        guard let turns else { return all }
        func first(from turn: Int) -> Int { all.firstPlace { Int(hits[$0, .turn]) < turn } }
        return first(from: turns.lowerBound)..<first(from: turns.upperBound)
    }

    /// Throws where a segment is not the one whose hits stand under its number: the index was built anew after the layer was opened.
    private func check(_ segment: IndexedSegment) throws(IndexFault) {
        guard segment.number < record.segments.count, record.segments[segment.number] == segment.entry.key else {
            throw IndexFault(
                path + "/" + ThemeLayerRecord.file, "it is of other segments than the index; was that built anew meanwhile?", isMissing: true)
        }
    }

    /// The hits of some turns of a segment in text order, by the numbers of the segment; of all turns where none are named.
    ///
    /// - Parameter text: the segment's tokens.
    public func hits(of segment: IndexedSegment, turns: Range<Int>? = nil, in text: CorpusSegment) throws(IndexFault) -> [Hit] {
        try check(segment)
        return try hits(ofSegment: segment.number, turns: turns, in: text)
    }

    /// The same of a segment by its place among those of the layer.
    package func hits(ofSegment segment: Int, turns: Range<Int>? = nil, in text: CorpusSegment) throws(IndexFault) -> [Hit] {
        var found: [Hit] = []
        for row in rows(ofSegment: segment, turns: turns) {
            let (turn, tokens) = try place(row, text)
            var hit = Hit(
                turn: turn, theme: record.rules.themes[try themeNumber(row)].id, entry: strings[Int(hits[row, .entry])], tokens: tokens,
                characters: text.range(ofTokens: tokens), reason: try reason(row),
                negationCue: string(row, .negation), hedgingCue: string(row, .hedging), reportingCue: string(row, .reporting),
                flippedFrom: string(row, .flippedFrom), impliedBy: string(row, .impliedBy),
                score: Double(bitPattern: UInt64(hits[row, .scoreHigh]) << 32 | UInt64(hits[row, .scoreLow])),
                support: hits.rows(row, .support).map { Int(support[$0, .begin])..<max(Int(support[$0, .begin]), Int(support[$0, .end])) })
            hit.prompted = hits[row, .isPrompted] != 0
            found.append(hit)
        }
        return found
    }

    /// The hits of a transcript by its own numbers, of a segment by its place among those of the layer.
    package func hits(ofSegment segment: Int, of member: Int, in carried: CarriedSegment) throws(IndexFault) -> [Hit] {
        let member = carried.segment.members[member]
        return try hits(ofSegment: segment, turns: member.turns, in: carried.segment).map { $0.moved(outOf: member) }
    }

    /// What statistics need of the hits of a segment, by transcript and by its own numbers. Cost: some instructions a hit.
    public func counted(of segment: IndexedSegment, in text: CorpusSegment) throws(IndexFault) -> [[CountedHit]] {
        try check(segment)
        var counted = [[CountedHit]](repeating: [], count: text.members.count)
        var member = 0
        for row in rows(ofSegment: segment.number, turns: nil) {
            let (turn, tokens) = try place(row, text)
            while text.members[member].turns.upperBound <= turn { member += 1 }
            let (first, start) = (text.members[member].turns.lowerBound, text.members[member].tokens.lowerBound)
            guard turn >= first, tokens.lowerBound >= start else { throw damaged("hits are not in text order") }
            counted[member].append(
                CountedHit(
                    turn: turn - first, theme: try themeNumber(row), tokens: tokens.lowerBound - start..<tokens.upperBound - start,
                    reason: try reason(row), negated: hits.number(row, .negation) != nil, prompted: hits[row, .isPrompted] != 0))
        }
        return counted
    }

    private func place(_ row: Int, _ text: CorpusSegment) throws(IndexFault) -> (turn: Int, tokens: Range<Int>) {
        let (turn, begin, end) = (Int(hits[row, .turn]), Int(hits[row, .begin]), Int(hits[row, .end]))
        guard turn < text.turnCount, begin < end, text.tokens(ofTurn: turn).contains(begin), end <= text.tokens(ofTurn: turn).upperBound else {
            throw damaged("a hit stands in turn \(turn), tokens \(begin) to \(end), which is no place of its segment")
        }
        return (turn, begin..<end)
    }

    private func themeNumber(_ row: Int) throws(IndexFault) -> Int {
        let number = Int(hits[row, .theme])
        guard number < record.rules.themes.count else { throw damaged("a hit has a theme that is none") }
        return number
    }

    private func string(_ row: Int, _ column: HitColumn) -> String? { hits.number(row, column).map { strings[$0] } }
}
