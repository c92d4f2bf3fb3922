/// Builds the words of a segment from XML, where white space means little: runs of it are one space, and events leave no gap.
struct TEIText {
    private(set) var bytes: [UInt8] = []
    private var hasSpace = false
    /// An event stood here without white space around it: two words that it parts stay two.
    private var hasEvent = false
    private var lastWasWord = false
    private var lastJoins = false

    /// Plain text between tags.
    mutating func append(_ text: some Sequence<UInt8>) {
        for byte in text {
            if isSpace(byte) {
                hasSpace = true
                continue
            }
            let parts = hasEvent && (byte >= 0x80 || isDigit(byte) || (byte | 0x20) &- 97 < 26)
            if !bytes.isEmpty, hasSpace || parts { bytes.append(32) }
            bytes.append(byte)
            (hasSpace, hasEvent, lastWasWord) = (false, false, false)
        }
    }

    mutating func breakLine() { hasSpace = true }
    mutating func event() { hasEvent = true }

    /// A word or punctuation mark of its own element. `join` says on which sides it has no space (TEI att.segLike). Many files say so of
    /// some words only, so closing and opening marks stand at their words without it; none of these has a space there in Danish.
    mutating func append(word: [UInt8], join: String?, isPunctuation: Bool) {
        var inner = TEIText()
        inner.append(word)
        guard !inner.bytes.isEmpty else { return }
        let mark = isPunctuation && inner.bytes.count == 1 ? inner.bytes[0] : 0
        let joinsLeft = join == "left" || join == "both" || lastJoins || Self.closing.contains(mark)
        let needsSpace = lastWasWord ? !joinsLeft : hasSpace || hasEvent
        if !bytes.isEmpty, needsSpace { bytes.append(32) }
        bytes += inner.bytes
        (hasSpace, hasEvent, lastWasWord) = (false, false, true)
        lastJoins = join == "right" || join == "both" || Self.opening.contains(mark)
    }

    private static let closing = Set(".,;:?!)]}".utf8)
    private static let opening = Set("([{".utf8)
}
