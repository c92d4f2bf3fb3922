import ArgumentParser
import Ordret

/// Where results go.
struct OutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("A file for the results, written whole or not at all (default: stdout).", valueName: "file"))
    var output: String?

    init() {}

    /// For a second file of a command.
    init(file: String) { output = file }

    /// Writes everything at once to the file or to stdout. On a terminal, control characters of the transcripts are shown and not sent.
    ///
    /// - Parameter isSafe: whether the bytes have been made safe for a terminal already.
    func write(_ bytes: [UInt8], isSafe: Bool = false) throws {
        guard let output else {
            let isShown = Machine.isTerminal(1) && !isSafe
            let bytes = isShown ? Array(VisibleLines.escaped(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
            if !LocalFiles.writeAll(bytes, to: 1) { throw ExitStatus.internalFault }
            return
        }
        do {
            try LocalFiles.write(bytes, to: output)
        } catch {
            throw Diagnostic(.error, .outputFailed, at: SourceLocation(output), error.detail, advice: "Choose another --output.")
        }
    }

    /// Writes a file into the folder that `--output` names, which is made where it is missing. Never over one of the inputs.
    func write(_ bytes: [UInt8], inFolderAs name: String, besides inputs: [String]) throws {
        let folder = output ?? "."
        let path = FilePaths.join(folder, name)
        if let input = inputs.first(where: { LocalFiles.isSame($0, path) }) {
            throw Diagnostic(
                .error, .outputExists, at: SourceLocation(path), "the results would take the place of a file that is read: \(input)",
                advice: "Choose another folder as --output.")
        }
        do {
            try LocalFiles.makeFolder(folder)
            try LocalFiles.write(bytes, to: path)
        } catch {
            throw Diagnostic(.error, .outputFailed, at: SourceLocation(path), error.detail, advice: "Choose another folder as --output.")
        }
    }

    /// Refuses an output that is one of the inputs; asked before the work begins.
    func refuse(_ inputs: [String]) throws {
        guard let output, let input = inputs.first(where: { LocalFiles.isSame($0, output) }) else { return }
        throw Diagnostic(
            .error, .outputExists, at: SourceLocation(output), "the results would take the place of a file that is read: \(input)",
            advice: "Choose another --output.")
    }

    /// Columns of the screen that the results are for; 100 where they go to a file or a pipe.
    var width: Int { output == nil ? Machine.terminalColumns(1) ?? 100 : 100 }
}
