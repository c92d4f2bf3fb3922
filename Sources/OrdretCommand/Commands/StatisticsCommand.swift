import ArgumentParser
import Ordret

struct StatisticsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics", abstract: "The formulas, checked on this machine.",
        discussion: """
            EXAMPLES
              ordret statistics verify
            """, subcommands: [StatisticsVerifyCommand.self])
}

struct StatisticsVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Computes reference values of the literature and of other programs anew.",
        discussion: """
            One row a value: the formula's id (as in datapackage.json), the counts, who gives the value, and what this machine computes.
            The status is 1 where one lies outside its tolerance.

            EXAMPLES
              ordret statistics verify
              ordret statistics verify --format csv
            """)

    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")).", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws { try check(format, "--format", TableOutput.formats) }

    func run() throws {
        let values = ReferenceValue.all
        try TableOutput.write(
            ReferenceValue.table(values), format, results, columns: ["formula", "example", "source", "expected", "computed", "met"])
        let missed = values.count { !$0.isMet }
        global.messages.note("\(Messages.count(values.count, "reference value")); \(missed == 0 ? "all are met" : "\(missed) not met")")
        if missed > 0 { throw ExitStatus.nothing }
    }
}
