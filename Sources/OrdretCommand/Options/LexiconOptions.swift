import ArgumentParser
import Ordret

/// Which lexicons are used.
struct LexiconOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A lexicon file or a folder of them, repeatable (default: the folder Lexicons here, or the installed one).", valueName: "path"))
    var lexicon: [String] = []

    /// Loads and compiles them; the diagnostics are printed, with --verbose also which editions were read, and errors end the command with status 2.
    func load(_ language: DanishLanguage, _ global: GlobalOptions) throws -> CompiledLexicons {
        let loader = LexiconLoader(language)
        let loaded = try loader.load(lexicon.isEmpty ? [try Self.standard()] : lexicon)
        let diagnostics = global.strict ? loaded.diagnostics.map(\.asError) : loaded.diagnostics
        global.messages.show(diagnostics)
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.usage }
        if global.verbose { for lexicon in loaded.lexicons { Messages.write("lexicon: \(lexicon.edition) \(lexicon.path)") } }
        return loader.compile(loaded.lexicons)
    }

    /// `Lexicons` in the current folder, else the installed ones.
    static func standard() throws -> String {
        let places = ["Lexicons", InstalledFiles.share("Lexicons")]
        if let place = places.first(where: { LocalFiles.kind(of: $0) == .folder }) { return place }
        throw Diagnostic(
            .error, .fileMissing, at: SourceLocation("Lexicons"), "there is no folder of lexicons here, and none is installed (\(places[1]))",
            advice: "Name one with --lexicon FILE.")
    }
}
