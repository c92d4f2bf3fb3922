import CorpusModel

/// The speaker in a paragraph of its own (its style, its bold or a list tells), the words in the paragraphs after it.
enum LabelAloneLayout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            let looks = labelLooks(text)
            let names = PlainNames.find(text)
            let voices = text.ranges.count { isVoice(bytes, $0) }
            let areLabels = text.ranges.indices.map { index in
                let range = text.ranges[index]
                guard !range.isEmpty else { return false }
                if isLabel(text, bytes, index, looks) || (voices >= 2 && isVoice(bytes, range)) { return true }
                return !names.isEmpty && range.count <= PlainNames.longest && names.contains(text.text(range))
            }
            // Without a label there is no turn; most documents have none of this kind.
            guard isForced || areLabels.contains(true) else { return LayoutReading(layout: .labelAlone, score: 0) }
            var turns: [LabelledTurn] = []
            var covered = 0
            var total = 0
            var outside = 0
            for (index, range) in text.ranges.enumerated() where !range.isEmpty {
                total += range.count
                if areLabels[index] {
                    covered += range.count
                    turns.append(LabelledTurn(label: label(text, bytes, range), ranges: []))
                } else if turns.isEmpty || text.isHeading(index) {
                    outside += 1
                } else {
                    covered += range.count
                    if turns[turns.count - 1].ranges.isEmpty {
                        turns[turns.count - 1].start = Timestamps.match(bytes, from: range.start, to: range.end)?.time
                    }
                    turns[turns.count - 1].ranges += words(bytes, range, text.marks.openings)
                }
            }
            let coverage = total == 0 || turns.isEmpty ? 0 : Double(covered) / Double(total)
            return LayoutReading(layout: .labelAlone, score: coverage * (0.7 + 0.2 * min(1, Double(turns.count) / 4)), turns: turns, outside: outside)
        }
    }

    /// `SPEAKER_00` in a line of its own, as aTrain writes it.
    private static func isVoice(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        guard !range.isEmpty, range.count <= 24 else { return false }
        return HeaderLine.isNumberedVoice(bytes, range) || bytes[range.start..<range.end].elementsEqual("Speaker undefined".utf8)
    }

    /// The words between the times; aTrain writes a dash after each (`[00:00:12] - tekst`).
    private static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ openings: [Int]) -> [TextRange] {
        SpokenStretches.between(bytes, range, openings).compactMap { piece in
            let isStamped = piece.start > range.start && piece.count > 2
            guard isStamped, bytes[piece.start] == UInt8(ascii: "-"), bytes[piece.start + 1] == 32 else { return piece }
            let words = trimmed(bytes, TextRange(piece.start + 2, piece.end))
            return words.isEmpty ? nil : words
        }
    }

    /// What a paragraph looks like; labels that stand alone look all the same.
    private struct Look: Hashable {
        let style: String?
        let isBold: Bool
    }

    private static func look(_ text: LaidOutText, _ index: Int) -> Look? {
        let isBold = text.document.paragraphs[index].boldPrefix == text.document.paragraphs[index].count
        let style = text.document.paragraphs[index].style
        return style == nil && !isBold ? nil : Look(style: style, isBold: isBold)
    }

    /// The paragraphs of one look.
    private struct Group {
        /// None once a paragraph is too long to be a name: most looks are those of the words.
        var texts: [String]? = []

        mutating func add(_ text: LaidOutText, _ range: TextRange) {
            guard texts != nil else { return }
            if range.count > longestOffice { texts = nil } else { texts?.append(text.text(range)) }
        }
    }

    private static let longestOffice = 3 * SpeakerLabel.lengthLimit

    private static func isLabel(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ looks: Set<Look>) -> Bool {
        if !looks.isEmpty, let look = look(text, index), looks.contains(look) { return true }
        let range = text.ranges[index]
        return range.count <= SpeakerLabel.lengthLimit && text.isListed(label(text, bytes, range))
    }

    private static func label(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> String {
        let hasColon = bytes[range.end - 1] == UInt8(ascii: ":")
        return text.text(trimmed(bytes, TextRange(range.start, hasColon ? range.end - 1 : range.end)))
    }

    /// Looks whose paragraphs are all short names: their texts recur, or the style is named for speakers.
    private static func labelLooks(_ text: LaidOutText) -> Set<Look> {
        var groups: [Look: Group] = [:]
        var paragraphs = 0
        for (index, range) in text.ranges.enumerated() where !range.isEmpty {
            paragraphs += 1
            if let look = look(text, index) { groups[look, default: Group()].add(text, range) }
        }
        return Set(
            groups.filter { look, group in
                guard let texts = group.texts else { return false }
                // A style made for speakers says enough; their offices may be long.
                if let style = look.style, isNamedForSpeakers(style) { return true }
                guard texts.count * 2 <= paragraphs, texts.allSatisfy(looksLikeName) else { return false }
                let distinct = Set(texts).count
                return texts.contains(where: text.isListed) || (texts.count >= 4 && distinct * 2 <= texts.count)
            }.keys)
    }

    static func looksLikeName(_ text: String) -> Bool {
        guard text.utf8.count <= SpeakerLabel.lengthLimit, let first = text.unicodeScalars.first, first.properties.isUppercase else { return false }
        guard let last = text.unicodeScalars.last else { return false }
        return !".!?;,".unicodeScalars.contains(last) && text.split(separator: " ").count <= 6
    }

    /// Names of speaker paragraphs' styles in Danish and the other languages that minutes come in.
    private static func isNamedForSpeakers(_ style: String) -> Bool {
        let name = style.lowercased()
        return ["speaker", "taler", "intervin", "orador", "sprecher", "redner", "intervenant", "deltagernavn"].contains { name.contains($0) }
    }
}
