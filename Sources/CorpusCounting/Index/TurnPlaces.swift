import CorpusIndex
import CorpusModel

/// Where what is said in the turns of a segment is counted; tokens are asked about mostly in their order.
struct TurnPlaces {
    let outlines: StoredOutlines
    /// By transcript: where each speaker is counted, and last what nobody is named for.
    private let places: [[CountedSpeech.Place?]]
    private var turns: RegionCursor
    // The turn that was asked about last.
    private var turn = -1
    private var answer: (place: CountedSpeech.Place, transcript: Int)?

    init(_ outlines: StoredOutlines, _ speech: CountedSpeech) {
        self.outlines = outlines
        places = (0..<outlines.count).map { CountedVoices.places(of: $0, outlines, speech) }
        turns = RegionCursor(outlines.turnTokens)
    }

    /// `nil` where it is not counted.
    func place(ofTurn turn: Int, in transcript: Int) -> CountedSpeech.Place? {
        places[transcript][outlines.speaker(ofTurn: turn) ?? places[transcript].count - 1]
    }

    /// The same of a token's turn, with its transcript. Cost: nothing in the turn asked about before, else logarithmic in the transcripts of the segment.
    mutating func place(ofToken token: Int) -> (place: CountedSpeech.Place, transcript: Int)? {
        let turn = turns.number(ofToken: token)
        if turn != self.turn {
            self.turn = turn
            let transcript = (0..<outlines.count).firstPlace { outlines.turns(of: $0).upperBound <= turn }
            answer = place(ofTurn: turn, in: transcript).map { ($0, transcript) }
        }
        return answer
    }
}
