import CorpusQuery
import YAMLDocuments

/// Queries that stand in YAML: an error's column is that of the file.
enum QueryReader {
    static func query(_ value: YAMLValue, sets: [String: QueryNode], _ problems: YAMLProblems) -> ParsedQuery? {
        guard case .scalar(let text, let isQuoted) = value.content, !value.isNull else {
            problems.add(.malformed, at: value.mark, "a word or phrase was expected; found \(value.isNull ? "nothing" : value.kind)")
            return nil
        }
        do throws(QueryError) {
            return try SimpleNotation.parse(text, sets: sets)
        } catch {
            let column = value.mark.column + (isQuoted ? 1 : 0) + error.column - 1
            problems.add(
                error.message.hasPrefix("there is no set") ? .reference : .malformed, at: YAMLMark(line: value.mark.line, column: column),
                "\(error.message)\n    \(text)\n    \(String(repeating: " ", count: error.column - 1))^")
            return nil
        }
    }

    static func queries(_ values: [YAMLValue], sets: [String: QueryNode], _ problems: YAMLProblems) -> [ParsedQuery] {
        values.compactMap { query($0, sets: sets, problems) }
    }
}
