import CorpusIndex
import CorpusModel
import SegmentSamples
import TestSupport
import Testing

/// What the columns of voices say is what a pass over the tokens finds.
@Suite struct VoiceCountsTests {
    static let texts = [
        "I: Hvad med magten? Magten, altså.\nIP: Den ligger hos beboerne, øh, øh, magten er skæv. Ik' også?\nI: mm",
        "Kun prosa her, og prosa er det.",
        "A: øh\nB: …\nA: ja ja 2 [navn] frivil-",
    ]

    @Test(arguments: [true, false]) func voicesSayWhatTheirTurnsHold(isFull: Bool) throws {
        let scratch = Scratch()
        var draft = SegmentDraft(isFull: isFull)
        var expected: [[String: [Int]]] = []
        for (number, text) in Self.texts.enumerated() {
            let corpus = try SampleCorpus(text)
            let segment = isFull ? corpus.segment : corpus.segment.withoutReadings
            draft.append(segment, corpus.facts, SegmentMember.File(path: "\(number).txt", container: nil, digest: "\(number)", bytes: 1, written: 2))
            expected += Self.counted(corpus.segment, corpus.transcript)
        }
        let record = try draft.write(to: scratch.path, key: "key")
        let indexed = IndexedSegment(path: scratch.path, entry: IndexManifest.Segment(record), isFull: isFull)
        let (outlines, words) = (try indexed.outlines(), try indexed.words())
        let voices = try indexed.voices(outlines)
        var found: [[String: [Int]]] = []
        for transcript in 0..<outlines.count {
            let speakers = outlines.speakers(of: transcript).indices.map { Optional($0) } + [nil]
            for voice in speakers.map({ outlines.voice(of: $0, in: transcript) }) {
                var said: [String: [Int]] = [:]
                for (place, fillersIn) in [false, true].enumerated() {
                    for isOfFillers in fillersIn ? [false, true] : [false] {
                        voices.withWords(of: voice, fillers: isOfFillers) { found, counts in
                            for (word, count) in zip(found, counts) {
                                let norm = words.readings.map { Int($0.table.matchForms[Int(word)]) } ?? Int(word)
                                said[words.norms[norm], default: [0, 0]][place] += Int(count)
                            }
                        }
                    }
                }
                found.append(said)
            }
        }
        #expect(found == expected)
        #expect(found.contains { $0["øh"] == [0, 2] } && found.contains { $0["prosa"] == [2, 2] })
    }

    /// Of each speaker, and of nobody: how often each word, without fillers and with them.
    private static func counted(_ segment: CorpusSegment, _ transcript: Transcript) -> [[String: [Int]]] {
        var counts = [[String: [Int]]](repeating: [:], count: transcript.speakers.count + 1)
        for token in 0..<segment.tokenCount {
            let speaker = transcript.turns[segment.turn(ofToken: token)].speaker ?? transcript.speakers.count
            guard let kind = TokenClass(rawValue: segment.classes[token]), kind.counts(fillersIn: true) else { continue }
            let norm = segment.normVocabulary[segment.norms[token]]
            counts[speaker][norm, default: [0, 0]][1] += 1
            if kind.counts() { counts[speaker][norm, default: [0, 0]][0] += 1 }
        }
        return counts
    }
}

extension CorpusSegment {
    fileprivate var withoutReadings: CorpusSegment {
        CorpusSegment(
            members: members, starts: starts, lengths: lengths, classes: classes, forms: forms, norms: norms, readings: nil,
            readingTable: ReadingTable([]),
            sentences: sentences, turns: turns, formVocabulary: formVocabulary, normVocabulary: normVocabulary)
    }
}
