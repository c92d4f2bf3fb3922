import CorpusModel

/// `[id1] words`: labels in square brackets without a colon, as exports for coding programs have them.
///
/// Brackets also hold events (`[griner]`), so they are labels only where nearly every paragraph begins with one and the same few come again and again.
enum BracketLabels {
    /// The label of each paragraph, or `nil` where brackets are no labels in this document.
    static func labels(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>) -> [SpeakerLabel?]? {
        let filled = text.ranges.count { !$0.isEmpty }
        guard filled >= 4, text.ranges.count(where: { !$0.isEmpty && bytes[$0.start] == UInt8(ascii: "[") }) * 5 >= filled * 4 else { return nil }
        let labels = text.ranges.map { label(bytes, $0) }
        var counts: [String: Int] = [:]
        for label in labels { if let label { counts[label.label, default: 0] += 1 } }
        let recurring = labels.count { label in label.map { counts[$0.label] ?? 0 >= 2 } ?? false }
        guard counts.count >= 2, counts.count * 2 <= filled, recurring * 5 >= filled * 4 else { return nil }
        return labels
    }

    private static func label(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> SpeakerLabel? {
        guard !range.isEmpty, bytes[range.start] == UInt8(ascii: "["), Timestamps.match(bytes, from: range.start, to: range.end) == nil else {
            return nil
        }
        let limit = min(range.end, range.start + SpeakerLabel.lengthLimit)
        guard let close = bytes[range.start..<limit].firstIndex(of: UInt8(ascii: "]")), close > range.start + 1, close + 1 < range.end else {
            return nil
        }
        let speech = trimmed(bytes, TextRange(close + 1, range.end))
        guard !speech.isEmpty, bytes[speech.start] != UInt8(ascii: ":") else { return nil }
        let name = String(decoding: bytes[(range.start + 1)..<close], as: UTF8.self)
        return SpeakerLabel(label: name, time: nil, speech: speech.start, looksLikeProse: false)
    }
}
