import CorpusIndex
import CorpusModel

/// Writes the rows of one segment. For one worker.
final class RowWriter {
    var out: [UInt8] = []
    var count = LineBytes.Count()
    private let segment: CorpusSegment
    private let turns: StoredTurns
    private let context: ContextSize
    private let roles: RoleRules
    private let fields: [LineBytes.Field]
    private let form: LineBytes.Form
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

    init(
        _ segment: CorpusSegment, _ turns: StoredTurns, _ context: ContextSize, _ roles: RoleRules, _ fields: [LineBytes.Field],
        _ form: LineBytes.Form
    ) {
        self.segment = segment
        self.turns = turns
        self.context = context
        self.roles = roles
        self.fields = fields
        self.form = form
        nobodyCounts = roles.counts(.unknown)
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
            if place > 0 { out.append(form == .csv ? UInt8(ascii: ",") : 0x09) }
            let start = out.count
            put(field, match, turn, lastTurn, speaker)
            if field.isText { escape(from: start) }
        }
        if form == .csv, fields.count == 1, out.last == 0x0A || out.isEmpty { out += "\"\"".utf8 }
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
        case .left: quote(firstToken(before: match.lowerBound, turn)..<match.lowerBound, turn)
        case .node:
            for part in turn...lastTurn {
                if part > turn { out.append(0x20) }
                quote(turn == lastTurn ? match : match.clamped(to: segment.tokens(ofTurn: part)), part)
            }
        case .right: quote(match.upperBound..<endToken(after: match.upperBound, lastTurn), lastTurn)
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

    // MARK: Context

    /// As `ContextRange` has it: so many words, and what stands between them.
    private func firstToken(before token: Int, _ turn: Int) -> Int {
        guard case .words(let wanted, _) = context else { return ContextRange.tokens(around: token..<token + 1, context, segment, turn).lowerBound }
        let bound = segment.tokens(ofTurn: turn).lowerBound
        return segment.classes.withUnsafeBuffer { classes in
            var left = wanted
            var at = token
            while left > 0, at > bound {
                at -= 1
                if Self.counts[Int(classes[at])] { left -= 1 }
            }
            return at
        }
    }

    private func endToken(after token: Int, _ turn: Int) -> Int {
        guard case .words(_, let wanted) = context else { return ContextRange.tokens(around: token - 1..<token, context, segment, turn).upperBound }
        let bound = segment.tokens(ofTurn: turn).upperBound
        return segment.classes.withUnsafeBuffer { classes in
            var left = wanted
            var at = token
            while left > 0, at < bound {
                if Self.counts[Int(classes[at])] { left -= 1 }
                at += 1
            }
            return at
        }
    }

    private static let counts = TokenClass.allCases.map { $0.counts() }

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
        if has(below: 0x20, from: first) { joinLines(from: first) }
    }

    /// Line ends and tabs become spaces, as `CorpusSegment.quotation` has it.
    private func joinLines(from first: Int) {
        var kept = first
        for at in first..<out.count {
            let isBreak = out[at] == 0x0A || out[at] == 0x09 || out[at] == 0x0D
            if isBreak, kept > first, out[kept - 1] == 0x20 { continue }
            out[kept] = isBreak ? 0x20 : out[at]
            kept += 1
        }
        out.removeLast(out.count - kept)
    }

    /// Whether a byte after a place is smaller than a limit of at most 128: eight at a time.
    private func has(below limit: UInt8, from first: Int) -> Bool {
        out.withUnsafeBytes { bytes in
            var at = first
            let ones: UInt64 = 0x0101_0101_0101_0101
            while at + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                if (word &- ones &* UInt64(limit)) & ~word & (ones &* 0x80) != 0 { return true }
                at += 8
            }
            while at < bytes.count {
                if bytes[at] < limit { return true }
                at += 1
            }
            return false
        }
    }

    /// Writes what parts cells and rows as CSV and TSV have it (`CSVWriter`, `TSVWriter`).
    private func escape(from first: Int) {
        let isSpecial = form == .csv ? Self.specialInCSV : Self.specialInTSV
        let needs = out.withUnsafeBufferPointer { bytes in
            for at in first..<bytes.count where isSpecial[Int(bytes[at])] { return true }
            return false
        }
        guard needs else { return }
        let cell = Array(out[first...])
        out.removeLast(cell.count)
        if form == .csv { out.append(UInt8(ascii: "\"")) }
        for byte in cell {
            switch (form, byte) {
            case (.csv, UInt8(ascii: "\"")): out += "\"\"".utf8
            case (.tsv, 0x09): out += "\\t".utf8
            case (.tsv, 0x0A): out += "\\n".utf8
            case (.tsv, 0x0D): out += "\\r".utf8
            case (.tsv, UInt8(ascii: "\\")): out += "\\\\".utf8
            default: out.append(byte)
            }
        }
        if form == .csv { out.append(UInt8(ascii: "\"")) }
    }

    private static let specialInCSV = special("\",\n\r")
    private static let specialInTSV = special("\\\t\n\r")
    private static func special(_ signs: String) -> [Bool] { (0..<256).map { signs.utf8.contains(UInt8($0)) } }
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
