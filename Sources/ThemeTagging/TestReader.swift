import CorpusModel
import YAMLDocuments

/// Reads the tests of a theme.
struct TestReader {
    let names: ThemeNames
    let problems: YAMLProblems

    func tests(_ theme: YAMLFields) -> [LexiconTest] {
        guard let value = theme.value("tests"), let fields = YAMLFields(value, "\"tests\"", keys: ["match", "no-match", "flips"], problems) else {
            return []
        }
        return fields.values("match").compactMap { test($0) { _ in .match } } + fields.values("no-match").compactMap { test($0) { _ in .noMatch } }
            + fields.values("flips").compactMap { test($0) { $0.required("to") == nil ? nil : names.theme("to", $0).map { .flips(to: $0) } } }
    }

    private func test(_ value: YAMLValue, _ expectation: (YAMLFields) -> LexiconTest.Expectation?) -> LexiconTest? {
        guard let fields = YAMLFields(value, "a test", keys: ["role", "text", "to", "note"], problems), let text = fields.requiredString("text"),
            let expectation = expectation(fields)
        else { return nil }
        _ = fields.string("note")
        return LexiconTest(expectation: expectation, role: fields.string("role").map { Role($0) } ?? .unknown, text: text, mark: fields.mark)
    }
}
