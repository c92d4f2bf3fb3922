import CorpusModel
import DanishText
import LocalFiles

/// Makes the dictionary from Debian's Apertium data with `lt-print`, which is run as a process and never linked.
public struct DictionaryImport: Sendable {
    public let sources: [String]
    public let output: String
    private let program: String

    /// Debian's packages with the program and the data.
    public static let packages = "lttoolbox-dev apertium-dan-nor"
    private static let folder = "/usr/share/apertium/apertium-dan-nor"
    /// The analyser has the words in use, and is believed first; the generator has more of them. By their tags alone they know the class of 89.4 % of the words
    /// of UD_Danish-DDT dev together, the analyser alone 86.8 %.
    private static let files = ["dan-nob.automorf.bin", "nor-dan.autogen.bin"]

    /// Finds what the import needs.
    ///
    /// - Parameters:
    ///   - source: a transducer file of Apertium; `nil` for those that Debian installs. One with `autogen` in its name is a generator.
    ///   - output: `nil` for the user's folder for caches.
    ///   - program: what prints a transducer as text.
    public init(source: String? = nil, output: String? = nil, program: String = "lt-print") throws(Diagnostic) {
        let install =
            "Install them as root: apt-get install \(Self.packages). Everything works without the dictionary, with fewer lemmas and compounds."
        sources = source.map { [$0] } ?? Self.installed
        if let missing = sources.first(where: { LocalFiles.kind(of: $0) != .file }) {
            throw Diagnostic(.error, .fileMissing, at: SourceLocation(missing), "there is no such file", advice: "Debian's is \(Self.debian).")
        }
        guard !sources.isEmpty else {
            throw Diagnostic(.error, .dictionaryImport, at: SourceLocation(Self.debian), "Apertium's Danish data are not installed", advice: install)
        }
        guard let program = ChildProcess.find(program) else {
            throw Diagnostic(.error, .dictionaryImport, "the program \(program) was not found on PATH", advice: install)
        }
        guard let output = output ?? DictionaryFile.locate() else {
            throw Diagnostic(.error, .outputFailed, "there is no HOME and no XDG_CACHE_HOME to write to", advice: "Name a file: --output FILE.")
        }
        self.program = program
        self.output = output
    }

    /// Whether the import can work on this machine.
    public static var isPossible: Bool { !installed.isEmpty && ChildProcess.find("lt-print") != nil }

    private static var debian: String { FilePaths.join(folder, files[0]) }
    private static var installed: [String] {
        let paths = files.map { FilePaths.join(folder, $0) }.filter { LocalFiles.kind(of: $0) == .file }
        return paths.first == debian ? paths : []
    }

    /// The dictionary that is there, if it was made from these sources by this version.
    public func current() -> DictionaryFile? {
        guard let file = try? DictionaryFile(output), let digest = try? digest(), file.dictionary.sourceDigest == digest else { return nil }
        return file
    }

    /// Runs `lt-print` for each source, some seconds each, and writes the dictionary in one step.
    public func run() throws(Diagnostic) -> DictionaryFile {
        var words = ApertiumImport()
        for source in sources {
            words.add(try text(of: source), FilePaths.name(of: source).contains("autogen") ? .generator : .analyser)
        }
        let builder = words.dictionary()
        guard builder.formCount > 0 else {
            throw Diagnostic(
                .error, .dictionaryImport, at: SourceLocation(sources[0]),
                "no words were found in what lt-print wrote; a list of Danish forms was expected",
                advice: "Debian's file is \(Self.debian).")
        }
        let bytes = builder.bytes(sourceDigest: try digest())
        do throws(FileError) {
            try LocalFiles.makeFolder(FilePaths.folder(of: output))
            try LocalFiles.write(bytes, to: output)
        } catch {
            throw Diagnostic(.error, .outputFailed, at: SourceLocation(output), error.detail, advice: "Choose another --output.")
        }
        return try DictionaryFile(output)
    }

    /// SHA-256 of the sources, one after the other.
    private func digest() throws(Diagnostic) -> String {
        var bytes: [UInt8] = []
        for source in sources {
            do throws(FileError) { bytes += try LocalFiles.read(source, limit: Self.limit) } catch { throw .file(error) }
        }
        return LocalFiles.digest(bytes)
    }

    private func text(of source: String) throws(Diagnostic) -> TransducerText {
        let bytes: [UInt8]
        do throws(ChildProcess.Fault) {
            bytes = try ChildProcess.run(program, [source], limit: Self.limit)
        } catch {
            throw Diagnostic(
                .error, .dictionaryImport, at: SourceLocation(source), "lt-print could not print the file: \(error)",
                advice: "Is it a transducer of Apertium? Debian's is \(Self.debian).")
        }
        do throws(TransducerFault) {
            return try TransducerText(bytes)
        } catch {
            throw Diagnostic(
                .error, .dictionaryImport, at: SourceLocation(source), "line \(error.line) of what lt-print wrote is no arc and no final state",
                advice: "Version 3.7 of lttoolbox is known to work.")
        }
    }

    /// Bytes of a source, and of its text; Debian's generator has 1.3 and 7.7 MB.
    private static let limit = 1 << 28
}
