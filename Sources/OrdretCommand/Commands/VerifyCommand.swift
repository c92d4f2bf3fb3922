import ArgumentParser
import Ordret

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Checks that every byte of an index is as it was written.",
        discussion: """
            Each column of an index has a length and a CRC-32 (IEEE 802.3) in its segment's segment.json. Damage of a
            disk or a copy is found and told with its place; nobody is kept from changing a file on purpose.
            Exit status 1 where something is not as it was written.

            EXAMPLES
              ordret index Corpus/boligsocial --output boligsocial.ordret
              ordret verify boligsocial.ordret
              ordret verify boligsocial.ordret --format csv
            """)

    @Argument(help: ArgumentHelp("An index.", valueName: "name.ordret"))
    var index: String
    @Option(help: ArgumentHelp("\(TableOutput.formats.joined(separator: ", ")): the columns that are damaged.", valueName: "format"))
    var format = "text"
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws { try check(format, "--format", TableOutput.formats) }

    func run() async throws {
        guard OpenIndex.isIndex(index) else {
            throw Diagnostic(
                .error, .indexInvalid, at: SourceLocation(index), "this is no index; a folder that ordret index made was expected",
                advice: "Make one: ordret index SOURCE --output NAME.ordret.")
        }
        let report = await IndexVerification.report(try OpenIndex(index), jobs: global.workers)
        let table = Table(
            name: "damage", title: "Damaged columns",
            columns: [
                TableColumn("segment", .string, "Folder below segments/, or words"),
                TableColumn("column", .string, "File; empty where the whole segment is meant"),
                TableColumn("problem", .string, "What was found and expected"),
            ], rows: report.faults.map { [.text($0.segment), $0.column.isEmpty ? .missing : .text($0.column), .text($0.problem)] })
        if !report.faults.isEmpty || format != "text" { try TableOutput.write(table, format, results) }
        let messages = Messages(quiet: global.quiet, verbose: global.verbose)
        let size = "\(Messages.count(report.segments, "segment")), \(Messages.count(report.columns, "column")), \(report.bytes) bytes"
        guard report.faults.isEmpty else {
            messages.note("\(size); \(Messages.count(report.faults.count, "column")) damaged. \(Self.advice)")
            throw ExitStatus.nothing
        }
        messages.note("\(size): all as they were written")
    }

    private static let advice = "Build it anew: ordret index SOURCE --output NAME.ordret --force."
}
