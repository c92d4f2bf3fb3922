import CorpusIndex
import CorpusModel
import Synchronization

/// The places of a segment of an index, without making transcripts of it: a long list has lines of thousands, and needs little of each.
public final class StoredPlaces: LinePlaces, Sendable {
    /// What is kept of a transcript that a line was asked of.
    public struct Member: Sendable {
        public let id: String
        public let speakers: [Speaker]
        public let metadata: [MetadataField]
    }

    private let segment: CorpusSegment
    public let turns: StoredTurns
    /// Guards that a transcript's facts are made once; several workers make lines of one segment.
    private let members: Mutex<[Member?]>

    public init(_ segment: CorpusSegment, _ turns: StoredTurns) {
        self.segment = segment
        self.turns = turns
        members = Mutex([Member?](repeating: nil, count: segment.members.count))
    }

    public func member(_ place: Int) -> Member {
        members.withLock { members in
            if let known = members[place] { return known }
            let new = Member(
                id: turns.outlines.id(of: place), speakers: turns.outlines.speakers(of: place), metadata: turns.outlines.metadata(of: place))
            members[place] = new
            return new
        }
    }

    func id(of member: Int) -> String { self.member(member).id }

    func metadata(of member: Int) -> [MetadataField] { self.member(member).metadata }

    func speaker(ofTurn turn: Int, in member: Int) -> Speaker? { turns.outlines.speaker(ofTurn: turn).map { self.member(member).speakers[$0] } }

    func start(ofTurn turn: Int, in member: Int) -> Seconds? { turns.start(ofTurn: turn) }

    func characters(_ bytes: TextRange, in member: Int) -> Range<Int> {
        let text = turns.text(of: member)
        return text.codePointOffset(of: bytes.start)..<text.codePointOffset(of: bytes.end)
    }

    func location(of byte: Int, in member: Int) -> String { turns.location(of: byte, in: member) }

    func quotation(_ tokens: Range<Int>, inTurn turn: Int) -> String {
        var bytes: [UInt8] = []
        appendQuotation(tokens, inTurn: turn, of: segment.memberNumber(ofTurn: turn), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same as bytes after others: what `CorpusSegment.quotation(_:inTurn:)` gives.
    public func appendQuotation(_ tokens: Range<Int>, inTurn turn: Int, of member: Int, to bytes: inout [UInt8]) {
        guard !tokens.isEmpty else { return }
        let first = bytes.count
        turns.forEachPiece(of: Int(segment.starts[tokens.lowerBound])..<segment.end(ofToken: tokens.upperBound - 1), turn: turn, transcript: member) {
            if bytes.count > first { bytes.append(0x20) }
            bytes.append(contentsOf: $1)
        }
        OneLine.make(&bytes, from: first)
    }

    /// A field of the lines of a turn by its name, as `LineField` gives it; empty where there is none.
    func value(_ field: String, ofTurn turn: Int) -> String {
        let place = segment.memberNumber(ofTurn: turn)
        switch field {
        case "turn": return String(turn - segment.members[place].turns.lowerBound + 1)
        case "time": return turns.start(ofTurn: turn)?.decimal ?? ""
        case "theme", "decision": return ""
        default:
            let member = member(place)
            return LineField.value(field, of: member.id, turns.outlines.speaker(ofTurn: turn).map { member.speakers[$0] }, member.metadata)
        }
    }
}
