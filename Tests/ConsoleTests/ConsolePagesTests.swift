import LocalFiles
import TestSupport
import Testing

/// The pages of `Tests/ConsoleExamples` are the manual, and every example in them is run.
///
/// `ORDRET_RECORD=1 swift test --filter ConsoleTests` writes what the commands give now into the pages, and fails so that nobody takes a recording
/// for a test. Read the difference as you would read code.
@Suite struct ConsolePagesTests {
    static let isRecording = Machine.environment("ORDRET_RECORD") == "1"

    @Test(arguments: ConsolePage.names) func theExamplesOfAPageWork(_ name: String) throws {
        let page = try ConsolePage(name)
        let workshop = try Workshop()
        var isSkipping = false
        let parts = try page.parts.map { part -> ConsolePage.Part in
            switch part {
            case .file("closed", let name, _) where !Scratch.canBeClosed:
                print("\(page.name): nothing keeps this user out of \(name), so the examples after it are not run")
                isSkipping = true
                return part
            case .prose(let lines) where isSkipping:
                // What is not run ends with the section.
                isSkipping = !lines.contains { $0.hasPrefix("#") }
                return part
            case .examples where isSkipping: return part
            case .prose: return part
            case .file(let kind, let name, let lines):
                try workshop.write(kind, name, lines)
                return part
            case .examples(let examples): return .examples(try examples.map { try check($0, in: workshop) })
            }
        }
        guard Self.isRecording else { return }
        try LocalFiles.write(Array(ConsolePage.text(parts).utf8), to: FilePaths.join(ConsolePage.folder, name))
        Issue.record("\(name) was recorded; run the tests again without ORDRET_RECORD")
    }

    /// The example, or what it would have to be.
    private func check(_ example: ConsoleExample, in workshop: Workshop) throws -> ConsoleExample {
        let found = try workshop.run(example.words)
        if example.isMet(by: found) { return example }
        if !Self.isRecording {
            Issue.record("$ \(example.command)\nexpected:\n\(example.expected.joined(separator: "\n"))\nfound:\n\(found.joined(separator: "\n"))")
        }
        return ConsoleExample(command: example.command, expected: found)
    }

    @Test func everyCommandHasAPage() throws {
        let help = try BuiltProgram.run(["--help"]).text
        for command in HelpTests.commands(in: help) { #expect(ConsolePage.names.contains("\(command).md"), "\(command)") }
    }

    @Test func everyMessageFitsAScreen() throws {
        for case .examples(let examples) in try ConsolePage("bad-input.md").parts {
            for example in examples { #expect(example.expected.count <= 24, "\(example.command)") }
        }
    }
}
