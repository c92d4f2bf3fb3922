import CorpusModel
import Pipelines
import TestSupport
import Testing

/// Dictionaries of other tools in the text of a test; every one is invented.
enum ExchangeSample {
    static func imported(_ text: String, _ format: ExchangeFormat, path: String = "ord.txt") throws -> LexiconImport {
        let read = try LexiconImport(Array(text.utf8), path: path, format: format)
        // What is written is a lexicon.
        let scratch = Scratch()
        let loaded = try LexiconLoader(.embedded).load([scratch.write("a.yaml", read.yaml)])
        #expect(loaded.diagnostics.map(\.description) == [], "\(read.yaml)")
        return read
    }

    static func exported(_ lexicon: String, _ format: ExchangeFormat) throws -> LexiconExport {
        let loader = LexiconLoader(.embedded)
        return LexiconExport([try loader.written(Array(lexicon.utf8), path: "a.yaml")], to: format, loader: loader)
    }

    /// To Ordret and back.
    static func roundTrip(_ text: String, _ format: ExchangeFormat) throws -> String {
        let export = try exported(imported(text, format).yaml, format)
        #expect(export.losses.filter { $0.what != "label and definition" && $0.what != "threshold" }.map(\.diagnostic.description) == [])
        return export.text
    }

    static func failure(_ text: String, _ format: ExchangeFormat) -> Diagnostic? {
        do {
            _ = try LexiconImport(Array(text.utf8), path: "ord.txt", format: format)
            return nil
        } catch {
            return error
        }
    }

    /// A lexicon of one theme below a parent.
    static func lexicon(_ entries: String, rest: String = "") -> String {
        """
        format: ordret-lexicon/1
        lexicon: prøve
        version: 1.0.0
        sets: {FOLK: [borger, "=unge"]}
        themes:
          - {id: magt, label: {da: Magt, en: Power}}
          - id: magt/har
            label: {da: Har, en: Has}
            parent: magt
            entries:
              - {id: a, \(entries)}
        \(rest)
        """
    }
}
