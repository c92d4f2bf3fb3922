import CDanishData

/// The Danish word lists, read: abbreviations, fillers, events, inflections, cues of negation, hedging and reporting, and the rest.
///
/// The program carries its own lists (`embedded`); a project may replace any of them as a whole. Their comments document each format.
public final class DanishData: Sendable {
    /// The lists, in the order that a manifest shows them.
    public static let names = [
        "abbreviations", "fillers", "particles", "backchannels", "events", "pseudonyms", "lettered-nouns", "function-words", "irregular", "verbs",
        "negation", "hedging", "reporting", "conjunctions", "raising-verbs", "interviewer-labels", "reductions", "spelling-variants",
        "compound-words", "marks",
    ]

    /// The lists as they are shipped.
    public static let embedded: DanishData = {
        do { return try DanishData(replacing: [:]) } catch { preconditionFailure("a shipped list is at fault: \(error)") }
    }()

    /// Hesitations, in match form.
    public let fillers: Set<String>
    /// Discourse particles that gaps may skip, in match form.
    public let particles: Set<String>
    /// Words that alone make a back-channel turn, in match form.
    public let backchannels: Set<String>
    /// Labels of speakers who are interviewers unless something says otherwise, as written.
    public let interviewerLabels: [String]

    let abbreviations: [String: Abbreviation]
    let abbreviationFilter: AbbreviationFilter
    let events: [String: EventKind]
    let pseudonyms: [String: PseudonymPattern]
    /// Nouns that a single letter names: *blok C*.
    let letteredNouns: Set<String>
    /// Words of the closed classes: never another word's inflection, never a pseudonym.
    public let functionWords: Set<String>
    // Lists that are read when they are first asked for: most of the bytes, and no query over an index asks. Cost: a lock.
    /// A headword's other forms.
    var irregular: [String: [String]] { irregularForms.value }
    var verbs: Set<String> { verbList.value }
    var negationCues: [SpanCue<NegationKind>] { negationList.value }
    var hedgingCues: [SpanCue<HedgingKind>] { hedgingList.value }
    var reportingCues: [SpanCue<ReportingKind>] { reportingList.value }
    var compoundWords: [CompoundWord] { compoundList.value }
    private let irregularForms: LaterList<[String: [String]]>
    private let verbList: LaterList<Set<String>>
    private let negationList: LaterList<[SpanCue<NegationKind>]>
    private let hedgingList: LaterList<[SpanCue<HedgingKind>]>
    private let reportingList: LaterList<[SpanCue<ReportingKind>]>
    private let compoundList: LaterList<[CompoundWord]>
    let conjunctions: Set<String>
    /// Forms of verbs whose negation belongs to the clause after them: *tror ikke, at …*.
    let raisingVerbs: Set<String>
    /// Normal forms, mostly one word, of spoken reductions and of spelling variants.
    let normalForms: [String: String]
    /// The conventions of transcribers, in the order of the list; `plain` is among them.
    public let markProfiles: [MarkProfile]
    private let replaced: [String: [UInt8]]

    /// The shipped lists with some of them replaced: a name without `.txt` and the bytes of its file.
    public init(replacing files: [String: [UInt8]]) throws(DanishDataError) {
        if let unknown = files.keys.sorted().first(where: { !Self.names.contains($0) }) {
            throw DanishDataError(file: unknown, found: "a list of this name", expected: "one of \(Self.names.joined(separator: ", "))")
        }
        replaced = files
        let source = DanishDataSource(replaced: files)
        fillers = try source.words("fillers")
        particles = try source.words("particles")
        backchannels = try source.words("backchannels")
        letteredNouns = try source.words("lettered-nouns")
        functionWords = try source.words("function-words")
        raisingVerbs = try source.words("raising-verbs")
        conjunctions = try source.words("conjunctions")
        interviewerLabels = try source.file("interviewer-labels", columns: 1...1, keepingCase: true).lines.map { $0.columns[0] }
        abbreviations = try source.abbreviations()
        abbreviationFilter = AbbreviationFilter(abbreviations.keys)
        events = try source.events()
        pseudonyms = try source.pseudonyms()
        irregularForms = try source.later("irregular") { source throws(DanishDataError) in try source.irregular() }
        verbList = try source.later("verbs") { source throws(DanishDataError) in try source.words("verbs") }
        negationList = try source.later("negation") { source throws(DanishDataError) in try source.cues("negation") }
        hedgingList = try source.later("hedging") { source throws(DanishDataError) in try source.cues("hedging") }
        reportingList = try source.later("reporting") { source throws(DanishDataError) in try source.cues("reporting") }
        compoundList = try source.later("compound-words") { source throws(DanishDataError) in try source.compoundWords() }
        normalForms = try source.normalForms()
        markProfiles = try source.markProfiles()
    }

    /// The bytes of a list as they are in use: what a manifest digests. Empty for a name that is no list.
    public func bytes(of name: String) -> [UInt8] { DanishDataSource(replaced: replaced).bytes(of: name) }

    /// The expressions that deny, in match form.
    public var negators: Set<String> { Set(negationCues.filter(\.kind.denies).map(\.expression)) }

    /// Whether the word is the infinitive of a verb in the list. Cost: a lock.
    public func isVerb(_ word: String) -> Bool { verbs.contains(word) }
}
