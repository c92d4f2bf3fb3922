import LocalFiles
import Testing

/// A file of sentences with the decisions that are right, written by hand: `SENTENCE⇥CUE⇥REACH or EXCEPTION⇥SCOPE`.
///
/// A sentence with several cues stands in as many lines; one without any has `-` in the other columns. Stretches of a scope are parted by
/// ` | ` and tokens by spaces; an empty scope is `-`.
struct SpanGold {
    struct Sentence: Sendable, CustomTestStringConvertible {
        let line: Int
        let text: String
        var decisions: [String]
        var testDescription: String { "\(line): \(text)" }
    }

    let sentences: [Sentence]

    init(_ name: String) throws {
        let path = FilePaths.join(FilePaths.folder(of: #filePath), name)
        let content = String(decoding: try LocalFiles.read(path, limit: 1_000_000), as: UTF8.self)
        var sentences: [Sentence] = []
        for (number, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty && line.first != "#" {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(columns.count == 4, "\(name):\(number + 1) has \(columns.count) columns")
            if sentences.last?.text != columns[0] { sentences.append(Sentence(line: number + 1, text: columns[0], decisions: [])) }
            if columns[1] != "-" { sentences[sentences.count - 1].decisions.append(columns[1...].joined(separator: " / ")) }
        }
        self.sentences = sentences
    }
}
