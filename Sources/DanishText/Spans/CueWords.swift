/// The words of all cues by number, so that cues are compared as numbers; 0 is a word of no cue.
struct CueWords: Sendable {
    private var numbers: [String: UInt32] = [:]
    /// The match forms that are spelled as a word of a cue, or as a comma, which fillers are set off with.
    let forms: [String]

    /// - Parameter expressions: the words of each cue, in ordinary spelling.
    init(_ expressions: [[String]], _ grammar: SpanGrammar) {
        for word in expressions.joined() where numbers[word] == nil { numbers[word] = UInt32(numbers.count + 1) }
        let words = Set(numbers.keys).union([","])
        forms = words.filter { grammar.spelling(of: $0) == $0 } + grammar.reductions { words.contains($0) }
    }

    func number(of spelling: String) -> UInt32 { numbers[spelling] ?? 0 }
}
