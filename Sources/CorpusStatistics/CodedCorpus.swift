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
        let roles = Set(transcripts.flatMap { transcript in transcript.turns.indices.map { transcript.role(ofTurn: $0) } }).sorted()
        let roleIndices = Dictionary(uniqueKeysWithValues: roles.enumerated().map { ($1, $0) })
        let samples = SampleNames(transcripts, resampling: options.resampling)
        var informants = Vocabulary()
        var units: [CodedUnit] = []
        var unitOfTurn: [[Int]] = []
        for (index, transcript) in transcripts.enumerated() {
            var answers: [AnswerKey: Int] = [:]
            var places: [Int] = []
            for (turn, facts) in transcript.turns.enumerated() {
                let key = options.unit == .answer ? facts.answer.map { AnswerKey(answer: $0, speaker: facts.speaker) } : nil
                if let key, let unit = answers[key] {
                    units[unit].words += facts.words
                    units[unit].length += facts.length
                    places.append(unit)
                    continue
                }
                if let key { answers[key] = units.count }
                places.append(units.count)
                let informant = facts.speaker.map { Int(informants.intern(transcript.speakers[$0].informant)) }
                units.append(
                    CodedUnit(
                        transcript: index, speaker: facts.speaker, informant: informant, role: roleIndices[transcript.role(ofTurn: turn)]!,
                        sample: samples.index(transcript: index, speaker: facts.speaker), words: facts.words, length: facts.length))
            }
            unitOfTurn.append(places)
        }
        self.transcripts = transcripts
        self.roles = roles
        self.informants = informants.strings
        self.units = units
        self.unitOfTurn = unitOfTurn
    }

    private struct AnswerKey: Hashable {
        let answer: Int
        let speaker: Int?
    }
}
