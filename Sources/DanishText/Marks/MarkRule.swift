/// What a line of the list `marks` can say of signs in transcripts.
public enum MarkRule: String, Sendable, CaseIterable {
    /// *↑nej↓*.
    case pitch
    /// *ja::*, *o:rd*: the signs belong to the word.
    case lengthening
    /// *[tekst]*, *sa[mskabelse]*: two speak at once. Brackets whose content is listed among the events stay events.
    case overlap
    /// *°tekst°*.
    case loudness
    /// *£tekst£*: said with a smile, a creak.
    case voice
    /// *>hurtigt<*, *<langsomt>*.
    case tempo
    /// *=*: no pause between turns.
    case latching
    /// *_ord_*.
    case emphasis
    /// *.hhh*, *hhh*, *(hh)*, *gr(h)in*.
    case breath
    /// *((alt i dobbelt parentes))*.
    case comments
    /// *(mus?)*, *(fokus/pokus?)*: a doubtful hearing, of which the first reading counts.
    case doubt
    /// *(ord)*: a doubtful hearing without a question mark.
    case brackets
    /// *(2)*: a pause.
    case numbers
    /// *STORT*: stress, which is no name.
    case capitals
    /// *P*, *PP*: whole words that are pauses.
    case pauses
    /// *xxx*: whole words that stand for what was not heard.
    case unclear
    /// The signs by which the profile is known.
    case auto

    /// What the third column holds.
    enum Signs { case none, characters, words }

    var signs: Signs {
        switch self {
        case .pitch, .lengthening, .overlap, .loudness, .voice, .tempo, .latching, .emphasis: .characters
        case .pauses, .unclear, .auto: .words
        case .breath, .comments, .doubt, .brackets, .numbers, .capitals: .none
        }
    }

    /// Whether a mark between two letters leaves them one word.
    var standsInWords: Bool { self == .pitch || self == .lengthening || self == .overlap || self == .breath }
}
