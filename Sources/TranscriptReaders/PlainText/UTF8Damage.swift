/// Tells UTF-8 that was damaged from another encoding: in Windows-1252 Danish letters seldom stand so that they look like UTF-8.
enum UTF8Damage {
    /// The first byte that is wrong in what is otherwise UTF-8; `nil` where most letters beyond ASCII are none.
    static func firstByte(of bytes: [UInt8]) -> Int? {
        var sound = 0
        var broken = 0
        var first: Int?
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            guard byte >= 0x80 else {
                at += 1
                continue
            }
            let length = byte >= 0xC2 && byte < 0xE0 ? 2 : byte >= 0xE0 && byte < 0xF0 ? 3 : byte >= 0xF0 && byte < 0xF5 ? 4 : 1
            let isSound = length > 1 && at + length <= bytes.count && bytes[(at + 1)..<(at + length)].allSatisfy { $0 & 0xC0 == 0x80 }
            if isSound {
                sound += 1
                at += length
            } else {
                broken += 1
                first = first ?? at
                at += 1
            }
        }
        return sound > 2 * broken ? first : nil
    }
}
