import CorpusModel

/// Writes the tokens of passages into the columns of a layer.
struct LayerWriter {
    private var layer = TokenLayer()
    private let data: DanishData
    private let profile: MarkProfile
    private let classifier: TokenClassifier
    private let columns: LayerColumns
    private var sentenceCount: UInt32 = 0
    private var turnStart = 0
    /// Tokens whose forms are looked at together, before the first of them is needed: the places of forms are far from the processor.
    private static let batchSize = 32

    /// `columns` is memory that is used again.
    init(data: DanishData, profile: MarkProfile, columns: LayerColumns) {
        self.data = data
        self.profile = profile
        self.columns = columns
        columns.removeAll()
        classifier = TokenClassifier(data: data, profile: profile)
        layer.hasMarkedWords = profile.hasMarks
        layer.capitalsAreStress = profile.has(.capitals)
    }

    mutating func beginTurn() { turnStart = columns.starts.count }

    mutating func endTurn() { layer.turns.append(turnStart..<columns.starts.count) }

    /// `base` is where the passage begins in the transcript's text.
    mutating func append(_ tokens: PieceBuffer, of passage: Passage, at base: Int, forms: FormTable) {
        columns.append(tokens, at: base)
        let hyphens = HangingHyphens(passage: passage, data: data, tokens: tokens)
        let (rows, glances) = (columns.rows(tokens.count), columns.glances)
        for start in stride(from: 0, to: tokens.count, by: Self.batchSize) {
            let batch = start..<min(start + Self.batchSize, tokens.count)
            glances.removeAll()
            for index in batch {
                let token = tokens[index]
                glances.append(forms.glance(passage.bytes.stretch(token.start, token.end), token.kind))
            }
            forms.fetch(glances)
            for index in batch { write(index, of: tokens, passage, glances[index - start], hyphens, forms, to: rows) }
        }
    }

    @inline(__always)
    private mutating func write(
        _ index: Int, of tokens: PieceBuffer, _ passage: Passage, _ glance: FormTable.Glance, _ hyphens: HangingHyphens, _ forms: FormTable,
        to rows: LayerColumns.Rows
    ) {
        let token = tokens[index]
        if token.beginsSentence { sentenceCount += 1 }
        let form = passage.bytes.stretch(token.start, token.end)
        let entry = forms.entry(form, glance) ?? add(form, token, passage, forms)
        let isTruncated = entry.tokenClass == .word && hyphens.mayHang(token) && hyphens.isTruncated(index)
        rows.classes[index] = (isTruncated ? TokenClass.truncated : entry.tokenClass).rawValue
        rows.forms[index] = entry.form
        rows.norms[index] = entry.norm
        rows.sentences[index] = sentenceCount - 1
    }

    private func add(_ form: UnsafeBufferPointer<UInt8>, _ token: Piece, _ passage: Passage, _ forms: FormTable) -> FormTable.Entry {
        let (norm, tokenClass) = reading(of: token, in: passage)
        return forms.add(form, token.kind, norm: norm, tokenClass: tokenClass)
    }

    /// The match form of a name in brackets is the name, so that `=Maria` finds *[Maria]*; that of a word with marks in it is the word.
    private func reading(of token: Piece, in passage: Passage) -> (norm: String, tokenClass: TokenClass) {
        let norm =
            switch token.kind {
            case .pseudonym: passage.matchForm(token.start + 1, token.end - 1)
            case .marked: MarkFinder(passage: passage, profile: profile).matchForm(token.start, token.end)
            default: passage.matchForm(token.start, token.end)
            }
        return (norm, classifier.tokenClass(of: token, in: passage, norm: norm))
    }

    /// The layer, when all turns are written.
    consuming func finished(_ forms: FormTable) -> TokenLayer {
        (layer.starts, layer.ends, layer.classes) = (columns.starts.array, columns.ends.array, columns.classes.array)
        (layer.forms, layer.norms, layer.sentences) = (columns.forms.array, columns.norms.array, columns.sentences.array)
        (layer.formVocabulary, layer.normVocabulary) = forms.vocabularies
        return layer
    }
}
