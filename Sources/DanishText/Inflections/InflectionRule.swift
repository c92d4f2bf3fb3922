/// One line of the ending table: bytes taken off the headword's end, and the endings put on.
struct InflectionRule: Sendable {
    let removed: Int
    /// `0` is no ending; a leading `+` doubles the last consonant first.
    let endings: [String]
}
