import CorpusQuery
import YAMLDocuments

/// Queries that stand in YAML: an error's column is that of the file.
enum QueryReader {
    static func query(_ value: YAMLValue, sets: [String: QueryNode], _ problems: YAMLProblems) -> ParsedQuery? {
        guard case .scalar(let text, _) = value.content, !value.isNull else {
            problems.add(.malformed, at: value.mark, "a word or phrase was expected; found \(value.isNull ? "nothing" : value.kind)")
            return nil
        }
        if text.hasPrefix("#") {
            problems.add(
                .doubtful, at: value.mark, "\"\(text)\" is a word here, as it stands; near and support of an entry or theme ask for themes",
                advice: "Take it out, or write =\(text) where the word is meant.")
        }
        do throws(QueryError) {
            return try SimpleNotation.parse(text, sets: sets)
        } catch {
            report(error, text, value, error.message.hasPrefix("there is no set") ? .reference : .malformed, problems)
            return nil
        }
    }

    static func queries(_ values: [YAMLValue], sets: [String: QueryNode], _ problems: YAMLProblems) -> [ParsedQuery] {
        values.compactMap { query($0, sets: sets, problems) }
    }

    /// A pattern in corpus query language; the sets of single words are its lists.
    static func cql(_ value: YAMLValue, sets: [String: QueryNode], _ problems: YAMLProblems) -> LexiconQuery? {
        guard case .scalar(let text, _) = value.content, !value.isNull else {
            problems.add(.malformed, at: value.mark, "a pattern in CQL was expected; found \(value.isNull ? "nothing" : value.kind)")
            return nil
        }
        let lists = sets.merging(SimpleNotation.builtInSets) { own, _ in own }.compactMapValues(\.singleWords)
        do throws(QueryError) {
            let query = try CQLParser.parse(text, lists: Set(lists.keys))
            if let fault = query.lexiconFault { throw QueryError(query: text, column: 1, fault) }
            return .cql(query, lists: lists.filter { query.namesList($0.key) })
        } catch {
            guard error.message.hasPrefix("there is no list") else {
                report(error, text, value, .malformed, problems)
                return nil
            }
            let named = QueryError(query: text, column: error.column, "there is no such list; the lists of a lexicon are its sets of single words")
            report(named, text, value, .reference, problems)
            return nil
        }
    }

    private static func report(_ error: QueryError, _ text: String, _ value: YAMLValue, _ kind: YAMLProblem.Kind, _ problems: YAMLProblems) {
        let mark = value.textMark
        problems.add(
            kind, at: YAMLMark(line: mark.line, column: mark.column + error.column - 1),
            "\(error.message)\n    \(text)\n    \(String(repeating: " ", count: error.column - 1))^")
    }
}
