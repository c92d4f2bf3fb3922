import LocalFiles
import Testing

/// `speech-gold.tsv`: turns of invented talk with their tokens; its head documents the columns.
struct SpeechGold {
    struct Token: Hashable, Sendable {
        let form: String
        let tokenClass: String
        /// `_` for none, here and below.
        let upos: String
        let normalForm: String
        let lemma: String
    }

    struct Turn: Sendable {
        let text: String
        /// The profile of its marks; `nil` for plain.
        let marks: String?
        var tokens: [Token]
    }

    private(set) var turns: [Turn] = []

    init() throws {
        let path = FilePaths.join(FilePaths.folder(of: #filePath), "speech-gold.tsv")
        let content = String(decoding: try LocalFiles.read(path, limit: 1_000_000), as: UTF8.self)
        var marks: String?
        for (number, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
            if line.hasPrefix("# turn = ") { marks = nil }
            if line.hasPrefix("# marks = ") { marks = String(line.dropFirst(10)) }
            if line.hasPrefix("# text = ") { turns.append(Turn(text: String(line.dropFirst(9)), marks: marks, tokens: [])) }
            if line.hasPrefix("# ") { continue }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(columns.count == 5 && !turns.isEmpty, "speech-gold.tsv:\(number + 1) has \(columns.count) columns")
            turns[turns.count - 1].tokens.append(
                Token(form: columns[0], tokenClass: columns[1], upos: columns[2], normalForm: columns[3], lemma: columns[4]))
        }
    }
}
