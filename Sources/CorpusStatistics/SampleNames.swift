import CorpusModel

/// The resampling units, numbered in the order of their names, so that the order of the input changes no draw.
struct SampleNames: Sendable {
    private let transcripts: [TaggedTranscript]
    private let resampling: ResamplingUnit
    private let indices: [SampleName: Int]

    init(_ transcripts: [TaggedTranscript], resampling: ResamplingUnit) {
        var names: Set<SampleName> = []
        for transcript in transcripts {
            for speaker in transcript.speaking { names.insert(Self.name(transcript, speaker, resampling)) }
        }
        self.transcripts = transcripts
        self.resampling = resampling
        indices = Dictionary(uniqueKeysWithValues: names.sorted().enumerated().map { ($1, $0) })
    }

    func index(transcript: Int, speaker: Int?) -> Int { indices[Self.name(transcripts[transcript], speaker, resampling)]! }

    private static func name(_ transcript: TaggedTranscript, _ speaker: Int?, _ resampling: ResamplingUnit) -> SampleName {
        SampleName(
            resampling, transcript: transcript.id, informant: speaker.map { transcript.speakers[$0].informant }, metadata: transcript.metadata)
    }
}
