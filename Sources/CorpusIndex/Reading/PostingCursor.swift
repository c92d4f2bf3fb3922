import CorpusModel

/// A way through the tokens of a word, for who asks about ascending places: eight tokens near each other are passed over at once, without being made.
public struct PostingCursor: Sendable {
    private let bytes: Column<UInt8>
    private let limit: Int
    /// The next byte to read.
    private var at = 0
    /// The token that was read last; `Int.max` after the last.
    private var token = 0
    /// The token before it; below 0 where there is none.
    private var before = -1

    /// - Parameter bytes: of the word, as `posting.u8` has them.
    init(_ bytes: Column<UInt8>, below limit: Int) {
        self.bytes = bytes
        self.limit = limit
        token = step().flatMap { $0 < limit ? $0 : nil } ?? Int.max
    }

    /// The last token before a place, which is not before those of earlier calls. Cost: an instruction or two for eight tokens that are passed over.
    public mutating func last(before place: Int) -> Int? {
        pass(to: place)
        return before < 0 ? nil : before
    }

    /// The first token at a place or after it, which is not before those of earlier calls. Cost: the same.
    public mutating func first(from place: Int) -> Int? {
        pass(to: place)
        return token == Int.max ? nil : token
    }

    /// Goes on to the first token that does not stand before a place.
    private mutating func pass(to place: Int) {
        while token < place {
            guard token + Self.mostOfEight < limit, var steps = eightSteps() else {
                before = token
                let next = step().map { token + $0 } ?? Int.max
                token = next < limit ? next : Int.max
                continue
            }
            let distance = Self.sum(steps)
            if token + distance < place {
                token += distance
                at += 8
                continue
            }
            // One of them leads there.
            while token < place {
                before = token
                token += Int(truncatingIfNeeded: steps & 0xFF)
                steps &>>= 8
                at += 1
            }
        }
    }

    /// The next eight steps, where each has one byte.
    @inline(__always)
    private func eightSteps() -> UInt64? {
        guard at + 8 <= bytes.count else { return nil }
        let steps = bytes.withUnsafeBuffer { UnsafeRawPointer($0.baseAddress.unsafelyUnwrapped).loadUnaligned(fromByteOffset: at, as: UInt64.self) }
        return steps & 0x8080_8080_8080_8080 == 0 ? steps : nil
    }

    private static let mostOfEight = 8 * 0x7F

    /// How far eight steps lead: bytes by pairs, then the four sums by one multiplication.
    @inline(__always)
    private static func sum(_ steps: UInt64) -> Int {
        let pairs = (steps & 0x00FF_00FF_00FF_00FF) &+ (steps &>> 8 & 0x00FF_00FF_00FF_00FF)
        return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
    }

    /// The next step; `nil` after the last.
    private mutating func step() -> Int? {
        bytes.withUnsafeBuffer { SegmentPostings.step($0, &at) }
    }
}
