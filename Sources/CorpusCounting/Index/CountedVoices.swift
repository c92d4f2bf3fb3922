import CorpusIndex

/// The voices of a transcript that are counted in one place: those of all speakers who are one informant, and of all who are not named.
struct CountedVoices {
    let place: CountedSpeech.Place
    fileprivate(set) var voices: [Int] = []

    /// Each place of a transcript once. Cost: the speakers.
    static func all(of transcript: Int, _ outlines: StoredOutlines, _ speech: CountedSpeech) -> [CountedVoices] {
        var found: [CountedVoices] = []
        let places = places(of: transcript, outlines, speech)
        for (speaker, place) in places.enumerated() {
            guard let place else { continue }
            let known = found.firstIndex { $0.place == place }
            if known == nil { found.append(CountedVoices(place: place)) }
            found[known ?? found.count - 1].voices.append(outlines.voice(of: speaker < places.count - 1 ? speaker : nil, in: transcript))
        }
        return found
    }

    /// Where each speaker of a transcript is counted, and last what nobody is named for; `nil` for who is not counted.
    static func places(of transcript: Int, _ outlines: StoredOutlines, _ speech: CountedSpeech) -> [CountedSpeech.Place?] {
        let outline = CountedSpeech.outline(of: outlines.id(of: transcript), outlines.metadata(of: transcript), outlines.kind(of: transcript))
        return (outlines.speakers(of: transcript).map { Optional($0) } + [nil]).map { speech.place(of: $0, outline) }
    }
}
