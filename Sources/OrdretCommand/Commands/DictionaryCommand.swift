import ArgumentParser
import Ordret

struct DictionaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dictionary", abstract: "The Danish dictionary of word forms: import it once, and what it holds.",
        discussion: """
            EXAMPLES
              ordret dictionary info
              ordret dictionary import --output my/dictionary.bin
            """,
        subcommands: [DictionaryImportCommand.self, DictionaryInfoCommand.self])
}

struct DictionaryImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Makes the dictionary from Debian's Apertium data, once; it takes a quarter of a minute.",
        discussion: """
            The packages lttoolbox-dev and apertium-dan-nor must be installed; lt-print is run, nothing is linked and nothing fetched. The dictionary goes
            to $XDG_CACHE_HOME/ordret or ~/.cache/ordret. One that was made from the same data is kept. Without it everything works, with fewer lemmas.

            EXAMPLE
              ordret dictionary import --output my/dictionary.bin
            """)

    @Argument(help: ArgumentHelp("A transducer of Apertium (default: those that Debian installs).", valueName: "bin"))
    var source: String?
    @Option(name: .shortAndLong, help: ArgumentHelp("Where the dictionary is written (default: the user's cache).", valueName: "file"))
    var output: String?
    @Flag(help: "Also where the dictionary is up to date.")
    var force = false
    @OptionGroup(title: "Global") var global: GlobalOptions

    func run() throws {
        let work = try DictionaryImport(source: source, output: output)
        if let source = work.sources.first(where: { LocalFiles.isSame($0, work.output) }) {
            throw Diagnostic(
                .error, .outputExists, at: SourceLocation(work.output), "the dictionary would take the place of a file that is read: \(source)",
                advice: "Choose another --output.")
        }
        if !force, let current = work.current() {
            global.messages.note("the dictionary is up to date: \(current.path)")
            return
        }
        global.messages.note("importing the dictionary from \(work.sources.joined(separator: " and ")) …")
        let file = try work.run()
        LocalFiles.writeAll(Array((file.summary + "\n").utf8), to: 1)
    }
}

struct DictionaryInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "What the dictionary holds, or a word of it.",
        discussion: """
            The status is 1 where there is no dictionary, or where it lacks the word.

            EXAMPLES
              ordret dictionary info
              ordret dictionary info magtforholdene
            """)

    @Argument(help: ArgumentHelp("A word whose classes, lemmas and parts are shown.", valueName: "word"))
    var word: String?
    @Option(name: .customLong("dictionary"), help: ArgumentHelp("A dictionary file (default: the one in the user's cache).", valueName: "file"))
    var path: String?
    @OptionGroup(title: "Global") var global: GlobalOptions

    func run() throws {
        let found = if let path { Optional(try DictionaryFile(path)) } else { try DictionaryFile.open(.auto) }
        guard let file = found else {
            global.messages.note("there is no dictionary at \(DictionaryFile.locate() ?? "any home"); ordret dictionary import makes one")
            throw ExitStatus.nothing
        }
        guard let word else {
            LocalFiles.writeAll(Array((file.summary + "\n").utf8), to: 1)
            return
        }
        let lines = Self.lines(MatchForm.of(word), file.dictionary)
        LocalFiles.writeAll(Array(lines.joined().utf8), to: 1)
        if lines.isEmpty { throw ExitStatus.nothing }
    }

    /// Class, lemma and the parts of a compound, a reading a line. A word that is not there can be a compound of words that are.
    private static func lines(_ form: String, _ dictionary: DanishDictionary) -> [String] {
        let splitter = CompoundSplitter(sources: [dictionary], data: .embedded)
        var readings = dictionary.readings(of: form)
        if readings.isEmpty, let lemma = splitter.lemma(ofUnknown: form, as: .noun) { readings = [DictionaryReading(.noun, lemma: lemma)] }
        return readings.map { reading in
            let parts = splitter.parts(of: form, wordClass: reading.wordClass, lemma: reading.lemma)
            return ([reading.wordClass.name, reading.lemma] + (parts.isEmpty ? [] : [parts.joined(separator: "+")])).joined(separator: "\t") + "\n"
        }
    }
}
