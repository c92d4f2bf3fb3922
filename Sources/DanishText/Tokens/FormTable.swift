import CorpusModel

/// What a worker has learnt of forms in all its transcripts, with their ids in the vocabularies of the transcript at hand: a `String`, a match form and a class are made once for
/// each form.
struct FormTable {
    /// Ids in the vocabularies of the transcript at hand.
    struct Entry {
        let form: UInt32
        let norm: UInt32
        let tokenClass: TokenClass
    }

    private struct Form {
        /// Numbers in `forms` and `norms`.
        let spelling: UInt32
        let match: UInt32
        let tokenClass: TokenClass
        /// The transcript that the ids are of.
        var transcript: UInt32 = 0
        var form: UInt32 = 0
        var norm: UInt32 = 0
    }

    private var table = ByteTable(slots: 1 << 13)
    private var known: [Form] = []
    private var forms = TranscriptWords()
    private var norms = TranscriptWords()
    private var transcript: UInt32 = 0

    /// More forms than this are forgotten before the next transcript, so that memory stays bounded.
    private static let limit = 200_000

    mutating func beginTranscript() {
        if known.count > Self.limit {
            let last = transcript
            self = FormTable()
            transcript = last
        }
        forms.beginTranscript()
        norms.beginTranscript()
        transcript += 1
    }

    /// The distinct forms and match forms of the transcript at hand.
    var vocabularies: (forms: Vocabulary, norms: Vocabulary) { (Vocabulary(forms.draft), Vocabulary(norms.draft)) }

    /// The kind is part of what a form is, as *[Maria]* may be written where no bracket rule is in force.
    @inline(__always)
    static func group(_ kind: Piece.Kind) -> UInt32 { kind.isOpen ? 0 : kind == .address ? 1 : kind == .pseudonym ? 2 : 3 }

    @inline(__always)
    mutating func entry(_ form: UnsafeBufferPointer<UInt8>, _ kind: Piece.Kind) -> Entry? {
        guard let number = table.number(of: form, Self.group(kind)) else { return nil }
        if known[number].transcript != transcript { meet(number) }
        return Entry(form: known[number].form, norm: known[number].norm, tokenClass: known[number].tokenClass)
    }

    /// Gives a form its ids when it is first met in the transcript.
    private mutating func meet(_ number: Int) {
        known[number].transcript = transcript
        known[number].form = forms.id(of: known[number].spelling, transcript)
        known[number].norm = norms.id(of: known[number].match, transcript)
    }

    /// Adds a form that is new.
    mutating func add(_ form: UnsafeBufferPointer<UInt8>, _ kind: Piece.Kind, norm: String, tokenClass: TokenClass) -> Entry {
        let spelling = forms.number(of: String(decoding: form, as: UTF8.self))
        known.append(Form(spelling: spelling, match: norms.number(of: norm), tokenClass: tokenClass))
        let number = table.add(form, Self.group(kind))
        meet(number)
        return Entry(form: known[number].form, norm: known[number].norm, tokenClass: tokenClass)
    }
}

/// Distinct strings, each with a number, and with an id in a vocabulary of the transcript at hand, to which it is added when it is first met there.
private struct TranscriptWords {
    private struct Word {
        let hash: UInt32
        var transcript: UInt32 = 0
        var id: UInt32 = 0
    }

    private var strings = Vocabulary()
    private var words: [Word] = []
    private let numbering = WordNumbering()
    private(set) var draft = VocabularyDraft()

    mutating func beginTranscript() { draft = VocabularyDraft(numbering) }

    mutating func number(of string: String) -> UInt32 {
        let number = strings.intern(string)
        if Int(number) == words.count { words.append(Word(hash: Vocabulary.hash(string))) }
        return number
    }

    mutating func id(of number: UInt32, _ transcript: UInt32) -> UInt32 {
        let place = Int(number)
        if words[place].transcript != transcript {
            words[place].transcript = transcript
            words[place].id = draft.append(strings[number], hash: words[place].hash, number: number)
        }
        return words[place].id
    }
}
