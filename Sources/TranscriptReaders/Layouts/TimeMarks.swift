import CorpusModel

/// The times of day that minutes print between speeches (`Kl. 10:03`), and what they tell: after one a new speaker has the floor.
struct TimeMarks {
    /// Lines of a mark, a caption or a heading between a mark and the label after it; they are no speech.
    private(set) var apart: Set<Int> = []
    /// Labelled lines that a mark leads up to.
    private(set) var led: Set<Int> = []
    /// Lines that end in a mark, which the page had to the right of the words; the words without it.
    private(set) var shortened: [Int: TextRange] = [:]

    init(_ ranges: [TextRange], isLabel: (Int) -> Bool, _ bytes: UnsafeBufferPointer<UInt8>) {
        var waiting: [Int]?
        for (index, range) in ranges.enumerated() where !range.isEmpty {
            if Self.isMark(bytes, range) {
                apart.insert(index)
                waiting = []
            } else if isLabel(index) {
                // Text taken from PDF may have the mark and the label on one line.
                if waiting != nil || SpeakerLabel.timeOfDay(bytes, range.start, range.end) != nil { led.insert(index) }
                apart.formUnion(waiting ?? [])
                waiting = nil
            } else if let words = Self.withoutTrailingMark(bytes, range) {
                shortened[index] = words
                waiting = []
            } else if let between = waiting, between.count < 2, Self.mayBeHeading(bytes, range) {
                waiting = between + [index]
            } else {
                waiting = nil
            }
        }
    }

    /// Whether a mark leads up to every speech, as in printed minutes: then a name with a colon elsewhere (in a list of proposals, say) is no label.
    func rule(_ candidates: [SpeakerLabel?], _ accepted: Set<String>) -> Bool {
        guard led.count >= 10 else { return false }
        let speakers = Set(led.compactMap { candidates[$0]?.label })
        let labelled = candidates.indices.count { index in
            candidates[index].map { accepted.contains($0.label) && speakers.contains($0.label) } ?? false
        }
        return led.count * 10 >= labelled * 9
    }

    /// A line that holds only a time, or a time and a caption (`Kl. 10:39(Ordfører)`).
    private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        guard let end = SpeakerLabel.timeOfDay(bytes, range.start, range.end) else { return false }
        let rest = trimmed(bytes, TextRange(end, range.end))
        return rest.isEmpty || isCaption(bytes, rest)
    }

    /// `(Ordfører)` on the line above a label says as what the next one speaks.
    private static func isCaption(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        bytes[range.start] == UInt8(ascii: "(") && bytes[range.end - 1] == UInt8(ascii: ")") && range.count <= 80
    }

    /// Short and no sentence: `Forhandling`, `Meddelelser fra formanden`.
    private static func mayBeHeading(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        isCaption(bytes, range) || (range.count <= 60 && !endsOfSpeech.contains(bytes[range.end - 1]))
    }

    private static let endsOfSpeech = Set(".!?,".utf8)

    /// The words of a line that ends in white space and a mark.
    private static func withoutTrailingMark(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> TextRange? {
        guard range.count > 12, isDigit(bytes[range.end - 1]) else { return nil }
        for start in stride(from: range.end - 7, through: range.end - 10, by: -1) {
            guard isSpace(bytes[start - 1]), isSpace(bytes[start - 2]), SpeakerLabel.timeOfDay(bytes, start, range.end) == range.end else { continue }
            return trimmed(bytes, TextRange(range.start, start))
        }
        return nil
    }
}
