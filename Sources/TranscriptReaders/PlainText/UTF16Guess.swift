/// UTF-16 without its mark: in European text every other byte is NUL, save a few quotes and dashes.
enum UTF16Guess {
    /// The order of bytes, or `nil` where this is no UTF-16.
    static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
        let sample = bytes.prefix(4096)
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
        let odd = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
        let pairs = sample.count / 2
        if odd * 10 >= pairs * 9, even == 0 { return false }
        return even * 10 >= pairs * 9 && odd == 0 ? true : nil
    }
}
