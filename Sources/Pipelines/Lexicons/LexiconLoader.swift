import CorpusModel
import CorpusQuery
import DanishText
import LocalFiles
import ThemeTagging

/// Loads lexicon files and folders of them.
public struct LexiconLoader {
    let compiler: QueryCompiler
    let language: DanishLanguage

    public init(_ language: DanishLanguage) {
        self.language = language
        compiler = QueryCompiler(data: language.data, isLemma: language.isLemma)
    }

    /// Reads every file; what could be used, and everything that is wrong with the others.
    public func load(_ paths: [String]) throws(Diagnostic) -> (lexicons: [Lexicon], diagnostics: [Diagnostic]) { load(try LexiconFiles(paths)) }

    /// The same of files that have been read as bytes.
    public func load(_ files: LexiconFiles) -> (lexicons: [Lexicon], diagnostics: [Diagnostic]) {
        var lexicons: [Lexicon] = []
        var diagnostics = files.faults
        let reader = LexiconReader(compiler: compiler)
        for file in files.files {
            let (lexicon, found) = reader.read(file.bytes, path: file.path, digest: file.digest)
            if let lexicon { lexicons.append(lexicon) }
            diagnostics += found
        }
        return (lexicons, diagnostics + CompiledLexicons.check(lexicons))
    }

    /// Everything compiled together. Call it with lexicons without errors.
    public func compile(_ lexicons: [Lexicon]) -> CompiledLexicons { CompiledLexicons(lexicons, compiler: compiler) }

    /// A query of the user's; its verbs have no implied gap.
    public func query(_ text: String) throws(QueryError) -> (queries: CompiledQueries, node: QueryNode) {
        let parsed = try SimpleNotation.parse(text)
        if parsed.node.namesWordClass, !compiler.hasReadings {
            throw QueryError(
                .needsLayer, query: text, column: 1,
                "the query names a word class, and words have none with --analysis forms; take /NOUN and the like out of it, or analyse in full")
        }
        var compiler = compiler
        _ = compiler.add(parsed.node)
        return (compiler.finish(), parsed.node)
    }

    /// A query in corpus query language; `lists` are the names that `$NAME` may have.
    ///
    /// - Parameters:
    ///   - knowsFrequencies: whether `f()` can be answered.
    ///   - aliases: former ids by which themes may be asked for; `formerThemes` of the query has those that are.
    public func cql(
        _ text: String, lists: [String: [String]], knowsFrequencies: Bool = false, aliases: ThemeAliases = ThemeAliases()
    ) throws(QueryError) -> CQLQuery {
        let query = try CQLParser.parse(text, lists: Set(lists.keys), aliases: aliases)
        if !query.frequencies.isEmpty, !knowsFrequencies {
            throw QueryError(
                .needsLayer, query: text, column: 1,
                "f() asks how often a word stands in the corpus, which only ordret kwic over an index knows; take it out of the query")
        }
        return query
    }

    /// Files as named; of folders the `.yaml` and `.yml` files below them that say they are lexicons.
    static func files(_ paths: [String]) throws(Diagnostic) -> [String] {
        var found: [String] = []
        for path in paths {
            switch LocalFiles.kind(of: path) {
            case .file: found.append(path)
            case .folder: found += try lexicons(in: path)
            default:
                throw Diagnostic(
                    .error, .fileMissing, at: SourceLocation(path), "there is no such lexicon file or folder",
                    advice: "Check the spelling of the path.")
            }
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// Whether a YAML file says that it is a lexicon, or has a lexicon's themes and forgot to say so. Cost: the lines up to that one.
    private static func isLexicon(_ bytes: [UInt8]) -> Bool {
        var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 10 && $0 != 13 }
            if line.starts(with: "lexicon:".utf8) || line.starts(with: "themes:".utf8) { return true }
            if line.starts(with: "format:".utf8), String(decoding: line, as: UTF8.self).contains("ordret-lexicon") { return true }
            rest = rest.dropFirst(line.count + 1)
        }
        return false
    }

    private static func lexicons(in folder: String) throws(Diagnostic) -> [String] {
        var found: [String] = []
        do throws(FileError) {
            for path in try FilePaths.files(below: folder) where ["yaml", "yml"].contains(FilePaths.fileExtension(of: path)) {
                if isLexicon(try LocalFiles.read(path, limit: 1 << 26)) { found.append(path) }
            }
        } catch {
            throw .file(error)
        }
        guard found.isEmpty else { return found }
        throw Diagnostic(
            .error, .folderEmpty, at: SourceLocation(folder),
            "the folder holds no lexicon; .yaml files with the line format: ordret-lexicon/1 were expected",
            advice: "Name a lexicon file or the folder that they are in.")
    }
}
