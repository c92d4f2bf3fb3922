import CorpusModel

/// What a segment's turns are in numbers: words, back-channels and answers (DESIGN §4).
public struct TurnReading: Sendable {
    private let backchannels: Set<String>
    private let fillersIn: Bool

    /// `fillersIn` counts hesitations as words (`--fillers in`).
    public init(data: DanishData, fillersIn: Bool) {
        backchannels = data.backchannels
        self.fillersIn = fillersIn
    }

    /// One value for each turn of the segment. Cost: one pass over the tokens.
    public func facts(_ segment: CorpusSegment) -> [TurnFacts] {
        var facts: [TurnFacts] = []
        facts.reserveCapacity(segment.turnCount)
        for member in segment.members {
            var answers = AnswerCounter()
            for turn in member.turns {
                let place = member.transcript.turns[turn - member.turns.lowerBound]
                let isInterviewer = member.transcript.speaker(of: place)?.role == .interviewer
                let isBackchannel = isBackchannel(segment, turn)
                let answer = answers.next(speaker: place.speaker, isInterviewer: isInterviewer, isBackchannel: isBackchannel)
                facts.append(TurnFacts(speaker: place.speaker, words: words(segment, turn), isBackchannel: isBackchannel, answer: answer))
            }
        }
        return facts
    }

    private func words(_ segment: CorpusSegment, _ turn: Int) -> Int {
        segment.tokens(ofTurn: turn).reduce(0) { $0 + (segment.tokenClass($1).counts(fillersIn: fillersIn) ? 1 : 0) }
    }

    /// No words, or at most two, all of them fillers or words such as mm, ja, nej, nå, okay.
    private func isBackchannel(_ segment: CorpusSegment, _ turn: Int) -> Bool {
        var words = 0
        for token in segment.tokens(ofTurn: turn) {
            switch segment.tokenClass(token) {
            case .punctuation, .event: continue
            case .filler: words += 1
            case .number, .truncated, .pseudonym: return false
            case .word:
                guard backchannels.contains(segment.normVocabulary[segment.norms[token]]) else { return false }
                words += 1
            }
            if words > 2 { return false }
        }
        // Laughter alone says no more than "mm" does.
        return true
    }
}

/// Numbers answers: a speaker's turns up to the next interviewer turn that is no back-channel.
private struct AnswerCounter {
    private var count = 0
    private var open: [Int?: Int] = [:]

    mutating func next(speaker: Int?, isInterviewer: Bool, isBackchannel: Bool) -> Int? {
        if isInterviewer {
            if !isBackchannel { open = [:] }
            return nil
        }
        if let answer = open[speaker], speaker != nil { return answer }
        count += 1
        open[speaker] = count - 1
        return count - 1
    }
}
