/// A turn or an answer as statistics see it, in 28 bytes: a great corpus has hundreds of thousands.
struct CodedUnit: Sendable {
    private let transcriptNumber: UInt32
    private let speakerNumber: UInt32
    private let informantNumber: UInt32
    private let roleNumber: UInt32
    private let sampleNumber: UInt32
    private var wordCount: UInt32
    private var allWords: UInt32
    private static let none = UInt32.max

    init(transcript: Int, speaker: Int?, informant: Int?, role: Int, sample: Int, words: Int, length: Int) {
        transcriptNumber = UInt32(transcript)
        speakerNumber = speaker.map { UInt32($0) } ?? Self.none
        informantNumber = informant.map { UInt32($0) } ?? Self.none
        roleNumber = UInt32(role)
        sampleNumber = UInt32(sample)
        wordCount = UInt32(words)
        allWords = UInt32(length)
    }

    /// Index of the transcript.
    var transcript: Int { Int(transcriptNumber) }
    /// Index into the transcript's speakers; `nil` where nobody is named.
    var speaker: Int? { speakerNumber == Self.none ? nil : Int(speakerNumber) }
    /// Index into the corpus' informants.
    var informant: Int? { informantNumber == Self.none ? nil : Int(informantNumber) }
    /// Index into the corpus' roles.
    var role: Int { Int(roleNumber) }
    /// The resampling unit it is drawn with.
    var sample: Int { Int(sampleNumber) }
    /// Counted tokens.
    var words: Int { Int(wordCount) }
    /// All its words, also those that are not asked for.
    var length: Int { Int(allWords) }

    /// Another turn of the same answer.
    mutating func add(words: Int, length: Int) {
        wordCount += UInt32(words)
        allWords += UInt32(length)
    }
}
