/// A stretch of a passage on its way to be a token.
struct Piece {
    enum Kind: UInt8 {
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
        /// A word with marks of a convention in it: *ja::*, *sa[mskabelse*.
        case marked

        /// Whether the rules may join it with what stands beside it.
        var isOpen: Bool { self == .plain || self == .time }
    }

    private var first: UInt32
    private var limit: UInt32
    var kind: Kind
    /// The sign that a plain piece is, if a rule begins with it.
    var sign: Sign?
    /// A line ends between it and the piece before it.
    var followsLineEnd = false
    /// Set on tokens when their sentences are known.
    var beginsSentence = false

    init(start: Int, end: Int, kind: Kind = .plain, sign: Sign? = nil) {
        first = UInt32(start)
        limit = UInt32(end)
        self.kind = kind
        self.sign = sign
    }

    var start: Int { Int(first) }

    var end: Int {
        get { Int(limit) }
        set { limit = UInt32(newValue) }
    }
}
