import CorpusModel
import MarkupXML

/// Reads a Transcriber file into turns, in the order of the file.
final class TranscriberHandler: XMLEventHandler {
    /// What one speaker says in a turn.
    private struct Voice {
        let speaker: String?
        var start: Seconds?
        var end: Seconds?
        var pieces: [SpokenDocument.Piece] = []
    }

    private(set) var document = SpokenDocument()
    /// Turns that name no speaker: silence and noise.
    private(set) var silences = 0
    private var ids: [String] = []
    private var isInTurn = false
    private var end: Seconds?
    private var voices: [Voice] = []
    private var current = 0
    /// Which voice is the one of a number, and which have spoken since the last moment: a turn may have very many of both.
    private var voiceOfNumber: [Int: Int] = [:]
    private var speaking: [Int] = []
    private var time: Seconds?
    private var text: [UInt8] = []
    private var events: [TranscriptEvent] = []
    private var line = 1
    /// Open elements of a turn that hold no speech.
    private var skipped = 0

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if skipped > 0 { return skipped += 1 }
        switch name.local {
        case "Speaker": document.names.add(attributes.value("id") ?? "", attributes.value("name"))
        case "Turn": startTurn(attributes, line)
        case "Sync" where isInTurn: synchronise(attributes, line)
        case "Who" where isInTurn: switchVoice(attributes, line)
        default:
            guard isInTurn else { return }
            skipped = 1
            if name.local == "Event" { tell(attributes) }
        }
    }

    func end(_ name: XMLName) {
        if skipped > 0 { return skipped -= 1 }
        guard name.local == "Turn", isInTurn else { return }
        finishPiece()
        voices[current].end = end
        finishTurn()
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) { if isInTurn, skipped == 0 { text.append(contentsOf: bytes) } }

    private func startTurn(_ attributes: XMLAttributes, _ line: Int) {
        ids = (attributes.value("speaker") ?? "").split(whereSeparator: { " \t\n".contains($0) }).map(String.init)
        isInTurn = true
        time = Self.time(attributes.value("startTime"))
        end = Self.time(attributes.value("endTime"))
        voices = [Voice(speaker: ids.isEmpty ? nil : ids.joined(separator: " "), start: time)]
        (current, voiceOfNumber, speaking) = (0, [:], [])
        text.removeAll(keepingCapacity: true)
        events = []
        self.line = line
    }

    /// A moment in the turn. Where several speak, it is also where a new part of the simultaneous speech begins.
    private func synchronise(_ attributes: XMLAttributes, _ line: Int) {
        finishPiece()
        time = Self.time(attributes.value("time")) ?? time
        for index in speaking { voices[index].end = time }
        speaking = []
        self.line = line
    }

    /// `<Who nb="2"/>`: what follows is said by the second of the turn's speakers.
    private func switchVoice(_ attributes: XMLAttributes, _ line: Int) {
        finishPiece()
        self.line = line
        guard let number = attributes.value("nb").flatMap({ Int($0) }), ids.indices.contains(number - 1) else { return }
        if let index = voiceOfNumber[number] {
            current = index
            voices[index].end = nil
        } else {
            current = voices.count
            voiceOfNumber[number] = current
            voices.append(Voice(speaker: ids[number - 1], start: time))
        }
    }

    /// A noise as it is described. Events of other types say how words were said, and an end has its beginning; Transcriber's codes of a letter or two
    /// (`b`, `r`, `tx`) are breaths and lips, which are not told. Noise in a silence is nobody's.
    private func tell(_ attributes: XMLAttributes) {
        guard attributes.value("type") ?? "noise" == "noise", attributes.value("extent") != "end" else { return }
        let description = Array("(\(attributes.value("desc") ?? ""))".utf8)
        guard description.count > 4, !ids.isEmpty else { return }
        events.append(TranscriptEvent(kind: .incident, range: TextRange(text.count, text.count + description.count)))
        text += description
    }

    private func finishPiece() {
        if current > 0, !text.isEmpty { speaking.append(current) }
        // A moment stands between words: the line break before it is the file's own.
        if !text.isEmpty { voices[current].pieces.append(SpokenDocument.Piece(text: text + [32], line: line, events: events)) }
        events = []
        text.removeAll(keepingCapacity: true)
    }

    private func finishTurn() {
        isInTurn = false
        if ids.isEmpty, voices.allSatisfy({ voice in voice.pieces.allSatisfy { $0.text.allSatisfy(isSpace) } }) { silences += 1 }
        for voice in voices where !voice.pieces.isEmpty {
            document.add(SpokenDocument.Turn(speaker: voice.speaker, start: voice.start, end: voice.end ?? end), voice.pieces)
        }
    }

    private static func time(_ text: String?) -> Seconds? {
        guard let time = TimePoints.milliseconds(seconds: text), time.isFinite, time >= 0, time < 1e12 else { return nil }
        return Seconds(milliseconds: Int(time.rounded()))
    }
}
