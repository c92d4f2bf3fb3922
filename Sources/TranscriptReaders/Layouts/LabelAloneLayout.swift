import CorpusModel

/// The speaker in a paragraph of its own style, the words in the paragraphs after it.
enum LabelAloneLayout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            let styles = labelStyles(text)
            var turns: [LabelledTurn] = []
            var covered = 0
            var total = 0
            var outside = 0
            for (index, range) in text.ranges.enumerated() where !range.isEmpty {
                total += range.count
                if let style = text.document.paragraphs[index].style, styles.contains(style) {
                    covered += range.count
                    turns.append(LabelledTurn(label: label(text, bytes, range), ranges: [], start: nil))
                } else if turns.isEmpty || text.isHeading(index) {
                    outside += 1
                } else {
                    covered += range.count
                    turns[turns.count - 1].ranges += LabelsLayout.withoutTimestamps(bytes, range)
                }
            }
            let coverage = total == 0 || turns.isEmpty ? 0 : Double(covered) / Double(total)
            return LayoutReading(layout: .labelAlone, score: coverage * (0.7 + 0.2 * min(1, Double(turns.count) / 4)), turns: turns, outside: outside)
        }
    }

    private static func label(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> String {
        let hasColon = bytes[range.end - 1] == UInt8(ascii: ":")
        return text.text(trimmed(bytes, TextRange(range.start, hasColon ? range.end - 1 : range.end)))
    }

    /// Styles whose paragraphs are all short names: their texts recur, or the style is named for speakers.
    private static func labelStyles(_ text: LaidOutText) -> Set<String> {
        var groups: [String: [String]] = [:]
        var paragraphs = 0
        for (index, range) in text.ranges.enumerated() where !range.isEmpty {
            paragraphs += 1
            if let style = text.document.paragraphs[index].style { groups[style, default: []].append(text.text(range)) }
        }
        return Set(
            groups.filter { style, texts in
                // A style made for speakers says enough; their offices may be long.
                if isNamedForSpeakers(style) { return texts.allSatisfy { $0.utf8.count <= 3 * SpeakerLabel.lengthLimit } }
                guard texts.count * 2 <= paragraphs, texts.allSatisfy(looksLikeName) else { return false }
                let distinct = Set(texts).count
                return texts.contains(where: text.isListed) || (texts.count >= 4 && distinct * 2 <= texts.count)
            }.keys)
    }

    private static func looksLikeName(_ text: String) -> Bool {
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
