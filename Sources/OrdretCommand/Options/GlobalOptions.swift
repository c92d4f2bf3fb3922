import ArgumentParser
import Ordret

/// Options of every command.
struct GlobalOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "No progress and no notes; errors still.")
    var quiet = false
    @Flag(name: .shortAndLong, help: "Notes too, and the CQL that a query became.")
    var verbose = false
    @Flag(help: "Warnings are errors: a transcript with a warning fails.")
    var strict = false
    @Flag(name: .customLong("no-color"), help: "No colours (NO_COLOR does the same).")
    var noColor = false
    @Option(name: .shortAndLong, help: ArgumentHelp("Workers (default: one a processor).", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is \(jobs); a number from 1 to 256 was expected") }
    }

    var workers: Int { jobs ?? Machine.processors }
    var usesColour: Bool { !noColor && Machine.environment("NO_COLOR") == nil && Machine.isTerminal(1) }
    var messages: Messages { Messages(quiet: quiet, verbose: verbose) }

    /// Global options may stand before the command too: they are moved behind its name.
    static func moved(_ arguments: [String]) -> [String] {
        let flags: Set<String> = ["-q", "--quiet", "-v", "--verbose", "--strict", "--no-color"]
        var leading: [String] = []
        var rest = arguments[...]
        while let first = rest.first {
            if flags.contains(first) || first.hasPrefix("--jobs=") {
                leading.append(rest.removeFirst())
            } else if first == "--jobs" || first == "-j", rest.count > 1 {
                leading += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        let names = ["lexicon", "model", "dictionary", "statistics"].contains(rest.first) ? 2 : 1
        return rest.prefix(names) + leading + rest.dropFirst(names)
    }
}
