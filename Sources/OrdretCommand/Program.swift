import ArgumentParser
import Ordret

/// The program: parses, calls the library, prints, and leaves with the status that DESIGN §5 gives.
@main
struct Program {
    static func main() async {
        Machine.keepMemory()
        do {
            let arguments = GlobalOptions.moved(Array(CommandLine.arguments.dropFirst()))
            if let hint = DashedQuery.error(arguments) { throw hint }
            var command = try command(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            Machine.leave(ExitStatus.done.rawValue)
        } catch let status as ExitStatus {
            Machine.leave(status.rawValue)
        } catch let diagnostic as Diagnostic {
            Messages.write(diagnostic.description)
            Machine.leave((diagnostic.code == .internalFault ? ExitStatus.internalFault : .usage).rawValue)
        } catch {
            Machine.leave(parserStatus(of: error))
        }
    }

    /// The command that the arguments ask for. That of a name is parsed by itself: what the program has to say beside costs a millisecond. Where it comes to another command (help) or to an
    /// error, the whole program tells it, as it knows all names.
    private static func command(_ arguments: [String]) throws -> any ParsableCommand {
        guard let name = arguments.first, let named = OrdretCommand.configuration.subcommands.first(where: { $0.configuration.commandName == name }),
            named.configuration.subcommands.isEmpty, let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named
        else { return try OrdretCommand.parseAsRoot(arguments) }
        return command
    }

    /// What argument-parser has to say: help and version on stdout with status 0, a usage error on stderr with status 2.
    private static func parserStatus(of error: any Error) -> Int32 {
        let text = OrdretCommand.fullMessage(for: error)
        if OrdretCommand.exitCode(for: error) == .success {
            if !text.isEmpty { LocalFiles.writeAll(Array((text + "\n").utf8), to: 1) }
            return ExitStatus.done.rawValue
        }
        guard OrdretCommand.exitCode(for: error) == .validationFailure else {
            Messages.write(
                Diagnostic(.error, .internalFault, "\(error)", advice: "This is a fault of Ordret; ordret doctor may tell more.").description)
            return ExitStatus.internalFault.rawValue
        }
        Messages.write(text)
        return ExitStatus.usage.rawValue
    }
}

/// `ordret`.
struct OrdretCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ordret",
        abstract: "Concordances and theme statistics of Danish interview transcripts, each number traceable to the words.",
        discussion: """
            EXAMPLES
              ordret run Pipelines/boligsocial.yaml
              ordret kwic Corpus/boligsocial 'magt'
              ordret themes Corpus/boligsocial --speakers Corpus/boligsocial/speakers.csv
              ordret read Corpus/boligsocial/01-beboer-amina.docx

            Results go to stdout, progress and messages to stderr. Exit status: 0 done, 1 nothing found or a check failed,
            2 usage or plan error, 3 some transcripts failed, 4 all failed, 5 internal error.
            """,
        version: ordretVersion,
        subcommands: [
            RunCommand.self, ReadCommand.self, TokensCommand.self, SpansCommand.self, IndexCommand.self, VerifyCommand.self, InfoCommand.self,
            KwicCommand.self, FreqCommand.self, KeynessCommand.self, CollocatesCommand.self, DispersionCommand.self, LexdivCommand.self,
            TagCommand.self, ThemesCommand.self, StatisticsCommand.self, LexiconCommand.self, AgreementCommand.self, PlotCommand.self,
            ModelCommand.self, DictionaryCommand.self,
            DoctorCommand.self,
        ])
}

/// The statuses of DESIGN §5; thrown to leave with one.
enum ExitStatus: Int32, Error {
    case done = 0
    case nothing = 1
    case usage = 2
    case someFailed = 3
    case allFailed = 4
    case internalFault = 5
}
