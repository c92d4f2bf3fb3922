import CorpusModel

extension HitDispersion {
    /// Strips of concordance lines in the transcripts that were searched; those without words of speakers that count have none.
    /// DP is Gries' (`DispersionMeasures`), over transcripts for all and over tenths of the transcript for a strip. Cost: linear.
    public init(_ lines: [ConcordanceLine], in outlines: [TranscriptOutline], where counts: (TranscriptOutline, Speaker?) -> Bool) {
        let found = Dictionary(grouping: lines, by: \.transcript).mapValues { $0.map { Place(speaker: $0.speaker, word: $0.wordsBefore) } }
        self.init(found, in: outlines, where: counts)
    }

    /// The same of hits of themes.
    public init(_ transcripts: [PlacedTranscript], where counts: (TranscriptOutline, Speaker?) -> Bool) {
        var found: [String: [Place]] = [:]
        for transcript in transcripts {
            let outline = transcript.outline
            found[outline.id, default: []] += transcript.hits.map { hit in
                Place(speaker: outline.turns[hit.turn].speaker.map { outline.speakers[$0].label } ?? "", word: hit.word)
            }
        }
        self.init(found, in: transcripts.map(\.outline), where: counts)
    }

    /// Who says a hit, and the words before it.
    private struct Place {
        let speaker: String
        let word: Int
    }

    private init(_ found: [String: [Place]], in outlines: [TranscriptOutline], where counts: (TranscriptOutline, Speaker?) -> Bool) {
        var strips: [HitStrip] = []
        var whole: [HitStrip] = []
        for outline in outlines {
            let hits = found[outline.id] ?? []
            let speakers = Self.countedSpeakers(outline, counts)
            let all = Self.strip(outline, speakers, name: nil, hits)
            guard all.words > 0 else { continue }
            whole.append(all)
            strips.append(all)
            guard speakers.count > 1 else { continue }
            for speaker in speakers {
                let name = speaker.map { outline.speakers[$0].label } ?? ""
                strips.append(Self.strip(outline, [speaker], name: name, hits.filter { $0.speaker == name }))
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

    private static func strip(_ outline: TranscriptOutline, _ speakers: [Int?], name: String?, _ hits: [Place]) -> HitStrip {
        let speaking = outline.stretches { speakers.contains(outline.turns[$0].speaker) }
        func strip(dp: Double?) -> HitStrip {
            HitStrip(
                transcript: outline.id, speaker: name, length: outline.words, speaking: speaking, hits: hits.map(\.word).sorted(),
                words: speaking.reduce(0) { $0 + $1.count }, dp: dp)
        }
        let parts = strip(dp: nil).parts(10)
        return strip(dp: DispersionMeasures(hits: parts.hits, sizes: parts.words).dp)
    }
}
