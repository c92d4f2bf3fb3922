/// A transcript whose coders marked stretches of text: what could be marked, and what each of them did mark.
public struct SpanTranscript: Sendable {
    public let transcript: String
    /// Code points of turns that can be coded; marks outside them are cut off.
    public let eligible: RangeSet<Int>
    /// By coder, then by theme (a place in the list of themes): the stretches; `nil` where a coder did not look at the transcript.
    public let marks: [[Int: [Range<Int>]]?]

    public init(transcript: String, eligible: RangeSet<Int>, marks: [[Int: [Range<Int>]]?]) {
        self.transcript = transcript
        self.eligible = eligible
        self.marks = marks
    }

    /// A coder's stretches of a theme within what can be coded; those that touch or overlap stay segments of their own.
    func segments(_ coder: Int, _ theme: Int) -> [RangeSet<Int>] {
        (marks[coder]?[theme] ?? []).map { RangeSet($0).intersection(eligible) }.filter { !$0.isEmpty }
    }
}

extension RangeSet<Int> {
    /// How many numbers are in the set.
    var size: Int { ranges.reduce(0) { $0 + $1.count } }
}
