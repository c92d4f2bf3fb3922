import ArgumentParser
import Ordret

/// Which lexicons are used.
struct LexiconOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A lexicon file or a folder of them, repeatable (default: the folder Lexicons here, or the installed one).", valueName: "path"))
    var lexicon: [String] = []

    /// Loads and compiles them; the diagnostics are printed, with --verbose also which editions were read, and errors end the command with status 2.
    func load(_ language: DanishLanguage, _ global: GlobalOptions) throws -> CompiledLexicons { try load(try files(), language, global) }

    /// The themes to tag sources with: where these are an index that holds the hits of the same lexicons, those, else the compiled lexicons.
    ///
    /// - Parameters:
    ///   - reading: says whose speech counts.
    ///   - explains: whether hits are to tell how they came about, or what was kept out, which an index does not hold.
    func themes(
        _ language: DanishLanguage, _ sources: [String], _ reading: SourceOptions, _ global: GlobalOptions, explains: Bool = false
    ) throws -> StudyThemes {
        let files = try files()
        if !explains, let path = sources.first(where: { OpenIndex.isIndex($0) }) {
            let settings = try reading.settings(global)
            if let stored = try OpenIndex(path).themes(files, settings, language) {
                try tell(stored.diagnostics, stored.themes.lexicons, global)
                return stored.themes
            }
        }
        return StudyThemes(try load(files, language, global))
    }

    func files() throws -> LexiconFiles { try LexiconFiles(lexicon.isEmpty ? [try Self.standard()] : lexicon) }

    private func load(_ files: LexiconFiles, _ language: DanishLanguage, _ global: GlobalOptions) throws -> CompiledLexicons {
        let loader = LexiconLoader(language)
        let loaded = loader.load(files)
        try tell(loaded.diagnostics, loaded.lexicons.map { ($0.edition, $0.path) }, global)
        return loader.compile(loaded.lexicons)
    }

    private func tell(_ diagnostics: [Diagnostic], _ lexicons: [(edition: String, path: String)], _ global: GlobalOptions) throws {
        let diagnostics = global.strict ? diagnostics.map(\.asError) : diagnostics
        global.messages.show(diagnostics)
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.usage }
        if global.verbose { for lexicon in lexicons { Messages.write("lexicon: \(lexicon.edition) \(lexicon.path)") } }
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
