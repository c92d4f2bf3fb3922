import CorpusModel

/// Builds the words of a segment from XML, where white space means little: runs of it are one space, and events leave no gap.
struct TEIText {
    private(set) var bytes: [UInt8] = []
    /// Those that are told in the bytes.
    private(set) var events: [TranscriptEvent] = []
    private var hasSpace = false
    /// Whether it holds anything beside events.
    private(set) var hasWords = false
    /// An event stood here, told or not, without white space around it: two words that it parts stay two.
    private var hasEvent = false
    private var lastWasWord = false
    private var lastJoins = false

    /// Begins anew; the memory serves the next segment.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        hasWords = false
        (hasSpace, hasEvent, lastWasWord, lastJoins) = (false, false, false, false)
    }

    /// Plain text between tags.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < text.count {
            let byte = text[start]
            if isSpace(byte) {
                hasSpace = true
                start += 1
                continue
            }
            let parts = hasEvent && (byte >= 0x80 || isDigit(byte) || (byte | 0x20) &- 97 < 26)
            if !bytes.isEmpty, hasSpace || parts { bytes.append(32) }
            let end = Self.endOfTidy(text, from: start)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            (hasSpace, hasEvent, lastWasWord, hasWords) = (false, false, false, true)
            start = end
        }
    }

    mutating func append(_ text: [UInt8]) { text.withUnsafeBufferPointer { append($0) } }

    /// Where words that are parted by single spaces end: they are taken over as they are.
    private static func endOfTidy(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = tidyWords(UnsafeRawBufferPointer(text), from: start)
        while at < text.count {
            if text[at] > 32 || !isSpace(text[at]) {
                at += 1
            } else if text[at] == 32, at + 1 < text.count, !isSpace(text[at + 1]) {
                at += 2
            } else {
                return at
            }
        }
        return at
    }

    /// The same eight bytes at a time, as far as that goes: up to a control character or two spaces side by side. A byte beside one of these may be
    /// taken for one too (a borrow runs on); then the walk byte by byte decides.
    private static func tidyWords(_ text: UnsafeRawBufferPointer, from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops = ones << 7
        var at = start
        // A ninth byte must be there, to see that a space at the end is a single one.
        while at + 9 <= text.count {
            let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let controls = (word &- ones &* 32) & ~word & tops
            let blanks = word ^ (ones &* 32)
            let spaces = (blanks &- ones) & ~blanks & tops
            if controls != 0 || spaces & (spaces &>> 8) != 0 { return at }
            // The last byte is looked at again as the next word's first.
            at += 7
        }
        return at
    }

    mutating func breakLine() { hasSpace = true }
    mutating func event() { hasEvent = true }

    /// An event that is told: `(latter)`. False where nothing is told of it. Brackets that the source has around it are not doubled.
    @discardableResult
    mutating func append(event description: [UInt8], _ kind: TranscriptEvent.Kind, duration: Seconds? = nil) -> Bool {
        var told = TEIText()
        told.append(description)
        var inner = told.bytes[...]
        while let first = inner.first, let last = inner.last, inner.count > 1, (first == 0x28 && last == 0x29) || (first == 0x5B && last == 0x5D) {
            inner = inner.dropFirst().dropLast()
        }
        guard inner.contains(where: { !isSpace($0) }) else {
            event()
            return false
        }
        if !bytes.isEmpty { bytes.append(32) }
        let start = bytes.count
        bytes.append(0x28)
        bytes += inner
        bytes.append(0x29)
        events.append(TranscriptEvent(kind: kind, range: TextRange(start, bytes.count), duration: duration))
        (hasSpace, hasEvent, lastWasWord, lastJoins) = (false, true, true, false)
        return true
    }

    /// A word or punctuation mark of its own element. `join` says on which sides it has no space (TEI att.segLike). Many files say so of
    /// some words only, so closing and opening marks stand at their words without it; none of these has a space there in Danish.
    /// Returns where the word stands in the bytes; `nil` for an element without any.
    @discardableResult
    mutating func append(word: [UInt8], join: String?, isPunctuation: Bool) -> Range<Int>? {
        var inner = TEIText()
        inner.append(word)
        guard !inner.bytes.isEmpty else { return nil }
        let mark = isPunctuation && inner.bytes.count == 1 ? inner.bytes[0] : 0
        let joinsLeft = join == "left" || join == "both" || lastJoins || Self.closing.contains(mark)
        let needsSpace = lastWasWord ? !joinsLeft : hasSpace || hasEvent
        if !bytes.isEmpty, needsSpace { bytes.append(32) }
        let start = bytes.count
        bytes += inner.bytes
        (hasSpace, hasEvent, lastWasWord, hasWords) = (false, false, true, true)
        lastJoins = join == "right" || join == "both" || Self.opening.contains(mark)
        return start..<bytes.count
    }

    private static let closing = Set(".,;:?!)]}".utf8)
    private static let opening = Set("([{".utf8)
}
