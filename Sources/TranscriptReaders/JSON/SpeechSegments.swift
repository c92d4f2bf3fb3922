import CorpusModel

/// What speech recognisers write as JSON: segments with times, words and perhaps speakers.
struct SpeechSegments: Decodable {
    struct Segment: Decodable {
        let text: String
        let start: Double?
        let end: Double?
        let speaker: String?

        private enum Keys: String, CodingKey { case text, start, end, speaker, offsets }
        /// whisper.cpp writes milliseconds.
        private struct Offsets: Decodable {
            let from: Double
            let to: Double
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Keys.self)
            text = try values.decode(String.self, forKey: .text)
            let offsets = try? values.decodeIfPresent(Offsets.self, forKey: .offsets)
            start = try offsets.map { $0.from / 1000 } ?? values.decodeIfPresent(Double.self, forKey: .start)
            end = try offsets.map { $0.to / 1000 } ?? values.decodeIfPresent(Double.self, forKey: .end)
            // Some number their speakers.
            speaker = (try? values.decodeIfPresent(String.self, forKey: .speaker)) ?? (try? values.decode(Int.self, forKey: .speaker)).map { "\($0)" }
        }
    }

    let segments: [Segment]

    private enum Keys: String, CodingKey { case segments, transcription }

    /// `{"segments": […]}` of Whisper, whisperX and aTrain, `{"transcription": […]}` of whisper.cpp, or the segments alone.
    init(from decoder: any Decoder) throws {
        if let alone = try? decoder.unkeyedContainer(), alone.count != nil {
            segments = try [Segment](from: decoder)
            return
        }
        let values = try decoder.container(keyedBy: Keys.self)
        segments =
            try values.contains(.transcription) && !values.contains(.segments)
            ? values.decode([Segment].self, forKey: .transcription) : values.decode([Segment].self, forKey: .segments)
    }
}
