import CorpusModel

/// A transcript as TEI for spoken language in the shape of ISO 24624:2016: persons, a timeline, and an `annotationBlock` with one `u` for each turn.
///
/// What TEI's reader takes from it is the same turns, speakers, roles, times and words. Labels, times and headings that stand in the text of a
/// document belong to no turn and are not written.
public enum TranscriptTEIWriter {
    public static func bytes(of transcript: Transcript) -> [UInt8] {
        let timeline = Timeline(transcript)
        var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n"
        out += header(transcript)
        out += "<text>\n" + timeline.element + "<body>\n"
        var words = Words(transcript)
        for (index, turn) in transcript.turns.enumerated() { out += block(turn, index, &words, timeline) }
        out += "</body>\n</text>\n</TEI>\n"
        return Array(out.utf8)
    }

    private static func header(_ transcript: Transcript) -> String {
        let persons = transcript.speakers.enumerated().map { index, speaker in
            let role = speaker.role == .unknown ? "" : " role=\"\(XMLText.escaped(speaker.role.rawValue))\""
            let label = XMLText.escaped(speaker.label)
            return "<person xml:id=\"\(id(index))\" n=\"\(label)\"\(role)><persName><abbr>\(label)</abbr></persName></person>\n"
        }
        return """
            <teiHeader>
            <fileDesc>
            <titleStmt><title>\(XMLText.escaped(transcript.id))</title></titleStmt>
            <publicationStmt><p>Written by Ordret \(ordretVersion).</p></publicationStmt>
            <sourceDesc><p>\(XMLText.escaped(transcript.source.path)), SHA-256 \(transcript.source.digest)</p></sourceDesc>
            </fileDesc>
            <profileDesc>
            <particDesc>
            \(persons.joined())</particDesc>
            </profileDesc>
            </teiHeader>

            """
    }

    private static func block(_ turn: Turn, _ index: Int, _ words: inout Words, _ timeline: Timeline) -> String {
        let who = turn.speaker.map { " who=\"#\(id($0))\"" } ?? ""
        let start = turn.start.map { " start=\"#\(timeline.id(of: $0))\"" } ?? ""
        let end = turn.end.map { " end=\"#\(timeline.id(of: $0))\"" } ?? ""
        let segments = turn.ranges.map { "<seg>\(words.element(of: $0))</seg>" }.joined()
        return "<annotationBlock xml:id=\"turn\(index + 1)\"\(who)\(start)\(end)><u>\(segments)</u></annotationBlock>\n"
    }

    private static func id(_ speaker: Int) -> String { "SPK\(speaker + 1)" }

    /// What stands in the ranges of turns: words, and between them the events that the transcript knows.
    private struct Words {
        private let transcript: Transcript
        /// The events before this one stand before the range at hand: ranges come mostly in the order of the text.
        private var next = 0

        init(_ transcript: Transcript) { self.transcript = transcript }

        mutating func element(of range: TextRange) -> String {
            let events = transcript.events
            if next > 0, events[next - 1].range.end > range.start { next = 0 }
            while next < events.count, events[next].range.start < range.start { next += 1 }
            var out = ""
            var start = range.start
            while next < events.count, events[next].range.end <= range.end {
                out += XMLText.escaped(transcript.text[TextRange(start, events[next].range.start)]) + element(of: events[next])
                start = events[next].range.end
                next += 1
            }
            return out + XMLText.escaped(transcript.text[TextRange(start, range.end)])
        }

        /// The element that the event was, or may be, read from.
        private func element(of event: TranscriptEvent) -> String {
            let description = String(transcript.text[event.range].dropFirst().dropLast())
            guard event.kind == .pause else {
                return "<\(event.kind.rawValue)><desc>\(XMLText.escaped(description))</desc></\(event.kind.rawValue)>"
            }
            let duration = event.duration.map { " dur=\"PT\($0.decimal)S\"" } ?? ""
            if let time = event.duration, description == "pause \(String(time.decimal.map { $0 == "." ? "," : $0 })) s" {
                return "<pause\(duration)/>"
            }
            let types = ["pause": "", ".": " type=\"micro\"", "kort pause": " type=\"short\"", "lang pause": " type=\"long\""]
            if duration.isEmpty, let type = types[description] { return "<pause\(type)/>" }
            return "<pause\(duration) rend=\"(\(XMLText.escaped(description)))\"/>"
        }
    }

    /// The times that turns begin and end at, in order, each once.
    private struct Timeline {
        private let places: [Seconds: Int]
        private let times: [Seconds]

        init(_ transcript: Transcript) {
            times = Set(transcript.turns.flatMap { [$0.start, $0.end].compactMap { $0 } }).sorted()
            places = Dictionary(uniqueKeysWithValues: times.enumerated().map { ($1, $0) })
        }

        func id(of time: Seconds) -> String { "T\(places[time].map { $0 + 1 } ?? 0)" }

        var element: String {
            guard !times.isEmpty else { return "" }
            let points = times.enumerated().map { "<when xml:id=\"T\($0 + 1)\" interval=\"\($1.decimal)\" since=\"#T0\"/>\n" }
            return "<timeline unit=\"s\">\n<when xml:id=\"T0\"/>\n\(points.joined())</timeline>\n"
        }
    }
}
