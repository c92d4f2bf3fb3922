import CorpusModel

/// What a worker has learnt of forms in all its transcripts: a `String`, a match form and a class are made once for each.
struct KnownForms {
    struct Form {
        let form: UInt32
        let norm: UInt32
        let tokenClass: TokenClass
    }

    /// A string with its id in the vocabulary of the transcript at hand.
    private struct Spelling {
        let string: String
        let hash: UInt32
        var transcript: UInt32 = 0
        var id: UInt32 = 0
    }

    private var table = ByteTable(slots: 4096)
    private var known: [Form] = []
    private var places = Vocabulary()
    private var spellings: [Spelling] = []
    private var transcript: UInt32 = 0

    /// More forms than this are forgotten before the next transcript, so that memory stays bounded.
    private static let limit = 200_000

    mutating func beginTranscript() {
        if known.count > Self.limit {
            let last = transcript
            self = KnownForms()
            transcript = last
        }
        transcript += 1
    }

    func number(of form: UnsafeBufferPointer<UInt8>, _ group: UInt32) -> Int? { table.number(of: form, group) }

    mutating func add(_ form: UnsafeBufferPointer<UInt8>, _ group: UInt32, norm: String, tokenClass: TokenClass) -> Int {
        let spelling = place(of: String(decoding: form, as: UTF8.self))
        known.append(Form(form: spelling, norm: place(of: norm), tokenClass: tokenClass))
        return table.add(form, group)
    }

    /// The form with ids in the vocabularies of the transcript at hand, to which it is added when it is new there.
    mutating func form(_ number: Int, forms: inout VocabularyDraft, norms: inout VocabularyDraft) -> Form {
        let form = known[number]
        return Form(form: id(form.form * 2, &forms), norm: id(form.norm * 2 + 1, &norms), tokenClass: form.tokenClass)
    }

    private mutating func id(_ place: UInt32, _ draft: inout VocabularyDraft) -> UInt32 {
        let index = Int(place)
        if spellings[index].transcript != transcript {
            spellings[index].transcript = transcript
            spellings[index].id = draft.append(spellings[index].string, hash: spellings[index].hash)
        }
        return spellings[index].id
    }

    /// A string may be a form and a match form: it has two spellings, side by side.
    private mutating func place(of string: String) -> UInt32 {
        let place = places.intern(string)
        if Int(place) * 2 == spellings.count {
            let spelling = Spelling(string: string, hash: Vocabulary.hash(string))
            spellings.append(spelling)
            spellings.append(spelling)
        }
        return place
    }
}
