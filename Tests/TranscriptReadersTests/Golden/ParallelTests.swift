import CorpusModel
import LocalFiles
import Testing
import TranscriptReaders

/// One conversation in every format (`Corpus/golden/parallel`): the same speakers, words and times from each.
struct ParallelTests {
    /// A row of `truth.tsv`.
    struct Row {
        let speaker: String
        let start: Double
        let end: Double
        let text: String
    }

    static let folder = TestFiles.root + "/Corpus/golden/parallel"
    private static let beside: Set<String> = ["truth.tsv", "aliases.tsv", "make_parallel.py"]

    static let files: [String] = ((try? LocalFiles.names(in: folder)) ?? []).filter { !beside.contains($0) }

    @Test func theConversationIsThereInEveryFormat() { #expect(Self.files.count >= 24) }

    @Test(arguments: files)
    func everyFormatGivesTheSameConversation(_ name: String) throws {
        let truth = try Self.truth()
        let transcript = try Self.read(name)
        let turns = transcript.turns
        try #require(turns.count == truth.count, "\(name) has \(turns.count) turns")
        for (turn, row) in zip(turns, truth) {
            let label = transcript.speaker(of: turn)?.label ?? ""
            #expect(Self.names[row.speaker]?.contains(label) == true, "\(name): \(label) for \(row.speaker)")
            // Colons and ampersands are marks of CHAT's own, and not the words'.
            let isExact = !name.hasSuffix(".cha")
            #expect(Self.words(transcript.words(of: turn), isExact: isExact) == Self.words(row.text, isExact: isExact))
            Self.check(turn.start, row.start, name)
            Self.check(turn.end, row.end, name)
        }
        #expect(transcript.speaker(of: turns[0])?.role == .interviewer)
    }

    /// Labels that a format may know a speaker by.
    private static let names: [String: Set<String>] = ["I": ["I", "Interviewer"], "IP": ["IP", "Åse Bøgh", "Åse", "Aase"]]

    /// A time is right where the file has one; files that write whole seconds are right to the second.
    private static func check(_ time: Seconds?, _ truth: Double, _ name: String) {
        guard let time else { return }
        let difference = abs(Double(time.milliseconds) / 1000 - truth)
        #expect(difference < (time.milliseconds % 1000 == 0 ? 1.01 : 0.06), "\(name): \(time.decimal) for \(truth)")
    }

    private static func read(_ name: String) throws -> Transcript {
        let bytes = try LocalFiles.read(folder + "/" + name, limit: 1 << 20)
        let file = SourceFile(
            id: FilePaths.stem(of: name), path: name, fileExtension: FilePaths.fileExtension(of: name), bytes: bytes, digest: "")
        return Study().complete(try ReaderRegistry.read(file, ReadingOptions()))
    }

    private static func truth() throws -> [Row] {
        let text = String(decoding: try LocalFiles.read(folder + "/truth.tsv", limit: 1 << 20), as: UTF8.self)
        return text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return Row(speaker: String(cells[1]), start: Double(cells[3]) ?? -1, end: Double(cells[4]) ?? -1, text: String(cells[5]))
        }
    }

    private static func words(_ text: String, isExact: Bool) -> [Substring] {
        text.split { isExact ? $0.isWhitespace : !($0.isLetter || $0.isNumber) }
    }
}
