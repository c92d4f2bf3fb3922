import LocalFiles
import TestSupport
import Testing

/// The folder that a page's commands run in: it looks like the package's own, with the sample corpus, the lexicons and the plans, and holds the
/// files that the page brings along. What commands write stays in it and goes with it.
struct Workshop {
    let scratch = Scratch()

    init() throws {
        for name in ["Corpus", "Lexicons"] { scratch.link(name, to: FilePaths.join(BuiltProgram.root(), name)) }
        let plans = FilePaths.join(BuiltProgram.root(), "Pipelines")
        for name in try LocalFiles.names(in: plans) {
            try scratch.write("Pipelines/\(name)", LocalFiles.read(FilePaths.join(plans, name), limit: 1 << 20))
        }
    }

    /// `file` is text, `docx` a Word document with a paragraph a line, `docx-part` one with the lines as its main part, `bytes` hexadecimal,
    /// `hostile` what `HostileFile` calls so, `closed` a file in a folder without any right.
    func write(_ kind: String, _ name: String, _ lines: [String]) throws {
        let text = lines.map { $0 + "\n" }.joined()
        switch kind {
        case "file": try scratch.write(name, text)
        case "docx": try scratch.write(name, WordDocument.bytes(lines))
        case "docx-part": try scratch.write(name, WordDocument.bytes(documentXML: text))
        case "bytes": try scratch.write(name, text.split(whereSeparator: \.isWhitespace).map { UInt8($0, radix: 16) ?? 0 })
        case "hostile":
            let known = HostileFile(rawValue: lines.joined(separator: " "))
            try scratch.write(name, #require(known, "a hostile file is one of \(HostileFile.allCases.map(\.rawValue))").bytes)
        case "closed":
            try scratch.write(name, text)
            scratch.lock(FilePaths.folder(of: name))
        case "link": scratch.link(name, to: lines.joined())
        default: Issue.record("a page has no files of the kind \(kind)")
        }
    }

    /// What a command gives, in the lines of a page.
    func run(_ words: [String]) throws -> [String] {
        let isOrdret = words.first == "ordret"
        precondition(isOrdret || ["ls", "head", "cat"].contains(words.first), "a page runs ordret, and looks at files")
        let command =
            isOrdret
            ? try BuiltProgram.run(Array(words.dropFirst()), in: scratch.path, obeyingRights: true)
            : try Command("/usr/bin/env", ["LC_ALL=C"] + words, in: scratch.path)
        let status = command.status == 0 ? [] : ["=> \(command.status)"]
        return Self.lines(command.text) + Self.lines(command.errors).map { $0.isEmpty ? "!" : "! " + $0 } + status
    }

    private static func lines(_ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.last == "" ? Array(lines.dropLast()) : lines
    }
}
