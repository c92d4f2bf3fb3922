import CorpusModel
import MarkupXML

/// Reads XML by a mapping into turns. A turn inside another is inserted in it.
final class MappedXMLHandler: XMLEventHandler {
    /// A turn or speaker that is open, with the values that its child elements give.
    private struct Open {
        let turn: Int
        let depth: Int
        var line: Int
        var text: [UInt8] = []
        var pieces: [SpokenDocument.Piece] = []
    }

    private let mapping: XMLMapping
    private(set) var document = SpokenDocument()
    private(set) var root: XMLName?
    private(set) var rootLine = 1
    /// Times that are none, and where the first stands.
    private(set) var badTimes: (count: Int, line: Int)?
    private var open: [Open] = []
    private var depth = 0
    private var skipped = 0
    /// How deep the text elements are that are open.
    private var textDepths: [Int] = []
    /// The child element whose text is a value and no speech.
    private var value: (place: XMLMapping.Place, text: [UInt8], line: Int)?
    private var listed: (depth: Int, id: String?, name: String?)?

    init(_ mapping: XMLMapping) { self.mapping = mapping }

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if root == nil { (root, rootLine) = (name, line) }
        depth += 1
        if skipped > 0 { return skipped += 1 }
        if value != nil { return }
        if mapping.ignore.contains(name.local) {
            skipped = 1
        } else if name.local == mapping.turn {
            startTurn(attributes, line)
        } else if let speakers = mapping.speakers, name.local == speakers.element, open.isEmpty {
            listed = (depth, attribute(speakers.id, attributes), speakers.name.flatMap { attribute($0, attributes) })
        } else if isValue(name.local) {
            value = (.element(name.local), [], line)
        } else if let last = open.indices.last, mapping.text.contains(name.local) {
            textDepths.append(depth)
            open[last].line = line
        }
    }

    func end(_ name: XMLName) {
        defer { depth -= 1 }
        if skipped > 0 { return skipped -= 1 }
        if let value {
            if value.place == .element(name.local) { take(value) }
            return
        }
        if let listed, listed.depth == depth {
            if let id = listed.id { document.names.add(id, listed.name) }
            self.listed = nil
        } else if textDepths.last == depth {
            textDepths.removeLast()
            finishPiece()
        } else if let last = open.last, last.depth == depth {
            finishSegment()
            open.removeLast()
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0 else { return }
        if value != nil {
            value?.text.append(contentsOf: bytes)
        } else if let last = open.indices.last, mapping.text.isEmpty || textDepths.last.map({ $0 > open[last].depth }) ?? false {
            open[last].text.append(contentsOf: bytes)
        }
    }

    private func startTurn(_ attributes: XMLAttributes, _ line: Int) {
        finishSegment()
        open.append(Open(turn: document.turns.count, depth: depth, line: line))
        document.turns.append(
            SpokenDocument.Turn(
                speaker: mapping.speaker.flatMap { attribute($0, attributes) }.map(Self.id),
                start: mapping.start.flatMap { attribute($0, attributes) }.flatMap { time($0, line) },
                end: mapping.end.flatMap { attribute($0, attributes) }.flatMap { time($0, line) }))
    }

    private func finishPiece() {
        guard let last = open.indices.last, !open[last].text.isEmpty else { return }
        // Words of two elements are two words.
        open[last].pieces.append(SpokenDocument.Piece(text: open[last].text + [32], line: open[last].line))
        open[last].text.removeAll()
    }

    private func finishSegment() {
        finishPiece()
        guard let last = open.indices.last, !open[last].pieces.isEmpty else { return }
        document.segments.append(SpokenDocument.Segment(turn: open[last].turn, pieces: open[last].pieces))
        open[last].pieces.removeAll()
    }
}

// MARK: - Values

extension MappedXMLHandler {
    private func attribute(_ place: XMLMapping.Place, _ attributes: XMLAttributes) -> String? {
        guard case .attribute(let name) = place else { return nil }
        return attributes.value(named: name)
    }

    private func isValue(_ name: String) -> Bool {
        let place = XMLMapping.Place.element(name)
        if !open.isEmpty { return [mapping.speaker, mapping.start, mapping.end].contains(place) }
        return listed != nil && (mapping.speakers?.id == place || mapping.speakers?.name == place)
    }

    private func take(_ value: (place: XMLMapping.Place, text: [UInt8], line: Int)) {
        self.value = nil
        var tidy = TEIText()
        tidy.append(value.text)
        let text = String(decoding: tidy.bytes, as: UTF8.self)
        if listed != nil {
            if mapping.speakers?.id == value.place { listed?.id = text }
            if mapping.speakers?.name == value.place { listed?.name = text }
        } else if let turn = open.last?.turn {
            if mapping.speaker == value.place { document.turns[turn].speaker = Self.id(text) }
            if mapping.start == value.place { document.turns[turn].start = time(text, value.line) }
            if mapping.end == value.place { document.turns[turn].end = time(text, value.line) }
        }
    }

    /// A pointer within the file (`#INT`) means the id.
    private static func id(_ text: String) -> String { text.hasPrefix("#") ? String(text.dropFirst()) : text }

    /// A number, with point or comma, or a clock time.
    private func time(_ text: String, _ line: Int) -> Seconds? {
        if text.isEmpty { return nil }
        let number = Double(text.replacing(",", with: ".")).map { mapping.countsMilliseconds ? $0 : $0 * 1000 }
        if let number, number.isFinite, number >= 0, number < 1e12 { return Seconds(milliseconds: Int(number.rounded())) }
        let clock = Array(text.utf8).withUnsafeBufferPointer { Timestamps.whole($0, TextRange(0, $0.count)) }
        if clock == nil { badTimes = ((badTimes?.count ?? 0) + 1, badTimes?.line ?? line) }
        return clock
    }
}
