import CorpusModel
import UnicodeText

/// A dictionary that is a plain table: form, word class (UPOS) and lemma on each line, parted by tabs. The first lemma of a form in a class counts.
///
/// For training and for small lists of one's own. Cost: some hundred bytes a line in memory.
public struct ListedForms: FormDictionary {
    private struct Use: Hashable {
        let form: String
        let wordClass: WordClass
    }

    private var classes: [String: WordClassSet] = [:]
    private var lemmas: [Use: String] = [:]

    /// Reads the table; `name` stands in errors. Lines that begin with `#` are comments.
    public init(table bytes: [UInt8], name: String) throws(DanishDataError) {
        for line in try WordListFile(name: name, bytes: bytes, columns: 3...3, keepingCase: true).lines {
            guard let wordClass = WordClass(name: line.columns[1]) else {
                throw DanishDataError(
                    file: name, line: line.number, found: "“\(line.columns[1])” in column 2",
                    expected: "one of \(WordClass.allCases.map(\.name).joined(separator: ", "))")
            }
            let use = Use(form: MatchForm.of(line.columns[0]), wordClass: wordClass)
            classes[use.form, default: []].insert(WordClassSet(wordClass))
            if lemmas[use] == nil { lemmas[use] = MatchForm.of(line.columns[2]) }
        }
    }

    public func wordClasses(of form: String) -> WordClassSet { classes[form] ?? [] }

    public func lemma(of form: String, as wordClass: WordClass) -> String? { lemmas[Use(form: form, wordClass: wordClass)] }
}
