/// What a query of the lexicons is for.
enum QueryUse: Sendable {
    case entry(theme: Int, entry: Int)
    /// A witness for a condition of an entry.
    case near(theme: Int, NearPlace)
    case support(theme: Int, SupportPlace)
    case exclusion(theme: Int, index: Int)
    /// An expression whose negator negates nothing.
    case lookAlike(lexicon: Int)
    /// The same for one theme.
    case lookAlikeOfTheme(Int)

    /// Which condition of an entry, and which of its lists.
    struct NearPlace: Hashable, Sendable {
        enum Group: Hashable, Sendable {
            case any, none
            /// One of the words that must all be near.
            case all(Int)
        }

        let entry: Int
        let condition: Int
        let group: Group
    }

    /// Which support of a theme, or of one of its entries.
    struct SupportPlace: Hashable, Sendable {
        /// `nil`: the theme's.
        let entry: Int?
        let index: Int
    }

    /// Whether it is asked of every sentence.
    var isOfEntry: Bool {
        switch self {
        case .entry: true
        case .near, .support, .exclusion, .lookAlike, .lookAlikeOfTheme: false
        }
    }
}
