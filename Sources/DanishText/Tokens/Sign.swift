/// The signs that begin a rule.
enum Sign: UInt8 {
    /// U+002D, U+2010, U+2011.
    case hyphen
    /// U+0027, U+2019, U+02BC, as Danish transcribers type them.
    case apostrophe
    case dot, slash, ampersand
    /// Signs that are repeated for effect.
    case repeatable

    /// The sign that a stretch is; `nil` for all others. Two bytes decide for nearly every stretch.
    init?(_ passage: Passage, _ start: Int, _ end: Int) {
        let first = passage.bytes[start]
        switch (end - start, first) {
        case (1, 0x2D): self = .hyphen
        case (1, 0x27): self = .apostrophe
        case (1, 0x2E): self = .dot
        case (1, 0x2F): self = .slash
        case (1, 0x26): self = .ampersand
        case (1, 0x21), (1, 0x3F), (1, 0x3D), (1, 0x2A), (1, 0x5F): self = .repeatable
        case (2, 0xCA) where passage.bytes[start + 1] == 0xBC: self = .apostrophe
        case (3, 0xE2) where passage.bytes[start + 1] == 0x80:
            switch passage.bytes[start + 2] {
            case 0x90, 0x91: self = .hyphen
            case 0x99: self = .apostrophe
            case 0x94: self = .repeatable
            default: return nil
            }
        default: return nil
        }
    }
}
