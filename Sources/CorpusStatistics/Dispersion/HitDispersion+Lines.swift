import CorpusModel

extension HitDispersion {
    /// Strips of concordance lines in the transcripts that were searched; those without words of speakers that count have none.
    /// DP is Gries' (`DispersionMeasures`), over transcripts for all and over tenths of the transcript for a strip. Cost: linear.
    public init(_ lines: [ConcordanceLine], in outlines: [TranscriptOutline], where counts: (TranscriptOutline, Speaker?) -> Bool) {
        let found = Dictionary(grouping: lines, by: \.transcript)
        var strips: [HitStrip] = []
        var whole: [HitStrip] = []
        for outline in outlines {
            let lines = found[outline.id] ?? []
            let speakers = Self.countedSpeakers(outline, counts)
            let all = Self.strip(outline, speakers, name: nil, lines)
            guard all.words > 0 else { continue }
            whole.append(all)
            strips.append(all)
            guard speakers.count > 1 else { continue }
            for speaker in speakers {
                let name = speaker.map { outline.speakers[$0].label } ?? ""
                strips.append(Self.strip(outline, [speaker], name: name, lines.filter { $0.speaker == name }))
            }
        }
        let measures = DispersionMeasures(hits: whole.map(\.hits.count), sizes: whole.map(\.words))
        self.init(strips: strips, dp: measures.dp, dpNormalized: measures.dpNormalized, range: measures.range, transcripts: whole.count)
    }

    /// In the order in which they first speak.
    private static func countedSpeakers(_ outline: TranscriptOutline, _ counts: (TranscriptOutline, Speaker?) -> Bool) -> [Int?] {
        var speakers: [Int?] = []
        for turn in outline.turns where turn.words > 0 && !speakers.contains(turn.speaker) { speakers.append(turn.speaker) }
        return speakers.filter { counts(outline, $0.map { outline.speakers[$0] }) }
    }

    private static func strip(_ outline: TranscriptOutline, _ speakers: [Int?], name: String?, _ lines: [ConcordanceLine]) -> HitStrip {
        var speaking: [Range<Int>] = []
        var length = 0
        for turn in outline.turns {
            if turn.words > 0, speakers.contains(turn.speaker) {
                if let last = speaking.last, last.upperBound == length {
                    speaking[speaking.count - 1] = last.lowerBound..<length + turn.words
                } else {
                    speaking.append(length..<length + turn.words)
                }
            }
            length += turn.words
        }
        func strip(dp: Double?) -> HitStrip {
            HitStrip(
                transcript: outline.id, speaker: name, length: length, speaking: speaking, hits: lines.map(\.wordsBefore).sorted(),
                words: speaking.reduce(0) { $0 + $1.count }, dp: dp)
        }
        let parts = strip(dp: nil).parts(10)
        return strip(dp: DispersionMeasures(hits: parts.hits, sizes: parts.words).dp)
    }
}
