import CorpusModel
import UnicodeText

/// Sentences made ready for training: each form once, as the tagger sees it with and without the dictionary.
struct TrainingCorpus {
    let sentences: [PreparedSentence]
    let hasDictionary: Bool
    private let plain: [WordView]
    private let informed: [WordView]
    private let shapes: [WordShape]

    init(_ sentences: [TrainingSentence], knowledge: WordKnowledge?, fixed: [UInt32: WordClass]) {
        var ids: [String: Int32] = [:]
        var plain: [WordView] = []
        var informed: [WordView] = []
        var shapes: [WordShape] = []
        var classes: [WordClass?] = []
        self.sentences = sentences.map { sentence in
            let words = sentence.map { token -> Int32 in
                if let id = ids[token.form] { return id }
                let id = Int32(plain.count)
                ids[token.form] = id
                let norm = MatchForm.of(token.form)
                let shape = WordShape(of: token.form)
                plain.append(WordView(normalForm: norm, shape: shape, classes: nil))
                informed.append(WordView(normalForm: norm, shape: shape, classes: knowledge?.classes(of: norm)))
                shapes.append(shape)
                classes.append(WordClass.withoutLetters(norm, shape) ?? fixed[FixedWords.key(token.form)])
                return id
            }
            return PreparedSentence(
                words: words, tokens: zip(sentence, words).map { PreparedToken(wordClass: $0.wordClass, known: classes[Int($1)]) })
        }
        (self.plain, self.informed, self.shapes) = (plain, informed, shapes)
        hasDictionary = knowledge != nil
    }

    /// The keys of all features of a token.
    func features(
        of position: Int, in sentence: PreparedSentence, withDictionary: Bool, _ previous: TagContext, _ secondPrevious: TagContext,
        _ add: (UInt32) -> Void
    ) {
        let views = withDictionary ? informed : plain
        func view(_ offset: Int) -> WordView {
            let place = position + offset
            return sentence.words.indices.contains(place) ? views[Int(sentence.words[place])] : .boundary
        }
        let current = view(0)
        let (before, after, secondAfter) = (view(-1), view(1), view(2))
        FeatureTemplates.own(current, add)
        add(FeatureTemplates.shape(position == 0 ? current.shape.union(.beginsSentence) : current.shape))
        FeatureTemplates.asPrevious(before, add)
        FeatureTemplates.asSecondPrevious(view(-2), add)
        FeatureTemplates.asNext(after, add)
        FeatureTemplates.asSecondNext(secondAfter, add)
        FeatureTemplates.tags(previous, secondPrevious, add)
        FeatureTemplates.withTag(current, previous, add)
        FeatureTemplates.nextWithTag(after, previous, add)
        let clause = current.isAuxiliary ? ClauseRole.ahead(position, count: sentence.words.count) { views[Int(sentence.words[$0])].clauseRole } : 0
        FeatureTemplates.pairs(before, current, after, secondAfter, clause: clause, add)
    }

    /// The features of every token that training will ask about, with the classes that are right before it.
    func forEachFeature(_ body: (UInt32) -> Void) {
        for sentence in sentences {
            var previous = TagContext.boundary
            var secondPrevious = TagContext.boundary
            for (position, token) in sentence.tokens.enumerated() {
                if token.known == nil {
                    features(of: position, in: sentence, withDictionary: hasDictionary, previous, secondPrevious, body)
                }
                secondPrevious = previous
                previous = TagContext(token.known ?? token.wordClass)
            }
        }
    }
}

/// The forms of a sentence and what is right for each.
struct PreparedSentence {
    /// Numbers of forms.
    let words: [Int32]
    let tokens: [PreparedToken]
}

struct PreparedToken {
    let wordClass: WordClass
    /// The class that the tagger gives without asking.
    let known: WordClass?
}
