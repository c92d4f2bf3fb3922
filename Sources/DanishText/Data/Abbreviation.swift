/// What the list says of an abbreviation with a dot.
struct Abbreviation: Sendable {
    enum Ending: String, Sendable {
        /// A capital after it is no proof that a sentence begins: *dr. Hansen*.
        case never
        /// It can stand last in a sentence: *osv. Så …*.
        case may
    }

    let ending: Ending
    /// It is an ordinary word too (*med*), and only an abbreviation before a small letter, a digit or a closing mark.
    let isAlsoWord: Bool
}
