import CorpusModel
import CorpusQuery
import ThemeTagging

/// Lexicons in the format of another tool: the file's text, and what could not be carried.
public struct LexiconExport: Sendable {
    public let text: String
    /// In the order of the files.
    public let losses: [ExchangeLoss]

    /// The compiler knows which verbs imply a gap. Cost: proportional to the rows that patterns are taken apart into, at most 500 each.
    public init(_ lexicons: [WrittenLexicon], to format: ExchangeFormat, loader: LexiconLoader) {
        let lexicon = ExportedLexicon(lexicons, loader.compiler, carriesConditions: format == .khcoder)
        let written: (text: String, losses: [ExchangeLoss])
        switch format {
        case .quanteda:
            var writer = QuantedaWriter()
            written = writer.text(lexicon)
        case .liwc: written = LIWCWriter.dic(lexicon)
        case .dicx: written = LIWCWriter.dicx(lexicon)
        case .wordstat:
            var writer = WordStatWriter()
            written = writer.text(lexicon)
        case .spacy:
            var writer = SpacyWriter()
            written = writer.text(lexicon)
        case .khcoder:
            var writer = KHCoderWriter()
            written = writer.text(lexicon)
        case .ordret: preconditionFailure("lexicons are Ordret's already")
        }
        text = written.text
        let paths = Dictionary(lexicons.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { one, _ in one })
        func place(_ loss: ExchangeLoss, _ offset: Int) -> [Int] {
            guard case .line(let line, _) = loss.place.place else { return [paths[loss.place.file] ?? 0, 0, offset] }
            return [paths[loss.place.file] ?? 0, line, offset]
        }
        losses = (lexicon.losses + written.losses).enumerated().map { (place($1, $0), $1) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }
}
