import Concordances
import CorpusIndex
import CorpusModel
import ResultWriters

/// Writes the rows of one segment. For one worker.
final class RowWriter {
    var out: [UInt8] = []
    var count = LineBytes.Count()
    private let segment: CorpusSegment
    private let turns: StoredTurns
    private let context: ContextSize
    private let roles: RoleRules
    private let fields: [LineBytes.Field]
    private let form: CellBytes
    private let nobodyCounts: Bool
    // Of the transcript at hand.
    private var transcript = -1
    private var its = 0..<0
    private var firstToken = 0
    private var textStart = 0
    private var id: [UInt8] = []
    private var text: TranscriptText?
    private var speakers: [(label: [UInt8], informant: [UInt8], role: [UInt8], counts: Bool)] = []
    /// Speakers of whom a line was written, by their places; the last is whether any was.
    private var isTold: [Bool] = []

    init(_ found: Concordance.IndexedNodes, _ concordance: Concordance, _ fields: [LineBytes.Field], _ form: CellBytes) {
        segment = found.segment
        turns = found.turns
        context = concordance.context
        roles = concordance.roles
        self.fields = fields
        self.form = form
        nobodyCounts = roles.counts(.unknown)
        count.isGivenUp = found.isGivenUp
    }

    func append(_ match: Range<Int>) {
        let turn = Int(segment.turnOfToken[match.lowerBound])
        if !its.contains(turn) { open(segment.memberNumber(ofTurn: turn)) }
        let speaker = turns.speaker(ofTurn: turn)
        guard speaker.map({ speakers[$0].counts }) ?? nobodyCounts else {
            count.leftOut += 1
            return
        }
        tell(speaker)
        let lastTurn = match.count == 1 ? turn : Int(segment.turnOfToken[match.upperBound - 1])
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

    private func put(_ field: LineBytes.Field, _ match: Range<Int>, _ turn: Int, _ lastTurn: Int, _ speaker: Int?) {
        switch field {
        case .transcript: out += id
        case .turn: put(turn - its.lowerBound + 1)
        case .speaker: if let speaker { out += speakers[speaker].label }
        case .informant: if let speaker { out += speakers[speaker].informant }
        case .role: out += speaker.map { speakers[$0].role } ?? Array(Role.unknown.rawValue.utf8)
        case .time: if let time = turns.start(ofTurn: turn) { out += time.decimal.utf8 }
        case .left:
            let start = ContextRange.tokens(around: match.lowerBound..<match.lowerBound + 1, context, segment, turn).lowerBound
            quote(start..<match.lowerBound, turn)
        case .node:
            for part in turn...lastTurn {
                if part > turn { out.append(0x20) }
                quote(turn == lastTurn ? match : match.clamped(to: segment.tokens(ofTurn: part)), part)
            }
        case .right:
            let end = ContextRange.tokens(around: match.upperBound - 1..<match.upperBound, context, segment, lastTurn).upperBound
            quote(match.upperBound..<end, lastTurn)
        case .themes: break
        case .counted: out += "true".utf8
        case .tokenStart: put(match.lowerBound - firstToken)
        case .tokenEnd: put(match.upperBound - firstToken)
        case .characterStart: put(textOfTranscript().codePointOffset(of: Int(segment.starts[match.lowerBound])))
        case .characterEnd: put(textOfTranscript().codePointOffset(of: Int(segment.ends[match.upperBound - 1])))
        case .location: out += turns.location(of: Int(segment.starts[match.lowerBound]), in: transcript).utf8
        }
    }

    // MARK: Transcripts

    private func open(_ number: Int) {
        transcript = number
        its = turns.turns(of: number)
        firstToken = segment.members[number].tokens.lowerBound
        textStart = turns.textRange(of: number).lowerBound
        text = nil
        id = Array(turns.id(of: number).utf8)
        speakers = turns.speakers(of: number).map { speaker in
            (Array(speaker.label.utf8), Array(speaker.informant.utf8), Array(speaker.role.rawValue.utf8), roles.counts(speaker.role))
        }
        isTold = [Bool](repeating: false, count: speakers.count + 1)
    }

    private func textOfTranscript() -> TranscriptText {
        if let text { return text }
        let new = TranscriptText(turns.text[turns.textRange(of: transcript)])
        text = new
        return new
    }

    private func tell(_ speaker: Int?) {
        count.lines += 1
        if !isTold[speakers.count] {
            isTold[speakers.count] = true
            count.transcripts.insert(turns.id(of: transcript))
        }
        if let speaker, !isTold[speaker] {
            isTold[speaker] = true
            let informant = String(decoding: speakers[speaker].informant, as: UTF8.self)
            if !informant.isEmpty { count.informants.insert(informant) }
        }
    }

    // MARK: Bytes

    private func put(_ number: Int) { out += "\(number)".utf8 }

    /// The words of a token range as they stand; by way of the transcript where they do not lie in one stretch of its text.
    private func quote(_ tokens: Range<Int>, _ turn: Int) {
        guard !tokens.isEmpty else { return }
        let start = Int(segment.starts[tokens.lowerBound])
        let end = Int(segment.ends[tokens.upperBound - 1])
        guard turns.isInOneRange(start, end, turn: turn), textStart + end <= turns.text.count else {
            out += segment.quotation(tokens, inTurn: turn).utf8
            return
        }
        let first = out.count
        turns.text.withUnsafeBuffer { out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[textStart + start..<textStart + end])) }
        OneLine.make(&out, from: first)
    }
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
