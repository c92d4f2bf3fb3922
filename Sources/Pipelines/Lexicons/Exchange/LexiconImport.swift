import CorpusModel
import CorpusQuery
import LocalFiles
import ThemeTagging

/// Another tool's dictionary as a lexicon: the file's text, and what could not be carried.
public struct LexiconImport: Sendable {
    public let yaml: String
    public let losses: [ExchangeLoss]
    public let diagnostics: [Diagnostic]

    /// Reads a dictionary that is not Ordret's own. Cost: linear in the file, whose size, categories and depth are bounded.
    public init(_ bytes: [UInt8], path: String, format: ExchangeFormat) throws(Diagnostic) {
        let read: ImportedDictionary
        switch format {
        case .quanteda: read = try QuantedaReader(path: path).read(bytes)
        case .liwc: read = try LIWCReader(path: path).read(bytes)
        case .dicx: read = try DicxReader(path: path).read(bytes)
        case .wordstat: read = try WordStatReader(path: path).read(bytes)
        case .spacy: read = try SpacyReader(path: path).read(bytes)
        case .khcoder: read = try KHCoderReader(path: path).read(bytes)
        case .ordret: throw Diagnostic(.error, .internalFault, at: SourceLocation(path), "a lexicon of Ordret needs no import")
        }
        let name = FilePaths.name(of: path)
        let draft = LexiconDraft(
            read.categories, id: FilePaths.stem(of: path), note: "Made from \(name) (\(format.rawValue)) by ordret lexicon convert.", path: path)
        yaml = draft.yaml
        losses = read.losses + draft.losses
        diagnostics = read.diagnostics
    }
}
