import CorpusModel

/// What a TEI file faithfully contains, before anyone says what it means as a transcript.
struct TEIDocument {
    /// A `person` of the file's own list.
    struct Person {
        let id: String
        var role: String?
        /// `person@n`, an abbreviation in ISO 24624.
        var shortName: String?
    }

    /// A `u`.
    struct Utterance {
        /// As written.
        let who: String?
        var start: String?
        var end: String?
        let line: Int
    }

    /// A stretch of an utterance's words: a `seg`, or what stands beside them.
    struct Segment {
        let utterance: Int
        /// In `text`.
        let range: Range<Int>
        let line: Int
    }

    /// A `w` or `pc` with lemma or word class.
    struct Word {
        /// In `text`.
        let range: Range<Int>
        let lemma: String?
        let wordClass: WordClass?
        let beginsSentence: Bool
    }

    var persons: [String: Person] = [:]
    /// Short names (`person@n`, `persName@n`) that `u@who` may use for an id.
    var shortNames: [String: String] = [:]
    var utterances: [Utterance] = []
    /// Laughter, noises, gaps and pauses inside utterances, which are no words; in the order of the text, where they are told in brackets.
    var events: [TranscriptEvent] = []
    /// Those of which the file tells nothing.
    var untold = 0
    var segments: [Segment] = []
    /// The words of all segments, a segment a line.
    var text: [UInt8] = []
    /// The words that are elements, in the order of the text.
    var words: [Word] = []
    var timeline = TEITimeline()
    /// The file stands in a corpus whose persons are in one shared list (ParlaMint, or a list taken in by XInclude).
    var isPartOfCorpus = false
    /// Files that the corpus root names.
    var includes = 0
    /// Complete texts inside a corpus root.
    var innerTexts = 0
    /// Paragraphs of the text that stand in no utterance.
    var outside = 0
}
