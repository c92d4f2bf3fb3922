import CorpusModel
import MarkupXML

/// How far the reading of a TEI file has come (`TEIHandler`).
struct TEIReading {
    private(set) var document = TEIDocument()
    private(set) var root: XMLName?
    private(set) var rootLine = 1
    private var isInText = false
    private var isInPersonList = false
    private var person: String?
    /// Utterances that are open; an utterance inside another is a turn inserted in it.
    private var open: [Int] = []
    private var blocks: [(who: String?, start: String?, end: String?)] = []
    private var text = TEIText()
    private var line = 1
    private var word: OpenWord?
    /// Words of the segment that is being read, their ranges in `text`.
    private var words: [TEIDocument.Word] = []
    private var beginsSentence = true

    /// A `w` or `pc` that is open, one inside another counted.
    private struct OpenWord {
        var bytes: [UInt8] = []
        let join: String?
        let lemma: String?
        let wordClass: WordClass?
        var depth = 1
    }
    /// For each open `choice`, how deep it stands and whether a reading has been taken.
    private var choices: [(depth: Int, isTaken: Bool)] = []
    private var depth = 0
    /// For each open `seg`, whether it stands in running text and parts nothing.
    private var inlineSegments: [Bool] = []
    /// The point of an anchor after which no word has come.
    private var anchor: String?
    /// Open elements of a subtree that is left out.
    private var skipped = 0
    /// The event whose description is being read, while its subtree is skipped.
    private var event: OpenEvent?

    private struct OpenEvent {
        let kind: TranscriptEvent.Kind
        var description: [UInt8]
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if root == nil {
            root = name
            rootLine = line
            markCorpus(attributes)
        } else if name.local == "TEI" {
            document.innerTexts += 1
        }
        if skipped > 0 {
            skipped += 1
            return
        }
        depth += 1
        if name.namespace == TEIHandler.include { return startInclude() }
        guard name.namespace == root?.namespace else { return }
        if open.isEmpty { startOutside(name.local, attributes, line) } else { startInside(name.local, attributes, line) }
    }

    mutating func end(_ name: XMLName) {
        if skipped > 1 {
            skipped -= 1
            return
        }
        depth -= 1
        if skipped == 1 {
            skipped = 0
            if event != nil { finishEvent() }
            return
        }
        guard name.namespace == root?.namespace else { return }
        switch name.local {
        case "u" where !open.isEmpty:
            finishSegment()
            if let last = open.last, let anchor, document.utterances[last].end == nil { document.utterances[last].end = anchor }
            anchor = nil
            open.removeLast()
            if let outer = open.last { line = document.utterances[outer].line }
        case "seg": if !open.isEmpty, inlineSegments.popLast() != true { finishSegment() }
        case "p", "ab", "l": if !open.isEmpty { finishSegment() }
        case "w", "pc": endWord(isPunctuation: name.local == "pc")
        case "choice": _ = choices.popLast()
        case "annotationBlock": _ = blocks.popLast()
        case "text": isInText = false
        case "particDesc": isInPersonList = false
        case "person", "personGrp": person = nil
        default: return
        }
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0, !open.isEmpty else {
            event?.description.append(contentsOf: bytes)
            return
        }
        if anchor != nil, !bytes.allSatisfy(isSpace) { anchor = nil }
        if word != nil { word?.bytes.append(contentsOf: bytes) } else { text.append(bytes) }
    }

    private mutating func startInclude() {
        document.includes += 1
        if isInPersonList { document.isPartOfCorpus = true }
    }

    /// Parla-CLARIN says `#parla.…` of the files of a parliament, whose persons are listed once for the corpus.
    private mutating func markCorpus(_ attributes: XMLAttributes) {
        let marks = attributes.value("ana") ?? ""
        let id = attributes.value("id", in: TEIHandler.xml) ?? ""
        if marks.contains("parla.") || id.hasPrefix("ParlaMint") { document.isPartOfCorpus = true }
    }
}

// MARK: - Outside utterances

extension TEIReading {
    private mutating func startOutside(_ name: String, _ attributes: XMLAttributes, _ line: Int) {
        switch name {
        case "text": isInText = true
        case "particDesc": isInPersonList = true
        case "person", "personGrp": startPerson(attributes)
        case "persName", "name":
            if let person, let short = attributes.value("n") { document.shortNames[short] = person }
        case "meeting", "date": markCorpus(attributes)
        case "timeline": document.timeline.open(unit: attributes.value("unit"), origin: attributes.value("origin"))
        case "when":
            if let id = id(attributes) {
                document.timeline.add(
                    id: id, interval: attributes.value("interval"), unit: attributes.value("unit"), since: attributes.value("since"),
                    absolute: attributes.value("absolute"))
            }
        case "annotationBlock": blocks.append((attributes.value("who"), attributes.value("start"), attributes.value("end")))
        case "u": startUtterance(attributes, line)
        case "p", "ab", "sp", "l": if isInText { document.outside += 1 }
        default: return
        }
    }

    private mutating func startPerson(_ attributes: XMLAttributes) {
        guard !isInText, let id = id(attributes) else { return }
        person = id
        let role = attributes.value("role").flatMap { $0.isEmpty ? nil : $0 }
        document.persons[id] = TEIDocument.Person(id: id, role: role, shortName: attributes.value("n"))
        if let short = attributes.value("n") { document.shortNames[short] = id }
    }

    /// `xml:id`, and `id` as TEI P4 has it.
    private func id(_ attributes: XMLAttributes) -> String? { attributes.value("id", in: TEIHandler.xml) ?? attributes.value("id") }

