import LocalFiles
import TestSupport
import Testing

@Suite struct HelpTests {
    /// The commands that a help text lists.
    static func commands(in help: String) -> [String] {
        let lines = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
        return lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See ") }.compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
    }

    /// Every command, with those that stand below another.
    static let all: [[String]] = {
        func below(_ command: [String]) -> [String] { commands(in: (try? BuiltProgram.run(command + ["--help"]).text) ?? "") }
        return below([]).flatMap { command in [[command]] + below([command]).map { [command, $0] } }
    }()

    /// The examples of a help text; a line that was wrapped for the screen is one again.
    static func examples(in help: String) -> [String] {
        var examples: [String] = []
        for line in help.split(separator: "\n", omittingEmptySubsequences: false).drop(while: { !$0.hasPrefix("EXAMPLE") }).dropFirst() {
            if line.isEmpty { break }
            if line.hasPrefix("  ordret ") {
                examples.append(String(line.dropFirst(2)))
            } else if let last = examples.popLast() {
                examples.append(last + " " + line)
            }
        }
        return examples
    }

    @Test func thereAreCommands() { #expect(Self.all.count >= 11) }

    @Test(arguments: all) func theHelpHasAnExample(_ command: [String]) throws {
        let help = try BuiltProgram.run(command + ["--help"])
        #expect(help.status == 0)
        #expect(help.messages.isEmpty)
        #expect(!Self.examples(in: help.text).isEmpty)
    }

    /// Whoever asks for it, the help is that of the whole program.
    @Test(arguments: all) func theHelpIsThatOfTheProgram(_ command: [String]) throws {
        let help = try BuiltProgram.run(command + ["--help"]).text
        #expect(help.contains("USAGE: ordret \(command.joined(separator: " "))"))
        #expect(try BuiltProgram.run(["help"] + command).text == help)
    }

    @Test(arguments: all) func theExamplesOfTheHelpWork(_ command: [String]) throws {
        let workshop = try Workshop()
        for example in Self.examples(in: try BuiltProgram.run(command + ["--help"]).text) where !example.contains("my/") {
            let words = ConsoleExample(command: example, expected: []).words
            let found = try BuiltProgram.run(Array(words.dropFirst()), in: workshop.scratch.path)
            #expect([0, 1].contains(found.status), "$ \(example)\n\(found.errors)")
        }
    }
}
