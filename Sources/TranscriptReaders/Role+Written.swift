import CorpusModel

extension Role {
    /// A role as people write it: the two words that mean something to Ordret do so in any case.
    public init(written: String) {
        let folded = written.lowercased()
        self = [Role.interviewer, .unknown].first { $0.rawValue == folded } ?? Role(written)
    }
}
