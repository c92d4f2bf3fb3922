import Concordances
import CorpusIndex
import CorpusModel
import ResultWriters

/// Writes the rows of one segment. For one worker.
final class RowWriter {
    // Unchecked for speed: no method calls out.
    @exclusivity(unchecked) var count = LineBytes.Count()
    let rows = RowBuffer()
    private let segment: CorpusSegment
    private let places: StoredPlaces
    private let turns: StoredTurns
    // Of the turns: to take them from there for each row costs more than the row.
    private let outlines: StoredOutlines
    private let text: Column<UInt8>
    private let context: ContextSize
    private let roles: RoleRules
    private let fields: [LineBytes.Field]
    private let form: CellBytes
    /// Writes lines of a screen in place of rows.
    private let screen: ConcordanceBytes?
    /// Whether rows hold words of the text, and an empty cell needs no thought.
    private let isQuoting: Bool
    @exclusivity(unchecked) private var turnOfToken: RegionCursor
    @exclusivity(unchecked) private var turn = TurnAtHand()
    @exclusivity(unchecked) private var joined = JoinedPieces()
    /// The number of the transcript at hand, and what rows say of it.
    @exclusivity(unchecked) private var transcript = -1
    @exclusivity(unchecked) private var its = Member()
    /// Those that were at hand before: in a sorted list they come again.
    @exclusivity(unchecked) private var known: [Int: Member] = [:]

    /// A transcript as rows write it.
    private struct Member {
        var turns = 0..<0
        var firstToken = 0
        /// Where its text begins among those of the segment.
        var firstByte = 0
        /// As a cell.
        var id: [UInt8] = []
        var voices: [Voice] = []
        /// Whether a line of it was written.
        var isTold = false
    }

    /// A speaker, or nobody, as rows write one: cells.
    private struct Voice {
        var label: [UInt8] = []
        var informant: [UInt8] = []
        var role: [UInt8] = []
        /// What a line of a screen begins with, once one was written.
        var source: [UInt8] = []
        var name = ""
        var counts = false
        /// Whether a line of theirs was written.
        var isTold = false
    }

    /// What rows of one turn have in common.
    private struct TurnAtHand {
        var number = 0
        var tokens = 0..<0
        /// A place among the voices of the transcript.
        var voice = 0
        /// The piece of it that was looked at last, in bytes of the transcript's text.
        var piece = 0..<0
    }

    init(_ segment: CorpusSegment, _ places: StoredPlaces, _ concordance: Concordance, _ form: LineBytes.Form) {
        self.segment = segment
        self.places = places
        turns = places.turns
        (outlines, text) = (turns.outlines, turns.text)
        turnOfToken = RegionCursor(segment.turns)
        context = concordance.context
        roles = concordance.roles
        switch form {
        case .cells(let fields, let form): (self.fields, self.form, screen) = (fields, form, nil)
        // The screen escapes what it must; no cell is written in this form.
        case .screen(let screen): (fields, self.form, self.screen) = ([.left, .node, .right], .tsv, screen)
        }
        isQuoting = fields.count > 1 && fields.contains { [.left, .node, .right].contains($0) }
    }

    func append(_ match: Range<Int>) {
        if !turn.tokens.contains(match.lowerBound) { open(turnOf: match.lowerBound) }
        guard its.voices[turn.voice].counts else {
            count.leftOut += 1
            return
        }
        count.lines += 1
        if match.upperBound <= turn.tokens.upperBound, isQuoting { return appendWhole(match) }
        let lastTurn = segment.lastTurn(of: match, from: turn.number)
        if let screen { return append(match, lastTurn, to: screen) }
        for (place, field) in fields.enumerated() {
            if place > 0 { rows.append(form.separator) }
            let start = rows.whole.count
            put(field, match, lastTurn)
            if field.isQuotation { form.escape(&rows.whole, from: start) }
            // A lone empty cell would be an empty line, which readers skip (`CSVWriter`).
            if form == .csv, fields.count == 1, rows.whole.count == start { rows.append([UInt8]("\"\"".utf8)) }
        }
        rows.append(0x0A)
    }

