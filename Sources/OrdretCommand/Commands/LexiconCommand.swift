import ArgumentParser
import Ordret

struct LexiconCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Lexicons as tested artefacts: check, test, measure, print, compare, convert.",
        discussion: """
            EXAMPLES
              ordret lexicon check Lexicons
              ordret lexicon test Lexicons/power.yaml
              ordret lexicon stats Lexicons/power.yaml --corpus Corpus/boligsocial
            """,
        subcommands: [
            LexiconCheckCommand.self, LexiconTestCommand.self, LexiconStatsCommand.self, LexiconShowCommand.self, LexiconDiffCommand.self,
            LexiconConvertCommand.self,
        ])
}

struct LexiconCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Reads lexicons and tells everything that is wrong with them, with line and column.",
        discussion: """
            EXAMPLE
              ordret lexicon check Lexicons
            """)

    @Argument(help: ArgumentHelp("Lexicon files, or folders of them.", valueName: "path"))
    var paths: [String]
    @OptionGroup(title: "Global") var global: GlobalOptions

    func run() throws {
        let loader = LexiconLoader(try LanguageFiles.load(CorpusSettings()))
        let loaded = try loader.load(paths)
        let doubts = try loader.written(loaded.lexicons.map(\.path)).flatMap(loader.checks)
        let diagnostics = loaded.diagnostics + doubts
        global.messages.show(global.strict ? diagnostics.map(\.asError) : diagnostics)
        for lexicon in loaded.lexicons {
            let entries = lexicon.themes.reduce(0) { $0 + $1.entries.count }
            let tests = lexicon.themes.reduce(0) { $0 + $1.tests.count }
            let line =
                "\(lexicon.path): \(lexicon.id) \(lexicon.version), \(Messages.count(lexicon.themes.count, "theme")), \(entries) \(entries == 1 ? "entry" : "entries"), \(Messages.count(tests, "test"))\n"
            LocalFiles.writeAll(Array(line.utf8), to: 1)
        }
        let worst = diagnostics.map(\.severity).max()
        if worst == .error || (global.strict && worst == .warning) { throw ExitStatus.nothing }
    }
}

struct LexiconTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the tests that stand in lexicons.",
        discussion: """
            A match test must give a counted hit of its theme, a no-match test none, a flips test a counted hit of the other theme.

            EXAMPLE
              ordret lexicon test Lexicons
            """)

    @Argument(help: ArgumentHelp("Lexicon files, or folders of them.", valueName: "path"))
    var paths: [String]
    @Option(name: .customLong("danish-data"), help: ArgumentHelp("A folder whose word lists replace the shipped ones.", valueName: "folder"))
    var danishData: String?
    @OptionGroup(title: "Global") var global: GlobalOptions

    func run() throws {
        var settings = CorpusSettings()
        settings.danishDataFolder = danishData
        let language = try LanguageFiles.load(settings)
        let compiled = try LexiconOptions(paths).load(language, global)
        let outcomes = try LexiconTestRunner(compiled, language: language).run()
        for outcome in outcomes where outcome.failure != nil { show(outcome) }
        let failed = outcomes.count { $0.failure != nil }
        LocalFiles.writeAll(Array("\(outcomes.count - failed) passed, \(failed) failed\n".utf8), to: 1)
        if failed > 0 { throw ExitStatus.nothing }
    }

    private func show(_ outcome: LexiconTestRunner.Outcome) {
        let place = "\(outcome.lexicon.path):\(outcome.test.mark.line)"
        let expected =
            switch outcome.test.expectation {
            case .match: "must match"
            case .noMatch: "must not match"
            case .flips(let target): "must flip to \(target)"
            }
        let text =
            "\(place): \(outcome.theme) \(expected) [\(outcome.test.role.rawValue)]\n    \(outcome.test.text)\n    found: \(outcome.failure ?? "")\n"
        let hints = outcome.hints.map { "    \($0)\n" }.joined()
        LocalFiles.writeAll(Array(VisibleLines.escaped(text + hints).utf8), to: 1)
    }
}
