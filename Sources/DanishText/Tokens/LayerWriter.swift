import CorpusModel

/// Writes the tokens of passages into the columns of a layer.
struct LayerWriter {
    private(set) var layer = TokenLayer()
    private let data: DanishData
    private let classifier: TokenClassifier
    private var forms = FormTable()
    private var sentenceCount: UInt32 = 0
    private var turnStart = 0

    init(data: DanishData) {
        self.data = data
        classifier = TokenClassifier(data: data)
    }

    mutating func beginTurn() { turnStart = layer.count }

    mutating func endTurn() { layer.turns.append(turnStart..<layer.count) }

    /// `base` is where the passage begins in the transcript's text.
    mutating func append(_ tokens: [Piece], of passage: Passage, at base: Int, rules: TokenRules) {
        let begins = SentenceSplitter(passage: passage, rules: rules, data: data, tokens: tokens).beginnings()
        let hyphens = HangingHyphens(passage: passage, data: data, tokens: tokens)
        for (index, token) in tokens.enumerated() {
            if begins[index] { sentenceCount += 1 }
            let entry = entry(of: token, in: passage)
            let isTruncated = entry.tokenClass == .word && token.kind == .plain && hyphens.isTruncated(index)
            layer.starts.append(UInt32(base + token.start))
            layer.ends.append(UInt32(base + token.end))
            layer.classes.append((isTruncated ? TokenClass.truncated : entry.tokenClass).rawValue)
            layer.forms.append(entry.form)
            layer.norms.append(entry.norm)
            layer.sentences.append(sentenceCount - 1)
        }
    }

    /// The match form of a name in brackets is the name, so that `=Maria` finds *[Maria]*.
    private mutating func entry(of token: Piece, in passage: Passage) -> FormTable.Entry {
        forms.entry(passage.bytes[token.start..<token.end], kind: token.kind) {
            let isBracketed = token.kind == .pseudonym
            let norm = isBracketed ? passage.matchForm(token.start + 1, token.end - 1) : passage.matchForm(token.start, token.end)
            return FormTable.Entry(
                form: layer.formVocabulary.intern(passage.text(token.start, token.end)), norm: layer.normVocabulary.intern(norm),
                tokenClass: classifier.tokenClass(of: token, in: passage, norm: norm))
        }
    }
}
