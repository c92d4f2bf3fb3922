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
    mutating func append(_ tokens: PieceBuffer, of passage: Passage, at base: Int, forms: inout FormTable) {
        columns.append(tokens, at: base)
        let hyphens = HangingHyphens(passage: passage, data: data, tokens: tokens)
        for index in tokens.indices {
            let token = tokens[index]
            if token.beginsSentence { sentenceCount += 1 }
            let form = passage.bytes.stretch(token.start, token.end)
            let entry = forms.entry(form, token.kind) ?? add(form, token, passage, &forms)
            let isTruncated = entry.tokenClass == .word && hyphens.mayHang(token) && hyphens.isTruncated(index)
            columns.classes.append((isTruncated ? TokenClass.truncated : entry.tokenClass).rawValue)
            columns.forms.append(entry.form)
            columns.norms.append(entry.norm)
            columns.sentences.append(sentenceCount - 1)
        }
    }

    private func add(_ form: UnsafeBufferPointer<UInt8>, _ token: Piece, _ passage: Passage, _ forms: inout FormTable) -> FormTable.Entry {
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
