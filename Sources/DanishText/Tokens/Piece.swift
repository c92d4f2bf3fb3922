/// A stretch of a passage on its way to be a token.
struct Piece {
    enum Kind {
        /// What ICU found; the rules may join it with its neighbours.
        case plain
        /// An address, *@navn*, *#emne*: takes nothing more.
        case address
        /// A time of day: *10:30-11:30* may still be joined.
        case time
        case event
        /// A time in brackets: an event that ends a sentence.
        case timestamp
        case pseudonym

        /// Whether the rules may join it with what stands beside it.
        var isOpen: Bool { self == .plain || self == .time }
    }

    var start: Int
    var end: Int
    var kind: Kind = .plain
}
