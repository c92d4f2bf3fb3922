/// What a character does to word boundaries (UAX #29, table 3), as far as Latin text goes.
enum WordCharacterClass: UInt8 {
    case letter, numeric, extender
    /// Joins letters only, digits only, or either: `:` in some locales, `,`, `.`.
    case midLetter, midNumber, midEither
    /// Always a segment of its own.
    case other
    /// The same, and white space.
    case blank
    /// Nothing the scanner has a rule for: the line is left to ICU.
    case uncovered

    @inline(__always) var isWord: Bool { rawValue <= Self.extender.rawValue }
    @inline(__always) var isMiddle: Bool { rawValue >= Self.midLetter.rawValue && rawValue <= Self.midEither.rawValue }

    @inline(__always) func joins(_ before: WordCharacterClass, _ after: WordCharacterClass) -> Bool {
        switch self {
        case .midLetter: before == .letter && after == .letter
        case .midNumber: before == .numeric && after == .numeric
        case .midEither: before == after && (before == .letter || before == .numeric)
        default: false
        }
    }
}
