import ArgumentParser
import Ordret

struct LexiconConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Lexicons to and from other tools: quanteda, LIWC, WordStat, spaCy, KH Coder; and a list of what could not be carried.",
        discussion: """
            Formats: quanteda (YAML), liwc (.dic), dicx (LIWC-22), wordstat (.cat), spacy (JSON Lines of an EntityRuler), khcoder (coding
            rules, .cod or .txt), ordret. What is read is told by the file's ending, or by --from. What the other format cannot say is listed on stderr, all of it with --verbose or in --losses.
            Words of other tools become exact forms (=word), those of KH Coder words in all inflections; write them without the sign where all are meant.

            EXAMPLES
              ordret lexicon convert Lexicons/trust.yaml --to quanteda
              ordret lexicon convert Lexicons/trust.yaml Lexicons/power.yaml --to spacy --losses my/losses.csv --output my/patterns.jsonl
              ordret lexicon convert my/words.dic --to ordret --output my/words.yaml
            """)

    @Argument(help: ArgumentHelp("Lexicons of Ordret (files or folders), or one file of another format.", valueName: "path"))
    var paths: [String]
    @Option(help: ArgumentHelp("\(Self.names.joined(separator: ", ")).", valueName: "format"))
    var to: String
    @Option(help: ArgumentHelp("What is read (default: by the file's ending).", valueName: "format"))
    var from: String?
    @Option(help: ArgumentHelp("A CSV for the list of what could not be carried.", valueName: "file"))
    var losses: String?
    @OptionGroup(title: "Results") var results: OutputOptions
    @OptionGroup(title: "Global") var global: GlobalOptions

    private static let names = ExchangeFormat.allCases.map(\.rawValue)

    func validate() throws {
        try check(to, "--to", Self.names)
        if let from { try check(from, "--from", Self.names) }
    }

    func run() throws {
        try results.refuse(paths)
        let target = ExchangeFormat(rawValue: to) ?? .ordret
        let loader = LexiconLoader(try LanguageFiles.load(CorpusSettings()))
        let (source, bytes) = try source()
        guard source != .ordret || target != .ordret else {
            throw ValidationError("this is a lexicon of Ordret already; name another format with --to")
        }
        guard source != .ordret else { return try export(loader, target, try written(loader), []) }
        let read = try LexiconImport(bytes, path: paths[0], format: source)
        global.messages.show(global.strict ? read.diagnostics.map(\.asError) : read.diagnostics)
        guard target != .ordret else { return try finish(read.yaml, read.losses) }
        try export(loader, target, [try loader.written(Array(read.yaml.utf8), path: paths[0])], read.losses)
    }

    /// The format of what is read; the bytes of a file that is no lexicon of Ordret.
    private func source() throws -> (ExchangeFormat, [UInt8]) {
        let named = from.flatMap(ExchangeFormat.init)
        if named == .ordret || paths.contains(where: { LocalFiles.kind(of: $0) == .folder }) { return (.ordret, []) }
        var formats: [ExchangeFormat] = []
        var first: [UInt8] = []
        for path in paths {
            let bytes: [UInt8]
            do { bytes = try LocalFiles.read(path, limit: 1 << 26) } catch { throw Diagnostic.file(error) }
            guard let format = named ?? ExchangeFormat.guess(path: path, bytes: bytes) else {
                throw Diagnostic(
                    .error, .lexiconExchange, at: SourceLocation(path),
                    "the file's ending tells no format; .yaml, .dic, .dicx, .cat, .jsonl and .cod do",
                    advice: "Name it with --from: \(Self.names.joined(separator: ", ")).")
            }
            if formats.isEmpty { first = bytes }
            formats.append(format)
        }
        if Set(formats) == [.ordret] { return (.ordret, []) }
        guard formats.count == 1 else { throw ValidationError("of other formats one file is converted at a time") }
        return (formats[0], first)
    }

    private func written(_ loader: LexiconLoader) throws -> [WrittenLexicon] {
        let loaded = try loader.load(paths)
        global.messages.show(global.strict ? loaded.diagnostics.map(\.asError) : loaded.diagnostics)
        if loaded.diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.usage }
        return try loader.written(loaded.lexicons.map(\.path))
    }

    private func export(_ loader: LexiconLoader, _ format: ExchangeFormat, _ lexicons: [WrittenLexicon], _ before: [ExchangeLoss]) throws {
        let export = LexiconExport(lexicons, to: format, loader: loader)
        try finish(export.text, before + export.losses)
    }

    private func finish(_ text: String, _ losses: [ExchangeLoss]) throws {
        let diagnostics = losses.map(\.diagnostic)
        global.messages.show(global.strict ? diagnostics.map(\.asError) : diagnostics)
        if let path = self.losses {
            do { try LocalFiles.write(CSVWriter().bytes(of: ExchangeLoss.table(losses)), to: path) } catch {
                throw Diagnostic(.error, .outputFailed, at: SourceLocation(path), error.detail, advice: "Choose another --losses.")
            }
        }
        if global.strict, !losses.isEmpty { throw ExitStatus.nothing }
        try results.write(Array(text.utf8))
        let left = losses.count { $0.kind == .leftOut }
        global.messages.note("\(left) left out, \(losses.count - left) carried as something near")
    }
}
