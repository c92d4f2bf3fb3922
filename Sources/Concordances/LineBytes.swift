import CorpusIndex
import CorpusModel

/// Lines of a segment on disk as rows of tab-separated values, without making a line of each: a word such as *og* has a hundred thousand in a few interviews.
///
/// The bytes are those that the table of the same lines would be written with.
public struct LineBytes: Sendable {
    public enum Field: String, Sendable, CaseIterable {
        case transcript, turn, speaker, informant, role, left, node, right
        case tokenStart = "token_start"
        case tokenEnd = "token_end"
    }

    /// What was written of a segment.
    public struct Count: Sendable {
        public var lines = 0
        public var leftOut = 0
        public var transcripts: Set<String> = []
        public var informants: Set<String> = []
        public var isGivenUp = false

        public init() {}

        public mutating func add(_ other: Count) {
            lines += other.lines
            leftOut += other.leftOut
            transcripts.formUnion(other.transcripts)
            informants.formUnion(other.informants)
            isGivenUp = isGivenUp || other.isGivenUp
        }
    }

    private let fields: [Field]
    private let concordance: Concordance

    public init(_ concordance: Concordance, fields: [Field]) {
        self.concordance = concordance
        self.fields = fields
    }

    /// The rows of a segment. Cost: a copy of the bytes of each line, and the context's tokens.
    public func rows(of indexed: IndexedSegment) throws(IndexFault) -> (bytes: [UInt8], count: Count) {
        guard let (matches, segment, isGivenUp) = try concordance.matches(in: indexed) else { return ([], Count()) }
        var writing = Writing(segment: segment, turns: try indexed.turns(), fields: fields, context: concordance.context, roles: concordance.roles)
        writing.count.isGivenUp = isGivenUp
        writing.out.reserveCapacity(matches.count * 100)
        for match in matches { writing.append(match) }
        return (writing.out, writing.count)
    }

    /// The state of writing a segment's rows.
    private struct Writing {
        let segment: CorpusSegment
        let turns: StoredTurns
        let fields: [Field]
        let context: ContextSize
        let roles: RoleRules
        var out: [UInt8] = []
        var count = Count()
        // Of the transcript at hand.
        private var transcript = -1
        private var its = 0..<0
        private var firstToken = 0
        private var textStart = 0
        private var id: [UInt8] = []
        private var speakers: [(label: [UInt8], informant: [UInt8], role: [UInt8], counts: Bool)] = []
        private var isKnown: [Bool] = []
        private var nobodyCounts = true

        init(segment: CorpusSegment, turns: StoredTurns, fields: [Field], context: ContextSize, roles: RoleRules) {
            self.segment = segment
            self.turns = turns
            self.fields = fields
            self.context = context
            self.roles = roles
            nobodyCounts = roles.counts(.unknown)
        }

        mutating func append(_ match: Range<Int>) {
            let turn = Int(segment.turnOfToken[match.lowerBound])
            if !its.contains(turn) { open(segment.memberNumber(ofTurn: turn)) }
            let speaker = turns.speaker(ofTurn: turn)
            guard speaker.map({ speakers[$0].counts }) ?? nobodyCounts else {
                count.leftOut += 1
                return
            }
            count.lines += 1
            if !isCounted { count.transcripts.insert(turns.id(of: transcript)) }
            if let speaker, !isKnown[speaker] {
                isKnown[speaker] = true
                let informant = String(decoding: speakers[speaker].informant, as: UTF8.self)
                if !informant.isEmpty { count.informants.insert(informant) }
            }
            isCounted = true
            let lastTurn = Int(segment.turnOfToken[match.upperBound - 1])
            let before = ContextRange.tokens(
                around: match.lowerBound..<min(match.upperBound, segment.tokens(ofTurn: turn).upperBound), context, segment, turn)
            let after = ContextRange.tokens(
                around: max(match.lowerBound, segment.tokens(ofTurn: lastTurn).lowerBound)..<match.upperBound, context, segment, lastTurn)
            for (place, field) in fields.enumerated() {
                if place > 0 { out.append(0x09) }
                switch field {
                case .transcript: put(id)
                case .turn: put(turn - its.lowerBound + 1)
                case .speaker: if let speaker { put(speakers[speaker].label) }
                case .informant: if let speaker { put(speakers[speaker].informant) }
                case .role: put(speaker.map { speakers[$0].role } ?? Array(Role.unknown.rawValue.utf8))
                case .left: quote(before.lowerBound..<match.lowerBound, turn)
                case .node:
                    for part in turn...lastTurn {
                        if part > turn { out.append(0x20) }
                        quote(match.clamped(to: segment.tokens(ofTurn: part)), part)
                    }
                case .right: quote(match.upperBound..<after.upperBound, lastTurn)
                case .tokenStart: put(match.lowerBound - firstToken)
                case .tokenEnd: put(match.upperBound - firstToken)
                }
            }
            out.append(0x0A)
        }

        private var isCounted = false

        private mutating func open(_ number: Int) {
            transcript = number
            its = turns.turns(of: number)
            firstToken = segment.members[number].tokens.lowerBound
            textStart = turns.textStart(of: number)
            id = Array(turns.id(of: number).utf8)
            speakers = turns.speakers(of: number).map { speaker in
                (Array(speaker.label.utf8), Array(speaker.informant.utf8), Array(speaker.role.rawValue.utf8), roles.counts(speaker.role))
            }
            isKnown = speakers.map { _ in false }
            isCounted = false
        }

        private mutating func put(_ number: Int) { out += "\(number)".utf8 }

        /// A cell: what parts cells and rows is written as PostgreSQL does (`TSVWriter`).
        private mutating func put(_ bytes: [UInt8]) { for byte in bytes { put(byte) } }

        private mutating func put(_ byte: UInt8) {
            switch byte {
            case 0x09: out += "\\t".utf8
            case 0x0A: out += "\\n".utf8
            case 0x0D: out += "\\r".utf8
            case UInt8(ascii: "\\"): out += "\\\\".utf8
            default: out.append(byte)
            }
        }

        /// The words of a token range as they stand; by way of the transcript where they are not one plain stretch of its text.
        private mutating func quote(_ tokens: Range<Int>, _ turn: Int) {
            guard !tokens.isEmpty else { return }
            let start = Int(segment.starts[tokens.lowerBound])
            let end = Int(segment.ends[tokens.upperBound - 1])
            let isPlain = turns.text.withUnsafeBuffer { text in
                guard textStart + end <= text.count, turns.isInOneRange(start, end, turn: turn) else { return false }
                let stretch = UnsafeBufferPointer(rebasing: text[textStart + start..<textStart + end])
                for byte in stretch where byte < 0x20 || byte == UInt8(ascii: "\\") { return false }
                out.append(contentsOf: stretch)
                return true
            }
            if !isPlain { put(Array(segment.quotation(tokens, inTurn: turn).utf8)) }
        }
    }
}
