import CorpusModel

/// The distinct forms of one transcript. It is small enough to stay near the processor; what it lacks comes from `KnownForms`.
struct FormTable {
    private var table = ByteTable(slots: 8192)
    private var entries: [KnownForms.Form] = []
    private(set) var forms = VocabularyDraft()
    private(set) var norms = VocabularyDraft()

    mutating func beginTranscript() {
        table.removeAll()
        entries.removeAll(keepingCapacity: true)
        forms = VocabularyDraft()
        norms = VocabularyDraft()
    }

    /// The kind is part of what a form is, as *[Maria]* may be written where no bracket rule is in force.
    @inline(__always)
    static func group(_ kind: Piece.Kind) -> UInt32 { kind.isOpen ? 0 : kind == .address ? 1 : kind == .pseudonym ? 2 : 3 }

    @inline(__always)
    func entry(_ form: UnsafeBufferPointer<UInt8>, _ kind: Piece.Kind) -> KnownForms.Form? {
        table.number(of: form, Self.group(kind)).map { entries[$0] }
    }

    /// Adds a form that is new in the transcript; `make` gives match form and class of one that is new to the worker too.
    mutating func add(
        _ form: UnsafeBufferPointer<UInt8>, _ kind: Piece.Kind, from known: inout KnownForms, make: () -> (norm: String, tokenClass: TokenClass)
    ) -> KnownForms.Form {
        let group = Self.group(kind)
        var number = known.number(of: form, group)
        if number == nil {
            let (norm, tokenClass) = make()
            number = known.add(form, group, norm: norm, tokenClass: tokenClass)
        }
        let entry = known.form(number ?? 0, forms: &forms, norms: &norms)
        table.add(form, group)
        entries.append(entry)
        return entry
    }
}
