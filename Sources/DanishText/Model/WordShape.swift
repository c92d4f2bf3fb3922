/// How a word is written: capitals, digits, hyphens and dots.
struct WordShape: OptionSet, Hashable {
    let rawValue: UInt8

    static let startsUpper = WordShape(rawValue: 1)
    static let allUpper = WordShape(rawValue: 2)
    static let digit = WordShape(rawValue: 4)
    static let hyphen = WordShape(rawValue: 8)
    static let dot = WordShape(rawValue: 16)
    static let noLetter = WordShape(rawValue: 32)
    static let beginsSentence = WordShape(rawValue: 64)
    static let apostrophe = WordShape(rawValue: 128)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The shape of a form as it is written. Capitals outside ASCII are those of Latin-1 (Æ, Ø, Å and their like).
    init(of form: String) {
        var shape: WordShape = [.noLetter, .allUpper]
        var letters = 0
        var isFirst = true
        for scalar in form.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE:
                if isFirst { shape.insert(.startsUpper) }
                letters += 1
            case 0x30...0x39: shape.insert(.digit)
            case 0x2D, 0x2010, 0x2011: shape.insert(.hyphen)
            case 0x2E: shape.insert(.dot)
            case 0x27, 0x2019: shape.insert(.apostrophe)
            case 0x61...0x7A, 0xAA...:
                shape.remove(.allUpper)
                letters += 1
            default: break
            }
            isFirst = false
        }
        if letters > 0 { shape.remove(.noLetter) }
        if letters < 2 { shape.remove(.allUpper) }
        self = shape
    }
}
