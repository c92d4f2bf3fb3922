import ArgumentParser
import Ordret

/// Whose codes are compared.
struct CodeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Codes: a CSV or TSV with a row a code (transcript,turn,char_start,char_end,theme,coder,decision,note) or a row a turn (transcript,turn or id, themes); repeatable.",
            valueName: "file"))
    var codes: [String] = []
    @Option(help: ArgumentHelp("The coder whose codes are the decision of several.", valueName: "name"))
    var adjudicated = "adjudicated"
    @Option(help: ArgumentHelp("Only these themes, repeatable; a parent stands for its themes.", valueName: "id"))
    var theme: [String] = []
    @Flag(name: .customLong("without-tool"), help: "People alone: nothing is tagged, and lexicons only say which themes there are.")
    var withoutTool = false

    /// Reads the files; a coder who is not named in the rows has the file's name.
    func load() throws -> [(file: CodeFile, coder: String)] {
        try codes.map { path in
            (try CodeFile(try Self.bytes(path), path: path), FilePaths.stem(of: path))
        }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        do { return try LocalFiles.read(path, limit: 64 << 20) } catch {
            throw Diagnostic(.error, .fileUnreadable, at: SourceLocation(path), error.detail, advice: "Name a file of codes with --codes FILE.")
        }
    }

    /// The themes that were asked for.
    var selection: ThemeSelection { ThemeSelection(theme) }

    /// The themes of --theme by the ids that they have now, which is told where they were given by former ones; refuses one that is none.
    static func current(_ wanted: [String], in themes: StudyThemes, _ messages: Messages) throws -> [String] {
        let renamed = wanted.filter { themes.aliases.successor(of: $0) != nil }
        messages.show(renamed.map { ThemeAliases.renamed($0, to: themes.aliases.current($0)) })
        let current = wanted.map(themes.aliases.current)
        try check(current, among: themes.active.map(\.id))
        return current
    }

    /// Refuses a --theme that is none.
    static func check(_ wanted: [String], among themes: [String]) throws {
        for id in ThemeSelection(wanted).unknown(among: themes) {
            let hint = nearest(to: id, among: themes).map { "Is \($0) meant?" }
            throw Diagnostic(.error, .codesThemeUnknown, "--theme \(id): there is no such theme", advice: hint)
        }
    }
}
