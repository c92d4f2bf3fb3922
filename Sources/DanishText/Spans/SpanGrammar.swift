/// What the rules of cues and scopes ask of a word.
struct SpanGrammar: Sendable {
    private let data: DanishData
    private let verbs: Set<String>
    /// Forms of irregular verbs; regular ones are told by their endings.
    private let irregularVerbForms: Set<String>

    init(data: DanishData) {
        self.data = data
        verbs = data.verbs
        var forms: Set<String> = []
        for (headword, others) in data.irregular where verbs.contains(headword) { forms.formUnion(others) }
        // Words of two classes have their noun forms there too (have: haven), and modal verbs have one form for infinitive and past.
        forms = forms.filter { form in !Self.nounEndings.contains { form.hasSuffix($0) } }
        irregularVerbForms = forms.union(Self.modals).subtracting(data.conjunctions).subtracting(Self.rarelyVerbs)
    }

    private static let nounEndings = ["en", "ens", "ne", "nes", "ende"]
    /// Verb forms that are nearly always another word.
    private static let rarelyVerbs: Set<String> = ["ej", "før", "men", "når", "sig", "så", "ti", "væk"]
    private static let modals: Set<String> = ["kunne", "skulle", "ville", "måtte", "burde", "turde"]

    /// The ordinary spelling of a word written as it is spoken: *ikke* for *ik'*.
    func spelling(of word: String) -> String { data.normalForms[word] ?? word }

    /// The words that are written as they are spoken and spelled in a way that is asked for.
    func reductions(_ isAsked: (_ spelling: String) -> Bool) -> [String] {
        data.normalForms.filter { isAsked($0.value) && $0.key != $0.value }.map(\.key)
    }

    /// The match forms of conjunctions, verbs of thinking, marks that part nothing, *at* and *hverken*.
    var clauseForms: [String] {
        let words = data.conjunctions.union(data.raisingVerbs).union(Self.transparentMarks).union(["at", "hverken"])
        return words.filter { spelling(of: $0) == $0 } + reductions(words.contains)
    }

    func isConjunction(_ word: String) -> Bool { data.conjunctions.contains(word) }
    func isRaisingVerb(_ word: String) -> Bool { data.raisingVerbs.contains(word) }
    func isInfinitive(_ word: String) -> Bool { verbs.contains(word) }
    func isParticle(_ word: String) -> Bool { data.particles.contains(word) }
    func isFunctionWord(_ word: String) -> Bool { data.functionWords.contains(word) }

    /// Whether the word can be a verb in the present or past: a form of an irregular verb or of a verb of
    /// thinking, or a listed verb with -r, -de or -te.
    func isFiniteVerb(_ word: String) -> Bool {
        if irregularVerbForms.contains(word) || data.raisingVerbs.contains(word) { return true }
        if word.utf8.last == 0x72 { return verbs.contains(String(word.dropLast())) }
        guard word.hasSuffix("de") || word.hasSuffix("te") else { return false }
        let stem = word.dropLast(2)
        return verbs.contains(String(stem)) || verbs.contains(stem + "e")
    }

    /// Whether the word can be a past participle: *glemt*, *lavet*, *hørt*.
    func isParticiple(_ word: String) -> Bool {
        guard word.utf8.last == 0x74 else { return false }
        if irregularVerbForms.contains(word) { return true }
        let stem = word.dropLast()
        if verbs.contains(String(stem)) || verbs.contains(stem + "e") { return true }
        guard let last = stem.last else { return false }
        return verbs.contains("\(stem)\(last)e")
    }

    /// A mark that parts nothing: quotation marks and signs between words.
    func isTransparentMark(_ word: String) -> Bool { Self.transparentMarks.contains(word) }
    private static let transparentMarks: Set<String> = ["\"", "'", "”", "“", "„", "»", "«", "’", "‘", "*", "_", "/", "&", "%"]

    /// A pronoun that can be a subject.
    func isSubject(_ word: String) -> Bool { Self.subjects.contains(word) }
    /// A pronoun, as subject or object.
    func isPronoun(_ word: String) -> Bool { Self.subjects.contains(word) || Self.objects.contains(word) }
    /// A question word. *hvis* is a conjunction, or a relative.
    func isQuestionWord(_ word: String) -> Bool { Self.questions.contains(word) }
    /// A word that begins a noun group: an article, a demonstrative, a possessive.
    func isDeterminer(_ word: String) -> Bool { Self.determiners.contains(word) }

    private static let subjects: Set<String> = ["jeg", "du", "han", "hun", "den", "det", "vi", "i", "de", "man", "der"]
    private static let objects: Set<String> = ["dem", "mig", "dig", "ham", "hende", "os", "jer", "sig"]
    private static let questions: Set<String> = ["hvad", "hvem", "hvor", "hvordan", "hvorfor", "hvornår", "hvilken", "hvilket", "hvilke"]
    private static let determiners: Set<String> = [
        "en", "et", "den", "det", "de", "denne", "dette", "disse", "min", "mit", "mine", "din", "dit", "dine", "sin", "sit", "sine", "vores", "jeres",
        "deres", "hans", "hendes", "dens", "dets", "alle", "mange", "nogle", "andre", "hver",
    ]
}
