import CodingFiles
import CorpusModel
import CorpusStatistics

extension CodedStudy {
    /// The same codes as stretches of text: what coders marked, and the words that the tool's entries matched.
    public func spans(overlap: Double, options: AgreementOptions) -> SpanAgreement {
        let places = Dictionary(uniqueKeysWithValues: themes.enumerated().map { ($1.id, $0) })
        let marks = codes.coders.map { Dictionary(grouping: $0.marks, by: \.transcript) }
        let coded = transcripts.map { transcript -> SpanTranscript in
            let id = transcript.outline.id
            let eligible = RangeSet(
                transcript.outline.turns.indices.filter { isEligible($0, of: transcript.outline) }.flatMap { transcript.places.turns[$0] })
            func byTheme(_ found: [(theme: String, characters: Range<Int>)]) -> [Int: [Range<Int>]] {
                var ranges: [Int: [Range<Int>]] = [:]
                for mark in found { if let theme = places[mark.theme] { ranges[theme, default: []].append(mark.characters) } }
                return ranges.mapValues { $0.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) } }
            }
            var values = codes.coders.enumerated().map { place, coder in
                coder.looked(at: id) ? byTheme((marks[place][id] ?? []).map { ($0.theme, $0.characters) }) : nil
            }
            if tool != nil { values.append(byTheme(transcript.hits.map { ($0.theme, $0.characters) })) }
            return SpanTranscript(transcript: id, eligible: eligible, marks: values)
        }
        return SpanAgreement(coded, themes: themes, coders: study.coders, overlap: overlap, options: options)
    }
}