    private mutating func startUtterance(_ attributes: XMLAttributes, _ line: Int) {
        finishSegment()
        anchor = nil
        let block = blocks.last
        open.append(document.utterances.count)
        document.utterances.append(
            TEIDocument.Utterance(
                who: attributes.value("who") ?? block?.who, start: attributes.value("start") ?? block?.start,
                end: attributes.value("end") ?? block?.end, line: line))
        self.line = line
    }
}

// MARK: - Inside utterances

extension TEIReading {
    /// Not speech: what the transcriber tells of it. What is deleted by an editor is not spoken either, false starts are.
    private static let events: [String: TranscriptEvent.Kind] = [
        "kinesic": .kinesic, "vocal": .vocal, "incident": .incident, "gap": .gap, "writing": .writing, "event": .incident,
    ]
    private static let apart: Set<String> = ["note", "head", "desc", "shift", "spanGrp", "span", "linkGrp", "link", "fw", "figure", "bibl", "interp"]
    private static let spokenDeletions: Set<String> = ["truncation", "repetition", "falseStart", "false-start", "repair", "reformulation"]
    private static let overlaps: Set<String> = ["overlap", "ol"]
    private static let editorsReadings: Set<String> = ["corr", "reg", "expan"]

    private mutating func startInside(_ name: String, _ attributes: XMLAttributes, _ line: Int) {
        if takesAnotherReading(name) {
            skipped = 1
            return
        }
        switch name {
        case "u": startUtterance(attributes, line)
        case "seg":
            let isInline = text.hasWords || Self.overlaps.contains(attributes.value("type") ?? "")
            inlineSegments.append(isInline)
            if !isInline { self.line = line }
        case "p", "ab", "l":
            finishSegment()
            self.line = line
        case "anchor": meet(attributes.value("synch"))
        case "w", "pc": startWord(attributes)
        case "s": beginsSentence = true
        case "choice": choices.append((depth, false))
        case "lb", "pb": text.breakLine()
        case "del": if !Self.spokenDeletions.contains(attributes.value("type") ?? "") { skipped = 1 }
        case "pause":
            tell(TEIPause.description(attributes), .pause, duration: TEIPause.duration(attributes))
            skipped = 1
        case let other where Self.apart.contains(other):
            if other == "shift" {
                document.untold += 1
                text.event()
            }
            skipped = 1
        default:
            guard let kind = Self.events[name] else { return }
            // TEI P4 has the description in an attribute.
            event = OpenEvent(kind: kind, description: Array((attributes.value("desc") ?? "").utf8))
            skipped = 1
        }
    }

    private mutating func finishEvent() {
        guard let event else { return }
        self.event = nil
        tell(event.description, event.kind)
    }

    /// Puts an event into the text. Inside a word it has no place: a token is not parted.
    private mutating func tell(_ description: [UInt8], _ kind: TranscriptEvent.Kind, duration: Seconds? = nil) {
        guard word == nil else { return document.untold += 1 }
        if !text.append(event: description, kind, duration: duration) { document.untold += 1 }
    }

    /// An anchor before the first word of a `u` or after its last is where the `u` begins or ends, if it does not say so itself.
    private mutating func meet(_ point: String?) {
        guard let point, let last = open.last else { return }
        let hasWords = text.hasWords || word != nil || document.segments.last?.utterance == last
        if !hasWords, document.utterances[last].start == nil { document.utterances[last].start = point }
        anchor = hasWords ? point : nil
    }

    /// Of a choice the words as they were said are read: the first reading that is not the editor's.
    private mutating func takesAnotherReading(_ name: String) -> Bool {
        guard let last = choices.indices.last, choices[last].depth == depth - 1 else { return false }
        if choices[last].isTaken || Self.editorsReadings.contains(name) { return true }
        choices[last].isTaken = true
        return false
    }

    private mutating func startWord(_ attributes: XMLAttributes) {
        guard word == nil else {
            word?.depth += 1
            return
        }
        word = OpenWord(join: attributes.value("join"), lemma: attributes.value("lemma"), wordClass: Self.wordClass(attributes))
    }

    /// `msd="UPosTag=NOUN|…"` as Parla-CLARIN has it, or the class itself in `pos` or `upos`.
    private static func wordClass(_ attributes: XMLAttributes) -> WordClass? {
        if let msd = attributes.value("msd"), msd.hasPrefix("UPosTag=") { return WordClass(name: String(msd.dropFirst(8).prefix { $0 != "|" })) }
        return (attributes.value("upos") ?? attributes.value("pos")).flatMap(WordClass.init(name:))
    }

    private mutating func endWord(isPunctuation: Bool) {
        guard let current = word else { return }
        if current.depth > 1 {
            word?.depth -= 1
            return
        }
        if let range = text.append(word: current.bytes, join: current.join, isPunctuation: isPunctuation) {
            words.append(TEIDocument.Word(range: range, lemma: current.lemma, wordClass: current.wordClass, beginsSentence: beginsSentence))
            beginsSentence = false
        }
        word = nil
    }

    private mutating func finishSegment() {
        if let utterance = open.last, !text.bytes.isEmpty {
            if !document.text.isEmpty { document.text.append(10) }
            let start = document.text.count
            document.text += text.bytes
            document.segments.append(TEIDocument.Segment(utterance: utterance, range: start..<document.text.count, line: line))
            document.events += text.events.map { $0.moved(by: start) }
            for word in words {
                let range = start + word.range.lowerBound..<start + word.range.upperBound
                document.words.append(
                    TEIDocument.Word(range: range, lemma: word.lemma, wordClass: word.wordClass, beginsSentence: word.beginsSentence))
            }
        }
        words.removeAll(keepingCapacity: true)
        beginsSentence = true
        text.clear()
        if let utterance = open.last { line = document.utterances[utterance].line }
    }
}
