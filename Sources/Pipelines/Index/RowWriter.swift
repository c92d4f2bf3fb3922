import Concordances
import CorpusIndex
import CorpusModel
import ResultWriters

/// Writes the rows of one segment. For one worker.
final class RowWriter {
    // Unchecked for speed: no method calls out.
    @exclusivity(unchecked) var out: [UInt8] = []
    @exclusivity(unchecked) var count = LineBytes.Count()
    private let segment: CorpusSegment
    private let places: StoredPlaces
    private let turns: StoredTurns
    @exclusivity(unchecked) private var turnOfToken: RegionCursor
    private let outlines: StoredOutlines
    private let context: ContextSize
    private let roles: RoleRules
    private let fields: [LineBytes.Field]
    private let form: CellBytes
    private let nobodyCounts: Bool
    /// Whether rows hold words of the text, and an empty cell needs no thought.
    private let isQuoting: Bool
    /// The number of the transcript at hand, and what rows say of it.
    @exclusivity(unchecked) private var transcript = -1
    @exclusivity(unchecked) private var its = Member()
    /// Those that were at hand before: in a sorted list they come again.
    @exclusivity(unchecked) private var known: [Int: Member] = [:]

    /// A transcript as rows write it.
    private struct Member {
        var turns = 0..<0
        var firstToken = 0
        var id: [UInt8] = []
        var speakers: [(label: [UInt8], informant: [UInt8], role: [UInt8], counts: Bool)] = []
        /// Speakers of whom a line was written, by their places; the last is whether any was.
        var isTold: [Bool] = []
    }

    init(_ segment: CorpusSegment, _ places: StoredPlaces, _ concordance: Concordance, _ fields: [LineBytes.Field], _ form: CellBytes) {
        self.segment = segment
        self.places = places
        turns = places.turns
        turnOfToken = RegionCursor(segment.turns)
        outlines = places.turns.outlines
        context = concordance.context
        roles = concordance.roles
        self.fields = fields
        self.form = form
        nobodyCounts = roles.counts(.unknown)
        isQuoting = fields.count > 1 && fields.contains { [.left, .node, .right].contains($0) }
    }

    func append(_ match: Range<Int>) {
        let turn = turnOfToken.number(ofToken: match.lowerBound)
        if !its.turns.contains(turn) { open(segment.memberNumber(ofTurn: turn)) }
        let speaker = outlines.speaker(ofTurn: turn)
        guard speaker.map({ its.speakers[$0].counts }) ?? nobodyCounts else {
            count.leftOut += 1
            return
        }
        tell(speaker)
        let lastTurn = match.count == 1 ? turn : turnOfToken.number(ofToken: match.upperBound - 1)
        if turn == lastTurn, isQuoting, appendWhole(match, turn, speaker) { return }
        for (place, field) in fields.enumerated() {
            if place > 0 { out.append(form.separator) }
            let start = out.count
            put(field, match, turn, lastTurn, speaker)
            if field.isText { form.escape(&out, from: start) }
            // A lone empty cell would be an empty line, which readers skip (`CSVWriter`).
            if form == .csv, fields.count == 1, out.count == start { out += "\"\"".utf8 }
        }
        out.append(0x0A)
    }

    /// Writes a row whose words stand in one piece of the text, as those of most rows do; whether they do. What the other way writes is the same.
    private func appendWhole(_ match: Range<Int>, _ turn: Int, _ speaker: Int?) -> Bool {
        let window = ContextRange.tokens(around: match, context, segment, turn)
        let begin = Int(segment.starts[window.lowerBound])
        let stretch = begin..<Int(segment.ends[window.upperBound - 1])
        return turns.withWhole(of: stretch, turn: turn, transcript: transcript) { text in
            for (place, field) in fields.enumerated() {
                if place > 0 { out.append(form.separator) }
                switch field {
                case .left: append(window.lowerBound..<match.lowerBound, of: text, from: begin)
                case .node: append(match, of: text, from: begin)
                case .right: append(match.upperBound..<window.upperBound, of: text, from: begin)
                default:
                    let start = out.count
                    put(field, match, turn, turn, speaker)
                    if field.isText { form.escape(&out, from: start) }
                }
            }
            out.append(0x0A)
            return true
        }
    }

