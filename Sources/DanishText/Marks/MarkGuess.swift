import CorpusModel
import UnicodeText

/// Which convention a transcript is written by, told from its signs (`--marks auto`).
public struct MarkGuess: Sendable {
    /// The name of the profile; `plain` where no other is likely.
    public let profile: String
    /// The signs that spoke for it with their numbers: *↑ 3, ° 4*; empty for `plain`.
    public let signs: String

    /// So many signs, and so many different ones, speak for a profile.
    static let fewest = 4
    static let fewestKinds = 2

    /// Cost: one pass over the bytes of the turns.
    public init(_ transcript: Transcript, among profiles: [MarkProfile]) {
        var best: (name: String, signs: String, count: Int)?
        for profile in profiles where !profile.tellingSigns.isEmpty {
            let counts = Self.counts(of: profile.tellingSigns, in: transcript)
            let all = counts.reduce(0, +)
            guard all >= Self.fewest, counts.count(where: { $0 > 0 }) >= Self.fewestKinds, all > best?.count ?? 0 else { continue }
            let shown = zip(profile.tellingSigns, counts).filter { $0.1 > 0 }.map { "\(String(decoding: $0.0, as: UTF8.self)) \($0.1)" }
            best = (profile.name, shown.joined(separator: ", "), all)
        }
        profile = best?.name ?? MarkProfile.plain
        signs = best?.signs ?? ""
    }

    /// How often each sign stands at a letter, so that *20°* is none.
    private static func counts(of signs: [[UInt8]], in transcript: Transcript) -> [Int] {
        let firsts = Set(signs.map { $0[0] }).map { SIMD16<UInt8>(repeating: $0) }
        var counts = [Int](repeating: 0, count: signs.count)
        transcript.text.bytes.withUnsafeBuffer { bytes in
            for turn in transcript.turns {
                for range in turn.ranges { count(signs, firsts, PassageBytes(bytes, range), &counts) }
            }
        }
        return counts
    }

    /// Hardly any byte begins a sign, and every transcript is looked through: so sixteen bytes are looked at together.
    private static func count(_ signs: [[UInt8]], _ firsts: [SIMD16<UInt8>], _ bytes: PassageBytes, _ counts: inout [Int]) {
        let passage = Passage(bytes: bytes, isHardWrapped: false)
        let raw = UnsafeRawBufferPointer(bytes.stretch(0, bytes.count))
        for start in stride(from: 0, to: raw.count, by: block) {
            let end = min(start + block, raw.count)
            if end - start == block {
                let piece = raw.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
                if !firsts.contains(where: { any(piece .== $0) }) { continue }
            }
            for offset in start..<end {
                for (number, sign) in signs.enumerated() where raw[offset] == sign[0] && isSign(sign, at: offset, in: passage) { counts[number] += 1 }
            }
        }
    }

    private static let block = 16

    private static func isSign(_ sign: [UInt8], at offset: Int, in passage: Passage) -> Bool {
        let end = offset + sign.count
        guard end <= passage.count, passage.bytes.stretch(offset, end).elementsEqual(sign) else { return false }
        return passage.classBefore(offset).contains(.letter) || passage.classAt(end).contains(.letter)
    }
}
