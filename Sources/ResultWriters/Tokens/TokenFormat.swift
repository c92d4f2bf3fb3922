import CorpusModel

/// Formats of tokens (`ordret tokens --format`).
public enum TokenFormat: String, Sendable, CaseIterable {
    /// CoNLL-U with `TokenRange=start:end` (code points) in MISC.
    case conllu
    case tsv, jsonl
    /// One token a line with tags for text, turn and sentence: what CWB encodes.
    case vrt

    /// What stands before the first transcript.
    public var header: [UInt8] {
        switch self {
        case .conllu: Array("# global.columns = ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC\n".utf8)
        case .tsv: TSVWriter().header(of: TokenTable.description)
        case .jsonl, .vrt: []
        }
    }

    /// The tokens of a segment of one transcript, with lemma and word class where they are known.
    public func bytes(of segment: CorpusSegment, _ analysis: AnalysisLayer? = nil) -> [UInt8] {
        switch self {
        case .conllu: ConlluWriter.bytes(of: segment, analysis)
        case .tsv: TokenTable.bytes(of: segment, analysis, TSVWriter())
        case .jsonl: TokenTable.bytes(of: segment, analysis, JSONLinesWriter())
        case .vrt: VerticalWriter.bytes(of: segment)
        }
    }
}
