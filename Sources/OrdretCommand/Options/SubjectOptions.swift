import ArgumentParser
import Ordret

/// What is counted: words by an attribute, words that follow each other, what a query finds, or themes.
struct SubjectOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What is counted: word, norm, lemma or pos, or several parted by commas; or theme (default: word).", valueName: "attributes"))
    var of: String?
    @Option(help: ArgumentHelp("Counts so many words that follow each other in a sentence.", valueName: "n"))
    var ngrams: Int?
    @Option(
        parsing: .unconditionalSingleValue, help: ArgumentHelp("Counts hits of this query, in the notation of kwic; repeatable.", valueName: "query"))
    var query: [String] = []
    @Flag(help: "The queries are in corpus query language.")
    var cql = false
    @Option(help: ArgumentHelp("A list that a query in CQL may name ($NAME): a file with a word a line, repeatable.", valueName: "name=file"))
    var list: [String] = []
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "What of each hit is counted: node, lemma:node, lemma:-1, pos:+2, match[-1], or query for the hits of each query (default: node, and query for several).",
            valueName: "key"))
    var at: String?
    @Option(
        help: ArgumentHelp("Whether particles (jo, da, altså) are items: in or out; they count among the words all the same.", valueName: "in|out"))
    var particles = "in"
    @OptionGroup var lexicons: LexiconOptions

    private static let theme = "theme"
    private static let wholeQuery = "query"

    var countsThemes: Bool { of == Self.theme }
    var countsHits: Bool { !query.isEmpty }

    func validate() throws {
        try check(particles, "--particles", ["in", "out"])
        if !countsThemes { _ = try attributes() }
        if query.isEmpty, at != nil || cql { throw ValidationError("--at and --cql belong to --query") }
        if countsHits, of != nil || ngrams != nil { throw ValidationError("--of and --ngrams count words; for a query's hits write --at lemma:node") }
        if let ngrams {
            guard (2...10).contains(ngrams) else { throw ValidationError("--ngrams is \(ngrams); a number from 2 to 10 was expected") }
            if countsThemes || (of ?? "").contains(",") { throw ValidationError("--ngrams is of one attribute, such as --of lemma") }
        }
        if let twice = query.indices.first(where: { query[..<$0].contains(query[$0]) }) {
            throw ValidationError("--query \(query[twice]) stands twice; its hits would count twice")
        }
        if query.count > 1, !countsWholeQueries { throw ValidationError("--at \(at ?? "") looks into the hits of one query; leave out the others") }
        guard try countsWholeQueries || key().isOfWords else {
            throw ValidationError("--at is \"\(at ?? "")\"; expected node, lemma:node, lemma:-1, pos:+2, match[-1] or query")
        }
    }

    private var countsWholeQueries: Bool { at == Self.wholeQuery || at == nil && query.count > 1 }

    func attributes() throws -> [TokenAttribute] { try SpeechOptions.attributes(of ?? "word", "--of") }

    private func key() throws -> LineKey {
        do { return try LineKey(at ?? "node") } catch { throw ValidationError("--at: \(error.message)") }
    }

    /// What is known before a transcript is opened.
    struct Prepared {
        let queries: [(name: String, query: Concordance.Query)]
        let themes: StudyThemes?
    }

    /// Reads queries and lexicons.
    func prepare(_ danish: DanishLanguage, _ sources: [String], _ reading: SourceOptions, _ global: GlobalOptions) throws -> Prepared {
        let reader = KwicQueries(danish: danish, lists: try WordLists.load(list), isCQL: cql, tellsCQL: global.verbose)
        return Prepared(
            queries: try query.map { ($0, try reader.compile($0).query) },
            themes: countsThemes ? try lexicons.themes(danish, sources, reading, global) : nil)
    }

    /// Refuses what the texts have no layer for.
    func require(_ work: CorpusWork) throws {
        if countsHits { if !countsWholeQueries { try work.require([key()]) } } else if !countsThemes { try work.require(attributes()) }
    }

    func subject(_ prepared: Prepared, roles: RoleRules) throws -> FrequencyCounter.Subject { try counted(prepared).subject(roles: roles) }

    private func counted(_ prepared: Prepared) throws -> CountedSubject {
        if countsThemes { return .themes }
        if countsWholeQueries { return .queries(prepared.queries) }
        if let query = prepared.queries.first { return .hits(query.query, at: try key()) }
        let attributes = try attributes()
        return ngrams.map { .sequences(attributes[0], length: $0) } ?? .words(attributes)
    }

    /// The hits of the tagging that themes need; of nothing else.
    func tagging(_ prepared: Prepared, _ work: CorpusWork) -> TranscriptHits {
        guard let themes = prepared.themes else { return { _ in [] } }
        let tagging = Tagging(themes, roles: work.corpus.settings.roles, language: work.corpus.language)
        return { analysed throws(Diagnostic) in try tagging.hits(analysed) }
    }

    /// The columns of the items.
    func items() throws -> [TableColumn] {
        if countsThemes { return CountedSubject.themeColumns }
        if countsWholeQueries { return CountedSubject.queryColumns }
        if countsHits { return CountedSubject.columns(ofHits: try key()) }
        return CountedSubject.columns(ofWords: try attributes(), ngrams: ngrams)
    }

    /// Items that have a row whatever is said: the queries.
    var always: [String] { countsWholeQueries ? query : [] }
    func without(_ danish: DanishLanguage) -> Set<String> { particles == "out" ? danish.data.particles : [] }
}
