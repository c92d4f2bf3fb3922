/// The lines of a CHAT file: a line that begins with a tab goes on with the one before (CHAT manual §4).
struct ChatLines {
    struct Line {
        /// `@Participants`, `*IDA`, `%mor`.
        let tag: String
        /// UTF-8, continuation lines joined by a space.
        var content: [UInt8]
        let number: Int
    }

    private(set) var lines: [Line] = []
    /// Lines that begin like none of CHAT's; they are read as going on with the line before.
    private(set) var odd: [Int] = []

    init(_ bytes: [UInt8]) {
        for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() where !line.allSatisfy(isSpace) {
            if let first = line.first, first == UInt8(ascii: "@") || first == UInt8(ascii: "*") || first == UInt8(ascii: "%") {
                let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
                let tag = String(decoding: line[..<colon], as: UTF8.self)
                lines.append(Line(tag: tag, content: Array(line[colon...].dropFirst().drop(while: isSpace)), number: index + 1))
            } else {
                if line.first != 9, line.first != 32 { odd.append(index + 1) }
                guard !lines.isEmpty else { continue }
                lines[lines.count - 1].content += [32] + line.drop(while: isSpace)
            }
        }
    }
}