    /// Writes a row whose words stand in one turn. What the other way writes is the same.
    private func appendWhole(_ match: Range<Int>) {
        let window = ContextRange.tokens(around: match, context, segment, within: turn.tokens)
        let stretch = Int(segment.starts[window.lowerBound])..<segment.end(ofToken: window.upperBound - 1)
        if !turn.piece.contains(stretch.lowerBound) { turn.piece = turns.piece(ofTurn: turn.number, after: stretch.lowerBound) }
        if turn.piece.contains(stretch.lowerBound), stretch.upperBound <= turn.piece.upperBound {
            return text.withUnsafeBuffer { text in
                precondition(
                    its.firstByte + stretch.upperBound <= text.count, "a stretch of the text; the index may be damaged: ordret verify checks it")
                let text = UnsafeBufferPointer(rebasing: text[its.firstByte + stretch.lowerBound..<its.firstByte + stretch.upperBound])
                return append(match, window, of: text) { byte, _ in byte - stretch.lowerBound }
            }
        }
        joined.join(stretch, ofTurn: turn.number, transcript: transcript, turns)
        return joined.bytes.withUnsafeBufferPointer { append(match, window, of: $0) { joined.place(of: $0, isEnd: $1) } }
    }

    /// - Parameter place: where a byte of the transcript's text stands in the window's, at which a token begins or ends.
    @inline(__always)
    private func append(
        _ match: Range<Int>, _ window: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ place: (_ byte: Int, _ isEnd: Bool) -> Int
    ) {
        func words(_ tokens: Range<Int>) -> UnsafeBufferPointer<UInt8> {
            guard !tokens.isEmpty else { return UnsafeBufferPointer(rebasing: text[..<0]) }
            // The window's own ends are those of its text.
            let start = tokens.lowerBound == window.lowerBound ? 0 : place(Int(segment.starts[tokens.lowerBound]), false)
            let end = tokens.upperBound == window.upperBound ? text.count : place(segment.end(ofToken: tokens.upperBound - 1), true)
            precondition(
                start >= 0 && start <= end && end <= text.count, "tokens inside their window; the index may be damaged: ordret verify checks it")
            return UnsafeBufferPointer(rebasing: text[start..<end])
        }
        let (left, right) = (window.lowerBound..<match.lowerBound, match.upperBound..<window.upperBound)
        if let screen { return append(words(left), words(match), words(right), to: screen) }
        func appendCell(_ tokens: Range<Int>) {
            let words = words(tokens)
            if !rows.appendClean(words, form) { rows.append(changed(words)) }
        }
        for index in fields.indices {
            if index > 0 { rows.append(form.separator) }
            switch fields[index] {
            case .left: appendCell(left)
            case .node: appendCell(match)
            case .right: appendCell(right)
            default: put(fields[index], match, turn.number)
            }
        }
        rows.append(0x0A)
    }

    /// Words as a cell on one line.
    private func changed(_ words: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var bytes = Self.oneLine(words)
        form.escape(&bytes, from: 0)
        return bytes
    }

    private static func oneLine(_ words: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var bytes = Array(words)
        OneLine.make(&bytes)
        return bytes
    }

    /// Adds a cell, of words as they stand.
    private func put(_ field: LineBytes.Field, _ match: Range<Int>, _ lastTurn: Int) {
        switch field {
        case .transcript: rows.append(its.id)
        case .turn: put(turn.number - its.turns.lowerBound + 1)
        case .speaker: rows.append(its.voices[turn.voice].label)
        case .informant: rows.append(its.voices[turn.voice].informant)
        case .role: rows.append(its.voices[turn.voice].role)
        case .time: if let time = turns.start(ofTurn: turn.number) { put(time.decimal) }
        case .left:
            let window = ContextRange.tokens(around: match.lowerBound..<match.lowerBound + 1, context, segment, within: turn.tokens)
            places.appendQuotation(window.lowerBound..<match.lowerBound, inTurn: turn.number, of: transcript, to: &rows.whole)
        case .node:
            for part in turn.number...lastTurn {
                if part > turn.number { rows.append(0x20) }
                places.appendQuotation(match.clamped(to: segment.tokens(ofTurn: part)), inTurn: part, of: transcript, to: &rows.whole)
            }
        case .right:
            let end = ContextRange.tokens(around: match.upperBound - 1..<match.upperBound, context, segment, lastTurn).upperBound
            places.appendQuotation(match.upperBound..<end, inTurn: lastTurn, of: transcript, to: &rows.whole)
        case .themes: break
        case .counted: put("true")
        case .tokenStart: put(match.lowerBound - its.firstToken)
        case .tokenEnd: put(match.upperBound - its.firstToken)
        case .characterStart: put(turns.text(of: transcript).codePointOffset(of: Int(segment.starts[match.lowerBound])))
        case .characterEnd: put(turns.text(of: transcript).codePointOffset(of: segment.end(ofToken: match.upperBound - 1)))
        case .location: rows.append(cell(turns.location(of: Int(segment.starts[match.lowerBound]), in: transcript)))
        }
    }

