import Ordret

/// A query that begins with `-` and stands where options stand: `ordret kwic SOURCE -møde`.
///
/// The parser would take it for a bundle of short options, and `-hed` for `-h`. So it is looked for before parsing.
enum DashedQuery {
    /// The error with the hint of DESIGN §5, or `nil` where the arguments hold no such query.
    static func error(_ arguments: [String]) -> Diagnostic? {
        guard let command = arguments.first, ["kwic", "collocates"].contains(command),
            !arguments.contains(where: { $0 == "--query" || $0.hasPrefix("--query=") })
        else { return nil }
        guard let query = arguments.prefix(while: { $0 != "--" }).first(where: isQuery) else { return nil }
        return Diagnostic(
            .error, .queryMalformed, "\(query) begins as an option does, and \(command) has no such option",
            advice: "If it is the query, write --query '\(query)'; ordret \(command) --help shows the options.")
    }

    /// One hyphen and more than bundled short options, in the notation of queries.
    private static func isQuery(_ argument: String) -> Bool {
        let word = argument.dropFirst()
        guard argument.hasPrefix("-"), word.first?.isLetter == true, !word.allSatisfy({ options.contains($0) || $0.isNumber }) else { return false }
        return (try? SimpleNotation.parse(argument)) != nil
    }

    /// The short options of `kwic`; a number may follow `-j`.
    private static let options = "qvhoj"
}
