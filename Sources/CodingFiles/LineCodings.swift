import CorpusModel

/// Codings joined to concordance lines: by transcript and characters, or by transcript and turn where a coding is of the whole turn.
public struct LineCodings: Sendable {
    private struct Place: Hashable {
        let transcript: String
        let turn: Int?
        let characters: Range<Int>?
    }

    private let codings: [Place: [Int]]
    private let all: [Coding]

    public init(_ codings: [Coding]) {
        all = codings
        self.codings = Dictionary(grouping: codings.indices) { index in
            let coding = codings[index]
            return Place(transcript: coding.transcript, turn: coding.characters == nil ? coding.turn : nil, characters: coding.characters)
        }
    }

    /// Gives each line that has a coding its decision and notes, and returns the codings that no line has. Cost: linear.
    ///
    /// Several coders, or several themes, decide together: all who decided accept, all reject, or the line is disputed.
    public func join(_ lines: inout [ConcordanceLine]) -> [Coding] {
        var met = [Bool](repeating: false, count: all.count)
        for index in lines.indices {
            let line = lines[index]
            let found =
                (codings[Place(transcript: line.transcript, turn: nil, characters: line.characters)] ?? [])
                + (codings[Place(transcript: line.transcript, turn: line.turn, characters: nil)] ?? [])
            guard !found.isEmpty else { continue }
            for place in found { met[place] = true }
            let decisions = Set(found.compactMap { all[$0].decision })
            lines[index].decision =
                decisions.isEmpty ? .undecided : decisions.count > 1 ? .disputed : decisions.contains(.accept) ? .accept : .reject
            var notes: [String] = []
            for place in found where !all[place].note.isEmpty && !notes.contains(all[place].note) { notes.append(all[place].note) }
            lines[index].note = notes.joined(separator: "; ")
        }
        return all.indices.filter { !met[$0] }.map { all[$0] }
    }
}
