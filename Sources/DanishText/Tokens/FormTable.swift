import CorpusModel

/// What a worker has learnt of forms in all its transcripts, with their ids in the vocabularies of the transcript at hand: a `String`, a match form and a class are made once for
/// each form.
final class FormTable {
    /// Ids in the vocabularies of the transcript at hand.
    struct Entry {
        let form: UInt32
        let norm: UInt32
        let tokenClass: TokenClass
    }

    /// What first looks at a form have told.
    struct Glance {
        fileprivate let key: ByteTable.Key
        fileprivate var number: UInt32 = 0
    }

    private struct Form {
        /// Numbers in `forms` and `norms`.
        let spelling: UInt32
        let match: UInt32
        /// The transcript that the ids are of.
        var transcript: UInt32 = 0
        var form: UInt32 = 0
        var norm: UInt32 = 0
        let tokenClass: TokenClass
    }

    private let table = ByteTable(slots: 1 << 13)
    private let known = GrowingBuffer<Form>()
    private let forms = TranscriptWords()
    private let norms = TranscriptWords()
    @exclusivity(unchecked) private var transcript: UInt32 = 0

    /// More forms than this are forgotten before the next transcript, so that memory is bounded by this and by the longest transcript.
    private static let limit = 200_000

    func beginTranscript() {
        if known.count > Self.limit {
            table.removeAll()
            known.removeAll()
            forms.removeAll()
            norms.removeAll()
        }
        forms.beginTranscript()
        norms.beginTranscript()
        transcript += 1
    }

    /// The distinct forms and match forms of the transcript at hand.
    var vocabularies: (forms: Vocabulary, norms: Vocabulary) { (Vocabulary(forms.draft), Vocabulary(norms.draft)) }

    /// The kind is part of what a form is, as *[Maria]* may be written where no bracket rule is in force.
    @inline(__always)
    private static func group(_ kind: Piece.Kind) -> UInt32 { kind.isOpen ? 0 : kind == .address ? 1 : kind == .pseudonym ? 2 : 3 }

    /// A form that is asked for soon, with many others: `fetch` is called of all of them before the first of them is needed.
    @inline(__always)
    func glance(_ form: UnsafeBufferPointer<UInt8>, _ kind: Piece.Kind) -> Glance {
        let glance = Glance(key: ByteTable.Key(form, Self.group(kind)))
        table.prefetch(glance.key)
        return glance
    }

    /// Brings what is known of some forms near to the processor. Hundreds of thousands of forms are far from it, and to wait for each of them is half of what a token costs.
    func fetch(_ glances: GrowingBuffer<Glance>) {
        glances.withUnsafeMutableValues { glances in
            for place in glances.indices {
                glances[place].number = table.glance(glances[place].key)
                if glances[place].number > 0 { known.prefetch(Int(glances[place].number) - 1) }
            }
            let transcript = transcript
            forms.withFetching { fetchForm in
                norms.withFetching { fetchNorm in
                    for glance in glances where glance.number > 0 {
                        let form = known[Int(glance.number) - 1]
                        guard form.transcript != transcript else { continue }
                        fetchForm(form.spelling)
                        fetchNorm(form.match)
                    }
                }
            }
        }
    }

    @inline(__always)
    func entry(_ form: UnsafeBufferPointer<UInt8>, _ glance: Glance) -> Entry? {
        guard let number = table.number(of: form, glance.key, glanced: glance.number) else { return nil }
        var form = known[number]
        if form.transcript != transcript { form = meet(number, form) }
        return Entry(form: form.form, norm: form.norm, tokenClass: form.tokenClass)
    }

    /// Gives a form its ids when it is first met in the transcript.
    private func meet(_ number: Int, _ form: Form) -> Form {
        var met = form
        met.transcript = transcript
        met.form = forms.id(of: form.spelling, transcript)
        met.norm = norms.id(of: form.match, transcript)
        known[number] = met
        return met
    }

    /// Adds a form that is new.
    func add(_ form: UnsafeBufferPointer<UInt8>, _ kind: Piece.Kind, norm: String, tokenClass: TokenClass) -> Entry {
        let new = Form(spelling: forms.number(of: String(decoding: form, as: UTF8.self)), match: norms.number(of: norm), tokenClass: tokenClass)
        known.append(new)
        let met = meet(table.add(form, Self.group(kind)), new)
        return Entry(form: met.form, norm: met.norm, tokenClass: tokenClass)
    }
}
