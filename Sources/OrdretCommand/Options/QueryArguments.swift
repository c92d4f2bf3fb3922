import ArgumentParser
import Ordret

/// Sources, and the query that is looked for in them: of every command that cannot do without one.
struct QueryArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("Folders or files, then the query.", valueName: "source… query"))
    var arguments: [String]
    @Option(
        parsing: .unconditional, help: ArgumentHelp("The query, also one that begins with -; all arguments are sources then.", valueName: "query"))
    var query: String?
    @Flag(help: "The query is in corpus query language.")
    var cql = false
    @Option(help: ArgumentHelp("A list that a query in CQL may name ($NAME): a file with a word a line, repeatable.", valueName: "name=file"))
    var list: [String] = []

    /// A source or the query was forgotten.
    var isWanting: Bool { query == nil && arguments.count < 2 }
    var text: String { query ?? arguments[arguments.count - 1] }
    var sources: [String] { query == nil ? Array(arguments.dropLast()) : arguments }

    func queries(_ danish: DanishLanguage, _ global: GlobalOptions) throws -> KwicQueries {
        KwicQueries(danish: danish, lists: try WordLists.load(list), isCQL: cql, tellsCQL: global.verbose)
    }
}