    private func put(_ number: Int) { put("\(number)") }

    private func put(_ text: String) {
        var text = text
        text.withUTF8 { rows.append($0) }
    }

    private func cell(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        form.escape(&bytes, from: 0)
        return bytes
    }

    // MARK: Lines of a screen

    private func append(
        _ left: UnsafeBufferPointer<UInt8>, _ node: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, to screen: ConcordanceBytes
    ) {
        rows.append(its.voices[turn.voice].source)
        let isWritten = rows.append(atMost: screen.greatest) { screen.write(left: left, node: node, right: right, to: $0) }
        guard !isWritten else { return }
        put((Self.oneLine(left), Self.oneLine(node), Self.oneLine(right)), to: screen)
    }

    /// A line whose node goes over turns.
    private func append(_ match: Range<Int>, _ lastTurn: Int, to screen: ConcordanceBytes) {
        func words(_ field: LineBytes.Field) -> [UInt8] {
            let start = rows.whole.count
            put(field, match, lastTurn)
            defer { rows.whole.removeLast(rows.whole.count - start) }
            return Array(rows.whole[start...])
        }
        rows.append(its.voices[turn.voice].source)
        put((words(.left), words(.node), words(.right)), to: screen)
    }

    private func put(_ words: (left: [UInt8], node: [UInt8], right: [UInt8]), to screen: ConcordanceBytes) {
        let isWritten = rows.append(atMost: screen.greatest) { room in
            words.left.withUnsafeBufferPointer { left in
                words.node.withUnsafeBufferPointer { node in
                    words.right.withUnsafeBufferPointer { screen.write(left: left, node: node, right: $0, to: room) }
                }
            }
        }
        if !isWritten { rows.append(screen.bytes(left: words.left, node: words.node, right: words.right)) }
    }

    // MARK: Turns and transcripts

    private func open(turnOf token: Int) {
        let number = turnOfToken.number(ofToken: token)
        if !its.turns.contains(number) { open(segment.memberNumber(ofTurn: number)) }
        let voice = outlines.speaker(ofTurn: number) ?? its.voices.count - 1
        turn = TurnAtHand(number: number, tokens: segment.tokens(ofTurn: number), voice: voice)
        if its.voices[voice].counts, !its.voices[voice].isTold { tell(voice) }
    }

    private func open(_ number: Int) {
        known[transcript] = its
        transcript = number
        its = known.removeValue(forKey: number) ?? member(number)
    }

    private func member(_ number: Int) -> Member {
        let member = places.member(number)
        let voices = member.speakers.map { speaker in
            Voice(
                label: cell(speaker.label), informant: cell(speaker.informant), role: cell(speaker.role.rawValue), name: speaker.informant,
                counts: roles.counts(speaker.role))
        }
        let nobody = Voice(role: cell(Role.unknown.rawValue), counts: roles.counts(.unknown))
        let own = segment.members[number]
        return Member(
            turns: own.turns, firstToken: own.tokens.lowerBound, firstByte: turns.textRange(of: number).lowerBound, id: cell(member.id),
            voices: voices + [nobody])
    }

    /// Lines of a voice are told for the first time.
    private func tell(_ voice: Int) {
        its.voices[voice].isTold = true
        if let screen {
            let member = places.member(transcript)
            let speaker = voice < member.speakers.count ? member.speakers[voice].label : ""
            its.voices[voice].source = screen.source(transcript: member.id, speaker: speaker)
        }
        if !its.isTold {
            its.isTold = true
            count.transcripts.insert(places.member(transcript).id)
        }
        let informant = its.voices[voice].name
        if !informant.isEmpty { count.informants.insert(informant) }
    }
}

extension LineBytes.Field {
    /// Whether it is of words of the text, which may hold what parts cells.
    fileprivate var isQuotation: Bool { self == .left || self == .node || self == .right }
}
