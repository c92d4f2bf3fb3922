import CorpusModel

/// What stands before the themes in an informant's row of the matrix.
struct InformantRow {
    let informant: Int
    private var roles: Set<Int> = []
    private var transcripts: Set<Int> = []
    private var words = 0

    init(informant: Int) { self.informant = informant }

    mutating func add(_ unit: CodedUnit) {
        roles.insert(unit.role)
        transcripts.insert(unit.transcript)
        words += unit.words
    }

    func cells(in corpus: CodedCorpus) -> [Cell] {
        let names = roles.sorted().map { corpus.roles[$0].rawValue }.joined(separator: ";")
        return [.text(corpus.informants[informant]), .text(names), .integer(transcripts.count), .integer(words)]
    }
}
