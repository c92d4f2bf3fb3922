import CorpusModel

/// The second step: what a TEI file means as a transcript.
struct TEITranscript {
    private let document: TEIDocument
    private let file: SourceFile
    private let origin: SourceLocation.Origin
    private var speakers: SpeakerList
    private var paragraphs: [Paragraph] = []
    private var turns: [Turn] = []
    private var diagnostics: [Diagnostic] = []
    private var annotation = SourceAnnotation()
    private var unknown: Set<String> = []
    /// Speakers by `who` as written: pointers are few, and each is followed once.
    private var known: [String: Int?] = [:]

    init(_ document: TEIDocument, _ file: SourceFile, _ options: ReadingOptions) {
        self.document = document
        self.file = file
        origin = SourceLocation.Origin(file.path)
        speakers = SpeakerList(transcript: file.id, interviewers: options.interviewerLabels)
        build()
    }

    var transcript: Transcript {
        var source = file.document(format: TEIReader.format)
        source.layout = .structure
        var transcript = Transcript(
            id: file.id, source: source, text: TranscriptText(document.text), speakers: speakers.speakers, turns: turns, paragraphs: paragraphs,
            diagnostics: diagnostics)
        transcript.events = document.events
        if !annotation.words.isEmpty { transcript.annotation = annotation }
        return transcript
    }

    private mutating func build() {
        var turnOfUtterance = [Int](repeating: -1, count: document.utterances.count)
        for segment in document.segments {
            let range = TextRange(segment.range.lowerBound, segment.range.upperBound)
            paragraphs.append(Paragraph(range: range, location: SourceLocation(origin, segment.line)))
            if turnOfUtterance[segment.utterance] >= 0 {
                turns[turnOfUtterance[segment.utterance]].ranges.append(range)
            } else {
                turnOfUtterance[segment.utterance] = turns.count
                turns.append(turn(document.utterances[segment.utterance], range))
            }
        }
        annotate()
        tellOfPersons()
        if document.untold > 0 {
            diagnostics.append(
                Diagnostic(
                    .note, .teiEventsLeftOut, at: SourceLocation(file.path),
                    "\(document.untold) events inside <u> (noises, gaps, shifts) are not in the text, as the file does not describe them"))
        }
        if document.outside > 0 {
            diagnostics.append(
                Diagnostic(
                    .note, .textOutsideTurns, at: SourceLocation(file.path), "\(document.outside) paragraphs stand outside <u> and are not read"))
        }
    }

    /// The file's own words, if it says anything of them.
    private mutating func annotate() {
        guard document.words.contains(where: { $0.lemma != nil || $0.wordClass != nil }) else { return }
        annotation.words = document.words.map { word in
            SourceAnnotation.Word(
                range: TextRange(word.range.lowerBound, word.range.upperBound), lemmas: word.lemma.map { [$0] } ?? [], wordClass: word.wordClass,
                beginsSentence: word.beginsSentence)
        }
    }

    private mutating func turn(_ utterance: TEIDocument.Utterance, _ range: TextRange) -> Turn {
        Turn(
            speaker: speaker(utterance), ranges: [range], start: document.timeline.time(utterance.start), end: document.timeline.time(utterance.end))
    }

    private mutating func speaker(_ utterance: TEIDocument.Utterance) -> Int? {
        guard let who = utterance.who else { return nil }
        if let speaker = known[who] { return speaker }
        let speaker = newSpeaker(utterance)
        known[who] = .some(speaker)
        return speaker
    }

    private mutating func newSpeaker(_ utterance: TEIDocument.Utterance) -> Int? {
        let pointers = (utterance.who ?? "").split(whereSeparator: { " \t\n\r".contains($0) }).map(String.init)
        guard !pointers.isEmpty else { return nil }
        let names = pointers.map { Self.name($0) }
        let persons = names.map { document.persons[$0] ?? document.shortNames[$0].flatMap { document.persons[$0] } }
        let label = zip(names, persons).map { Self.label($0, $1, document) }.joined(separator: " ")
        let areShared = zip(pointers, persons).allSatisfy { isShared($0, isOwn: $1 != nil) }
        for (name, person) in zip(names, persons) where person == nil && !areShared { tellOfUnknown(name, utterance.line) }
        let person = persons.count == 1 ? persons[0] : nil
        return speakers.index(
            of: label, shared: areShared ? label : nil, role: person?.role.map { Role(written: $0) }, shortName: person?.shortName)
    }

    /// The id; but where a program has only numbered the persons (`SPK0`), the short name that the transcript goes by (`person@n`, ISO 24624), if it is
    /// one person's.
    private static func label(_ name: String, _ person: TEIDocument.Person?, _ document: TEIDocument) -> String {
        guard let person, name.hasPrefix("SPK"), Int(name.dropFirst(3)) != nil else { return name }
        guard let short = person.shortName, !short.isEmpty, document.shortNames[short] == person.id else { return name }
        return short
    }

    /// A pointer leads to a list that several files share when it names another document, or when the file stands in a corpus
    /// and has not the person itself.
    private func isShared(_ pointer: String, isOwn: Bool) -> Bool {
        if let mark = pointer.firstIndex(where: { $0 == "#" || $0 == ":" }), mark != pointer.startIndex { return true }
        return !isOwn && document.isPartOfCorpus
    }

    /// `#INT`, `INT`, `persons.xml#INT` and `person:INT` all mean INT.
    private static func name(_ pointer: String) -> String {
        pointer.lastIndex(where: { $0 == "#" || $0 == ":" }).map { String(pointer[pointer.index(after: $0)...]) } ?? pointer
    }

    private mutating func tellOfUnknown(_ name: String, _ line: Int) {
        guard !document.persons.isEmpty, unknown.insert(name).inserted, unknown.count <= SpeakerHint.told else { return }
        let near = SpeakerHint.text(name, among: document.persons.keys.sorted())
        let name = SpeakerHint.shown(name)
        diagnostics.append(
            Diagnostic(
                .warning, .teiUnknownSpeaker, at: SourceLocation(file.path, .line(line)), "who=\"\(name)\" is not in the file's list of persons",
                advice: "Add a <person xml:id=\"\(name)\"> to the header, or correct the pointer.\(near)"))
    }

    private mutating func tellOfPersons() {
        if unknown.count > SpeakerHint.told {
            diagnostics.append(
                Diagnostic(
                    .warning, .teiUnknownSpeaker, at: SourceLocation(file.path),
                    "\(unknown.count - SpeakerHint.told) more names in who are not in the file's list of persons"))
        }
        let spoken = Set(document.segments.map(\.utterance))
        let nameless = document.utterances.indices.filter { spoken.contains($0) && (document.utterances[$0].who ?? "").isEmpty }
        if let first = nameless.first {
            diagnostics.append(
                Diagnostic(
                    .warning, .teiUnknownSpeaker, at: SourceLocation(file.path, .line(document.utterances[first].line)),
                    "\(nameless.count) utterances have no who; the first stands here, and they are turns without a speaker",
                    advice: "Add who=\"…\" to the <u> elements."))
        }
        if document.persons.isEmpty, speakers.speakers.contains(where: { $0.informant != $0.label }) {
            diagnostics.append(
                Diagnostic(
                    .note, .teiUnknownSpeaker, at: SourceLocation(file.path), "the file lists no persons; speakers are known by the ids in who alone")
            )
        }
    }
}
