import CorpusIndex
import CorpusModel
import LocalFiles
import SegmentSamples
import TestSupport
import Testing

/// What is written to an index is what is read from it.
@Suite struct SegmentRoundTripTests {
    static let first =
        "I: Hvad med magten?\nIP: Den ligger hos beboerne, øh, magtforholdet er skævt. Ik' også?\nA: Århus er ikke Aarhus 👍 og … frivil- (griner)"
    static let second = "B: Jeg savner ejerskab. Den udsatte by.\nI: mm\nB: Ja.\nB: "

    private static func write(_ texts: [String], to folder: String) throws -> SegmentRecord {
        var draft = SegmentDraft(isFull: true)
        for (number, text) in texts.enumerated() {
            let corpus = try SampleCorpus(text)
            draft.append(
                corpus.segment, corpus.facts, SegmentMember.File(path: "\(number).txt", container: nil, digest: "\(number)", bytes: 1, written: 2))
        }
        return try draft.write(to: folder, key: "key")
    }

    @Test func eachTranscriptComesBackAsItWas() throws {
        let scratch = Scratch()
        let record = try Self.write([Self.first, Self.second], to: scratch.path)
        #expect(record.members.map(\.file.digest) == ["0", "1"])
        let indexed = IndexedSegment(path: scratch.path, entry: IndexManifest.Segment(record), isFull: record.isFull)
        let segment = try indexed.segment(try indexed.words())
        let facts = try indexed.facts()
        for (number, text) in [Self.first, Self.second].enumerated() {
            let corpus = try SampleCorpus(text)
            let slice = SegmentSlice(segment).transcript(number)
            let transcript = slice.members[0].transcript
            #expect(transcript.text.string == text)
            #expect(transcript.id == corpus.transcript.id && transcript.source == corpus.transcript.source)
            #expect(transcript.speakers == corpus.transcript.speakers)
            #expect(transcript.turns == corpus.transcript.turns)
            #expect(transcript.paragraphs == corpus.transcript.paragraphs)
            #expect(
                Array(slice.starts) == Array(corpus.segment.starts)
                    && (0..<slice.tokenCount).map(slice.end) == (0..<slice.tokenCount).map(corpus.segment.end))
            #expect(Array(slice.classes) == Array(corpus.segment.classes))
            #expect(Array(slice.sentences.starts) == Array(corpus.segment.sentences.starts))
            #expect(Array(slice.turns.starts) == Array(corpus.segment.turns.starts))
            for token in 0..<corpus.segment.tokenCount {
                #expect(slice.formVocabulary[slice.forms[token]] == corpus.segment.formVocabulary[corpus.segment.forms[token]])
                #expect(slice.normVocabulary[slice.norms[token]] == corpus.segment.normVocabulary[corpus.segment.norms[token]])
                let (one, other) = (slice.reading(ofToken: token)!, corpus.segment.reading(ofToken: token)!)
                #expect(one.lemma == other.lemma && one.wordClass == other.wordClass && one.normalForm == other.normalForm)
                #expect(one.furtherLemmas == other.furtherLemmas && one.parts == other.parts)
                #expect(slice.normVocabulary[one.matchForm] == corpus.segment.normVocabulary[other.matchForm])
            }
            #expect(Array(facts[segment.members[number].turns]) == corpus.facts)
        }
    }

    /// Transcripts of two old segments among new ones make the segment that they make when all are new.
    @Test func transcriptsOfTwoSegmentsAreTakenOver() throws {
        let texts = [
            Self.first, Self.second, "A: Beboerne savner ejerskab.\nI: mm\nA: Århus, øh, ja.", "B: Magten ligger skævt.", "I: Hvad så?\nB: …",
        ]
        func file(_ number: Int) -> SegmentMember.File {
            SegmentMember.File(path: "\(number).txt", container: nil, digest: "\(number)", bytes: 1, written: 2)
        }
        func old(_ numbers: [Int], in scratch: Scratch) throws -> CarriedSegment {
            var draft = SegmentDraft(isFull: true)
            for number in numbers {
                let corpus = try SampleCorpus(texts[number])
                draft.append(corpus.segment, corpus.facts, file(number))
            }
            let record = try draft.write(to: scratch.path, key: "old")
            return try CarriedSegment(IndexedSegment(path: scratch.path, entry: IndexManifest.Segment(record), isFull: true), record)
        }
        let scratches = [Scratch(), Scratch(), Scratch()]
        let (one, other) = (try old([0, 4, 1], in: scratches[0]), try old([2, 3], in: scratches[1]))
        let places: [Int: (Int, CarriedSegment)] = [0: (0, one), 4: (1, one), 1: (2, one), 2: (0, other), 3: (1, other)]
        func record(_ order: [Int], isNew: (Int) -> Bool) throws -> SegmentRecord {
            var draft = SegmentDraft(isFull: true)
            for number in order {
                if !isNew(number), let (place, segment) = places[number] {
                    draft.append(place, of: segment, file(number))
                } else {
                    let corpus = try SampleCorpus(texts[number])
                    draft.append(corpus.segment, corpus.facts, file(number))
                }
            }
            return try draft.write(to: scratches[2].path, key: "key")
        }
        for order in [[0, 1, 2, 3, 4], [3, 0, 2, 1, 4], [4, 2, 0, 3, 1]] {
            let whole = try record(order) { _ in true }
            for new in [[], [0], [2, 4], [1, 3]] {
                let mixed = try record(order) { new.contains($0) }
                #expect(mixed.columns == whole.columns && mixed.members == whole.members, "\(order), \(new) new")
            }
        }
    }

    @Test func notesTimesAndDiagnosticsComeBack() throws {
        let scratch = Scratch()
        let corpus = try SampleCorpus("A: ja")
        var source = SourceDocument(path: "ø.docx", bytes: 7, digest: "d", format: "docx", encoding: "utf-8", layout: .labels, layoutScore: 0.1)
        source.isHardWrapped = true
        source.marks = "jefferson"
        var transcript = Transcript(
            id: "æ", source: source, kind: .focusgroup, metadata: [MetadataField(name: "site", value: "Å")], text: corpus.transcript.text,
            speakers: [Speaker(label: "A", role: Role("beboer"), informant: "Anna", roleSource: .metadata)],
            turns: [Turn(speaker: 0, ranges: [TextRange(3, 5)], start: Seconds(milliseconds: 0), end: Seconds(milliseconds: 72_500))],
            paragraphs: [Paragraph(range: TextRange(0, 5), location: SourceLocation("ø.docx", .paragraph(part: "word/document.xml", number: 12)))],
            diagnostics: [Diagnostic(.warning, .roleUnknown, at: SourceLocation("ø.docx", .line(3, column: 4)), "besked", advice: "råd")])
        transcript.notes = [TranscriptNote(kind: .footnote, author: nil, text: "en note", anchor: 5, location: SourceLocation("ø.docx"))]
        transcript.events = [TranscriptEvent(kind: .pause, range: TextRange(3, 5), duration: Seconds(milliseconds: 1_200))]
        var draft = SegmentDraft(isFull: true)
        let member = CorpusSegment.Member(transcript: transcript, tokens: 0..<corpus.segment.tokenCount, turns: 0..<1)
        let segment = CorpusSegment(
            members: [member], starts: corpus.segment.starts, lengths: corpus.segment.lengths, classes: corpus.segment.classes,
            forms: corpus.segment.forms,
            norms: corpus.segment.norms, readings: corpus.segment.readings, readingTable: corpus.segment.readingTable,
            sentences: corpus.segment.sentences, turns: corpus.segment.turns, formVocabulary: corpus.segment.formVocabulary,
            normVocabulary: corpus.segment.normVocabulary)
        draft.append(segment, corpus.facts, SegmentMember.File(path: "ø.docx", container: nil, digest: "d", bytes: 7, written: 1))
        let record = try draft.write(to: scratch.path, key: "key")
        let indexed = IndexedSegment(path: scratch.path, entry: IndexManifest.Segment(record), isFull: true)
        let found = try indexed.segment(try indexed.words()).members[0].transcript
        #expect(found.source == transcript.source && found.kind == .focusgroup && found.metadata == transcript.metadata)
        #expect(found.turns == transcript.turns && found.speakers == transcript.speakers)
        #expect(
            found.events == transcript.events && found.notes == transcript.notes && found.diagnostics == transcript.diagnostics
                && found.paragraphs == transcript.paragraphs)
        #expect(record.members[0].warnings == 1)
    }

    private static func open(_ indexed: IndexedSegment) throws {
        _ = try indexed.segment(try indexed.words())
        _ = try indexed.words().postings()
    }

    /// A column that is cut off, missing or of another segment is told with its name.
    @Test(arguments: [
        "token_start.u32", "norm.utf8", "posting_count.u32", "posting.u8", "transcript.u32x20", "paragraph.u32x6", "turn_token.u32",
        "sentence_token.u32",
        "text_point.u32",
        "word_start.u32",
    ])
    func damageIsTold(_ name: String) throws {
        let scratch = Scratch()
        let record = try Self.write([Self.first], to: scratch.path)
        // What was mapped once stays mapped: each is opened anew.
        func opened() throws { try Self.open(IndexedSegment(path: scratch.path, entry: IndexManifest.Segment(record), isFull: true)) }
        let whole = try LocalFiles.read(scratch(name), limit: 1 << 20)
        for bytes in [Array(whole.dropLast(4)), Array(whole.dropLast(1)), []] {
            try LocalFiles.write(bytes, to: scratch(name))
            #expect(throws: IndexFault.self) { try opened() }
        }
        try LocalFiles.removeTree(scratch(name))
        #expect {
            try opened()
        } throws: { error in
            let fault = error as? IndexFault
            return fault?.isMissing == true && fault?.path.hasSuffix(name) == true
        }
    }

    @Test func prefixesAreRangesOfIds() {
        let strings = ["", "a", "mag", "magt", "magten", "måge", "år"]
        var starts: [UInt32] = [0]
        var bytes: [UInt8] = []
        for string in strings {
            bytes += Array(string.utf8)
            starts.append(UInt32(bytes.count))
        }
        let sorted = SortedStrings(bytes: Column(bytes), starts: Column(starts))
        for (id, string) in strings.enumerated() { #expect(sorted.id(of: string) == id && sorted[id] == string) }
        #expect(sorted.id(of: "magte") == nil && sorted.id(of: "ø") == nil)
        for prefix in ["", "m", "magt", "må", "å", "z", "magtens"] {
            #expect(Array(sorted.range(beginningWith: Array(prefix.utf8))) == strings.indices.filter { strings[$0].utf8.starts(with: prefix.utf8) })
        }
    }
}
