import CorpusModel
import MarkupXML

/// Reads a FOLKER or OrthoNormal file into turns.
final class FolkerHandler: XMLEventHandler {
    private struct Contribution {
        let speaker: String?
        let start: String?
        let end: String?
        let line: Int
        let text: TEIText
    }

    private var points = TimePoints()
    private var names = SpeakerNames()
    private var contributions: [Contribution] = []
    private var open: (speaker: String?, start: String?, end: String?, line: Int)?
    private var text = TEIText()
    private var word: (bytes: [UInt8], depth: Int)?
    private var skipped = 0

    /// Pauses and what is heard are no speech, and told; of what is not heard clearly the first reading is taken, and times and breaths part no words.
    private static let events: Set<String> = ["pause", "breathe", "non-phonological", "alternative", "action"]

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if skipped > 0 { return skipped += 1 }
        switch name.local {
        case "speaker":
            if let id = attributes.value("speaker-id") { names.add(id, nil) }
        case "timepoint":
            points.add(
                attributes.value("timepoint-id") ?? "", milliseconds: TimePoints.milliseconds(seconds: attributes.value("absolute-time")))
        case "contribution":
            text = TEIText()
            open = (attributes.value("speaker-reference"), attributes.value("start-reference"), attributes.value("end-reference"), line)
        case "w" where open != nil, "p" where open != nil:
            if word == nil { word = ([], 1) } else { word?.depth += 1 }
        default:
            guard open != nil, Self.events.contains(name.local) else { return }
            skipped = 1
            tell(name.local, attributes)
        }
    }

    func end(_ name: XMLName) {
        if skipped > 0 { return skipped -= 1 }
        switch name.local {
        case "contribution":
            guard let open else { return }
            // A pause between contributions is nobody's.
            if open.speaker == nil, !text.hasWords { text.clear() }
            contributions.append(Contribution(speaker: open.speaker, start: open.start, end: open.end, line: open.line, text: text))
            self.open = nil
        case "w", "p": endWord(isPunctuation: name.local == "p")
        default: return
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0, open != nil else { return }
        if word != nil { word?.bytes.append(contentsOf: bytes) } else { text.append(bytes) }
    }

    /// `(pause 0,5 s)`, or as a transcriber described it.
    private func tell(_ name: String, _ attributes: XMLAttributes) {
        guard word == nil else { return text.event() }
        switch name {
        case "pause":
            let time = attributes.value("duration").flatMap { TimePoints.milliseconds(seconds: $0) }.flatMap { $0 > 0 && $0 < 1e9 ? $0 : nil }
            let duration = time.map { Seconds(milliseconds: Int($0.rounded())) }
            text.append(event: TEIPause.description(duration, type: attributes.value("duration") ?? ""), .pause, duration: duration)
        case "non-phonological", "action":
            text.append(event: Array((attributes.value("description") ?? "").utf8), name == "action" ? .kinesic : .incident)
        default: text.event()
        }
    }

    private func endWord(isPunctuation: Bool) {
        guard let current = word else { return }
        if current.depth > 1 {
            word?.depth -= 1
            return
        }
        text.append(word: current.bytes, join: nil, isPunctuation: isPunctuation)
        word = nil
    }

    /// The turns in the order of the file, which FOLKER keeps in the order of time.
    var document: SpokenDocument {
        var document = SpokenDocument()
        document.names = names
        var points = points
        points.interpolate()
        for contribution in contributions {
            document.add(
                SpokenDocument.Turn(
                    speaker: contribution.speaker, start: points.time(of: contribution.start), end: points.time(of: contribution.end)),
                [SpokenDocument.Piece(text: contribution.text.bytes, line: contribution.line, events: contribution.text.events)])
        }
        return document
    }
}
