import ArgumentParser
import Ordret

/// Where results go.
struct OutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("A file for the results, written whole or not at all (default: stdout).", valueName: "file"))
    var output: String?

    /// Writes everything at once to the file or to stdout.
    func write(_ bytes: [UInt8]) throws {
        guard let output else {
            if !LocalFiles.writeAll(bytes, to: 1) { throw ExitStatus.internalFault }
            return
        }
        do {
            try LocalFiles.write(bytes, to: output)
        } catch {
            throw Diagnostic(.error, .outputFailed, at: SourceLocation(output), error.detail, advice: "Choose another --output.")
        }
    }

    /// Columns of the screen that the results are for; 100 where they go to a file or a pipe.
    var width: Int { output == nil ? Machine.terminalColumns(1) ?? 100 : 100 }
}
