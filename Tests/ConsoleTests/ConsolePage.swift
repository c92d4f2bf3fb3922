import LocalFiles
import TestSupport

/// A page of the manual: prose, files and examples, in the order in which they stand.
struct ConsolePage {
    enum Part {
        /// Lines that are shown to the reader only.
        case prose([String])
        /// A file that the page brings along: how its lines become bytes, and its name.
        case file(kind: String, name: String, lines: [String])
        case examples([ConsoleExample])
    }

    let name: String
    let parts: [Part]

    static let folder = FilePaths.join(BuiltProgram.root(), "Tests/ConsoleExamples")

    /// The pages, by name.
    static let names: [String] = ((try? LocalFiles.names(in: folder)) ?? []).filter { $0.hasSuffix(".md") && $0 != "README.md" }

    init(_ name: String) throws {
        self.name = name
        let text = String(decoding: try LocalFiles.read(FilePaths.join(Self.folder, name), limit: 1 << 20), as: UTF8.self)
        var parts: [Part] = []
        var prose: [String] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        while let line = lines.popFirst() {
            let words = line.hasPrefix("```") ? line.dropFirst(3).split(separator: " ").map(String.init) : []
            guard let kind = words.first else {
                prose.append(line)
                continue
            }
            parts.append(.prose(prose))
            prose = []
            var block: [String] = []
            while let line = lines.popFirst(), line != "```" { block.append(line) }
            parts.append(
                kind == "console" ? .examples(Self.examples(block)) : .file(kind: kind, name: words.dropFirst().joined(separator: " "), lines: block))
        }
        self.parts = parts + [.prose(prose)]
    }

    private static func examples(_ lines: [String]) -> [ConsoleExample] {
        var examples: [ConsoleExample] = []
        var command: String?
        var expected: [String] = []
        for line in lines + ["$ "] {
            guard line.hasPrefix("$ ") else {
                expected.append(line)
                continue
            }
            if let command { examples.append(ConsoleExample(command: command, expected: expected)) }
            (command, expected) = (String(line.dropFirst(2)), [])
        }
        return examples
    }

    /// The page with other examples, as its file would be written.
    static func text(_ parts: [Part]) -> String {
        parts.flatMap { part -> [String] in
            switch part {
            case .prose(let lines): lines
            case .file(let kind, let name, let lines): ["```\(kind) \(name)"] + lines + ["```"]
            case .examples(let examples): ["```console"] + examples.flatMap { ["$ \($0.command)"] + $0.expected } + ["```"]
            }
        }.joined(separator: "\n")
    }
}
