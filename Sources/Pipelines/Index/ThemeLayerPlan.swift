import CorpusIndex
import CorpusModel
import DanishText
import ThemeTagging

/// The lexicons that an index is to be tagged with when it is built. They are read when there is something to tag.
public struct ThemeLayerPlan: Sendable {
    /// Lexicons that are ready to tag with.
    struct Ready: Sendable {
        let lexicons: [Lexicon]
        let compiled: CompiledLexicons
        let rules: ThemeLayerRecord.Rules
    }

    let files: LexiconFiles
    /// A corpus of more tokens is not tagged; `nil` where it always is.
    let limit: Int?

    /// - Parameter limit: tokens beyond which nothing is tagged: a great corpus takes a while, and each command tags it when it is asked to.
    public init(_ files: LexiconFiles, limit: Int? = nil) {
        self.files = files
        self.limit = limit
    }

    /// What the hits of a corpus depend on.
    func key(_ corpus: OpenCorpus) -> String { files.key(corpus.settings.roles, corpus.language) }

    /// What was found out about lexicons, as the corpus' strictness has it.
    func told(_ diagnostics: [Diagnostic], _ corpus: OpenCorpus) -> [Diagnostic] {
        corpus.settings.isStrict ? diagnostics.map(\.asError) : diagnostics
    }

    /// The lexicons, compiled; what is wrong with them where some are of no use. Cost: some tenths of a second for those that come with the program.
    func ready(_ corpus: OpenCorpus) -> (ready: Ready?, diagnostics: [Diagnostic]) {
        let loader = LexiconLoader(corpus.language)
        let (lexicons, found) = loader.load(files)
        let diagnostics = told(found, corpus)
        if diagnostics.contains(where: { $0.severity == .error }) { return (nil, diagnostics) }
        let compiled = loader.compile(lexicons)
        let rules = ThemeLayerRecord.Rules(
            key: key(corpus), lexicons: lexicons.map { .init(path: $0.path, edition: $0.edition) }, roles: compiled.roles.map(\.rawValue).sorted(),
            themes: compiled.themes.map { .init($0.theme, isRetired: $0.status == .retired) }, aliases: compiled.aliases.all,
            diagnostics: found)
        return (Ready(lexicons: lexicons, compiled: compiled, rules: rules), diagnostics)
    }
}
