import CorpusModel

/// The corpus flattened into counting units, with roles, informants and resampling units as numbers.
struct CodedCorpus: Sendable {
    let transcripts: [TaggedTranscript]
    /// In UTF-8 order of their names.
    let roles: [Role]
    /// In order of their first turn.
    let informants: [String]
    let units: [CodedUnit]
    /// The unit of each turn, by transcript.
    let unitOfTurn: [[Int]]

    init(_ transcripts: [TaggedTranscript], options: StatisticsOptions) {
        let roles = Self.roles(of: transcripts)
        let roleIndices = Dictionary(uniqueKeysWithValues: roles.enumerated().map { ($1, $0) })
        let samples = SampleNames(transcripts, resampling: options.resampling)
        var informants = Vocabulary()
        var units: [CodedUnit] = []
        units.reserveCapacity(transcripts.reduce(0) { $0 + $1.turns.count })
        var unitOfTurn: [[Int]] = []
        for (index, transcript) in transcripts.enumerated() {
            var answers: [AnswerKey: Int] = [:]
            var places: [Int] = []
            places.reserveCapacity(transcript.turns.count)
            // Of each speaker, and last of nobody, looked up with the first turn.
            var numbers = [(informant: Int?, role: Int, sample: Int)?](repeating: nil, count: transcript.speakers.count + 1)
            func number(of speaker: Int?) -> (informant: Int?, role: Int, sample: Int) {
                if let known = numbers[speaker ?? transcript.speakers.count] { return known }
                let said = speaker.map { transcript.speakers[$0] }
                let found = (
                    informant: said.map { Int(informants.intern($0.informant)) }, role: roleIndices[said?.role ?? .unknown]!,
                    sample: samples.index(transcript: index, speaker: speaker)
                )
                numbers[speaker ?? transcript.speakers.count] = found
                return found
            }
            for facts in transcript.turns {
                let key = options.unit == .answer ? facts.answer.map { AnswerKey(answer: $0, speaker: facts.speaker) } : nil
                if let key, let unit = answers[key] {
                    units[unit].add(words: facts.words, length: facts.length)
                    places.append(unit)
                    continue
                }
                if let key { answers[key] = units.count }
                places.append(units.count)
                let who = number(of: facts.speaker)
                units.append(
                    CodedUnit(
                        transcript: index, speaker: facts.speaker, informant: who.informant, role: who.role, sample: who.sample,
                        words: facts.words, length: facts.length))
            }
            unitOfTurn.append(places)
        }
        self.transcripts = transcripts
        self.roles = roles
        self.informants = informants.strings
        self.units = units
        self.unitOfTurn = unitOfTurn
    }

    /// Those that somebody has who says a turn. Cost: a look at each turn.
    private static func roles(of transcripts: [TaggedTranscript]) -> [Role] {
        var roles: Set<Role> = []
        for transcript in transcripts {
            for speaker in transcript.speaking { roles.insert(speaker.map { transcript.speakers[$0].role } ?? .unknown) }
        }
        return roles.sorted()
    }

    private struct AnswerKey: Hashable {
        let answer: Int
        let speaker: Int?
    }
}
