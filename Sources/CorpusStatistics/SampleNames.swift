import CorpusModel

/// The resampling units, numbered in the order of their names, so that the order of the input changes no draw.
struct SampleNames: Sendable {
    private let transcripts: [TaggedTranscript]
    private let resampling: ResamplingUnit
    private let indices: [Name: Int]

    init(_ transcripts: [TaggedTranscript], resampling: ResamplingUnit) {
        var names: Set<Name> = []
        for transcript in transcripts {
            for speaker in Set(transcript.turns.map(\.speaker)) { names.insert(Self.name(transcript, speaker, resampling)) }
        }
        self.transcripts = transcripts
        self.resampling = resampling
        indices = Dictionary(uniqueKeysWithValues: names.sorted().enumerated().map { ($1, $0) })
    }

    func index(transcript: Int, speaker: Int?) -> Int { indices[Self.name(transcripts[transcript], speaker, resampling)]! }

    private static func name(_ transcript: TaggedTranscript, _ speaker: Int?, _ resampling: ResamplingUnit) -> Name {
        let whole = Name(isTranscript: true, text: transcript.id)
        switch resampling {
        case .transcript: return whole
        case .informant: return speaker.map { Name(isTranscript: false, text: transcript.speakers[$0].informant) } ?? whole
        case .metadata(let field):
            let value = transcript.metadata.first { $0.name == field }?.value ?? ""
            return value.isEmpty ? whole : Name(isTranscript: false, text: value)
        }
    }

    private struct Name: Hashable, Comparable {
        let isTranscript: Bool
        let text: String

        static func < (one: Name, other: Name) -> Bool {
            one.isTranscript == other.isTranscript ? one.text.utf8.lexicographicallyPrecedes(other.text.utf8) : other.isTranscript
        }
    }
}