    private func append(_ tokens: Range<Int>, of text: UnsafeBufferPointer<UInt8>, from begin: Int) {
        guard !tokens.isEmpty else { return }
        let bytes = Int(segment.starts[tokens.lowerBound]) - begin..<Int(segment.ends[tokens.upperBound - 1]) - begin
        let words = UnsafeBufferPointer(rebasing: text[bytes])
        let start = out.count
        out.append(contentsOf: words)
        guard !form.areClean(words) else { return }
        OneLine.make(&out, from: start)
        form.escape(&out, from: start)
    }

    private func put(_ field: LineBytes.Field, _ match: Range<Int>, _ turn: Int, _ lastTurn: Int, _ speaker: Int?) {
        switch field {
        case .transcript: out += its.id
        case .turn: put(turn - its.turns.lowerBound + 1)
        case .speaker: if let speaker { out += its.speakers[speaker].label }
        case .informant: if let speaker { out += its.speakers[speaker].informant }
        case .role: out += speaker.map { its.speakers[$0].role } ?? Array(Role.unknown.rawValue.utf8)
        case .time: if let time = turns.start(ofTurn: turn) { out += time.decimal.utf8 }
        case .left:
            let start = ContextRange.tokens(around: match.lowerBound..<match.lowerBound + 1, context, segment, turn).lowerBound
            places.appendQuotation(start..<match.lowerBound, inTurn: turn, of: transcript, to: &out)
        case .node:
            for part in turn...lastTurn {
                if part > turn { out.append(0x20) }
                places.appendQuotation(
                    turn == lastTurn ? match : match.clamped(to: segment.tokens(ofTurn: part)), inTurn: part, of: transcript, to: &out)
            }
        case .right:
            let end = ContextRange.tokens(around: match.upperBound - 1..<match.upperBound, context, segment, lastTurn).upperBound
            places.appendQuotation(match.upperBound..<end, inTurn: lastTurn, of: transcript, to: &out)
        case .themes: break
        case .counted: out += "true".utf8
        case .tokenStart: put(match.lowerBound - its.firstToken)
        case .tokenEnd: put(match.upperBound - its.firstToken)
        case .characterStart: put(turns.text(of: transcript).codePointOffset(of: Int(segment.starts[match.lowerBound])))
        case .characterEnd: put(turns.text(of: transcript).codePointOffset(of: Int(segment.ends[match.upperBound - 1])))
        case .location: out += turns.location(of: Int(segment.starts[match.lowerBound]), in: transcript).utf8
        }
    }

    // MARK: Transcripts

    private func open(_ number: Int) {
        known[transcript] = its
        transcript = number
        its = known.removeValue(forKey: number) ?? member(number)
    }

    private func member(_ number: Int) -> Member {
        let member = places.member(number)
        let speakers = member.speakers.map { speaker in
            (Array(speaker.label.utf8), Array(speaker.informant.utf8), Array(speaker.role.rawValue.utf8), roles.counts(speaker.role))
        }
        return Member(
            turns: segment.members[number].turns, firstToken: segment.members[number].tokens.lowerBound, id: Array(member.id.utf8),
            speakers: speakers,
            isTold: [Bool](repeating: false, count: speakers.count + 1))
    }

    private func tell(_ speaker: Int?) {
        count.lines += 1
        if !its.isTold[its.speakers.count] {
            its.isTold[its.speakers.count] = true
            count.transcripts.insert(places.member(transcript).id)
        }
        if let speaker, !its.isTold[speaker] {
            its.isTold[speaker] = true
            let informant = String(decoding: its.speakers[speaker].informant, as: UTF8.self)
            if !informant.isEmpty { count.informants.insert(informant) }
        }
    }

    // MARK: Bytes

    private func put(_ number: Int) { out += "\(number)".utf8 }
}

extension LineBytes.Field {
    /// Whether it may hold what parts cells.
    fileprivate var isText: Bool {
        switch self {
        case .transcript, .speaker, .informant, .role, .left, .node, .right, .location: true
        case .turn, .time, .themes, .counted, .tokenStart, .tokenEnd, .characterStart, .characterEnd: false
        }
    }
}
