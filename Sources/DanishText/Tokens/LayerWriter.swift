import CorpusModel

/// Writes the tokens of passages into the columns of a layer.
struct LayerWriter {
    private var layer = TokenLayer()
    private let data: DanishData
    private let profile: MarkProfile
    private let classifier: TokenClassifier
    private var sentenceCount: UInt32 = 0
    private var turnStart = 0

    /// `tokens` is how many may come, so that the columns need not grow.
    init(data: DanishData, profile: MarkProfile, expecting tokens: Int) {
        self.data = data
        self.profile = profile
        classifier = TokenClassifier(data: data, profile: profile)
        layer.hasMarkedWords = profile.hasMarks
        layer.capitalsAreStress = profile.has(.capitals)
        layer.starts.reserveCapacity(tokens)
        layer.ends.reserveCapacity(tokens)
        layer.classes.reserveCapacity(tokens)
        layer.forms.reserveCapacity(tokens)
        layer.norms.reserveCapacity(tokens)
        layer.sentences.reserveCapacity(tokens)
    }

    mutating func beginTurn() { turnStart = layer.count }

    mutating func endTurn() { layer.turns.append(turnStart..<layer.count) }

    /// `base` is where the passage begins in the transcript's text.
    mutating func append(_ tokens: [Piece], of passage: Passage, at base: Int, forms: inout FormTable, known: inout KnownForms) {
        layer.starts.append(contentsOf: tokens.lazy.map { UInt32(base + $0.start) })
        layer.ends.append(contentsOf: tokens.lazy.map { UInt32(base + $0.end) })
        let hyphens = HangingHyphens(passage: passage, data: data, tokens: tokens)
        for index in tokens.indices {
            let token = tokens[index]
            if token.beginsSentence { sentenceCount += 1 }
            let form = passage.bytes.stretch(token.start, token.end)
            let entry = forms.entry(form, token.kind) ?? forms.add(form, token.kind, from: &known) { reading(of: token, in: passage) }
            let isTruncated = entry.tokenClass == .word && hyphens.mayHang(token) && hyphens.isTruncated(index)
            layer.classes.append((isTruncated ? TokenClass.truncated : entry.tokenClass).rawValue)
            layer.forms.append(entry.form)
            layer.norms.append(entry.norm)
            layer.sentences.append(sentenceCount - 1)
        }
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
        layer.formVocabulary = Vocabulary(forms.forms)
        layer.normVocabulary = Vocabulary(forms.norms)
        return layer
    }
}
