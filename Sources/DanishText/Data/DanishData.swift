import CDanishData
import Synchronization

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
    /// A headword's other forms. Read when it is first asked for, being most of the lists' bytes: a query over an index never asks. Cost: a lock.
    var irregular: [String: [String]] { irregularForms.withLock { $0.forms(replaced) } }
    private let irregularForms = Mutex(IrregularForms())
    let verbs: Set<String>
    let negationCues: [SpanCue<NegationKind>]
    let hedgingCues: [SpanCue<HedgingKind>]
    let reportingCues: [SpanCue<ReportingKind>]
    let conjunctions: Set<String>
    /// Forms of verbs whose negation belongs to the clause after them: *tror ikke, at …*.
    let raisingVerbs: Set<String>
    /// Normal forms, mostly one word, of spoken reductions and of spelling variants.
    let normalForms: [String: String]
    let compoundWords: [CompoundWord]
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
        verbs = try source.words("verbs")
        raisingVerbs = try source.words("raising-verbs")
        conjunctions = try source.words("conjunctions")
        interviewerLabels = try source.file("interviewer-labels", columns: 1...1, keepingCase: true).lines.map { $0.columns[0] }
        abbreviations = try source.abbreviations()
        abbreviationFilter = AbbreviationFilter(abbreviations.keys)
        events = try source.events()
        pseudonyms = try source.pseudonyms()
        // A list of the user's own is read at once, so that its faults are told; the shipped one has none, which a test shows.
        if files["irregular"] != nil { _ = try source.irregular() }
        normalForms = try source.normalForms()
        compoundWords = try source.compoundWords()
        markProfiles = try source.markProfiles()
        negationCues = try source.cues("negation")
        hedgingCues = try source.cues("hedging")
        reportingCues = try source.cues("reporting")
    }

    /// The bytes of a list as they are in use: what a manifest digests. Empty for a name that is no list.
    public func bytes(of name: String) -> [UInt8] { DanishDataSource(replaced: replaced).bytes(of: name) }

    /// Whether the word is the infinitive of a verb in the list.
    public func isVerb(_ word: String) -> Bool { verbs.contains(word) }
}

/// The list of irregular forms, read once.
private struct IrregularForms {
    private var known: [String: [String]]?

    mutating func forms(_ replaced: [String: [UInt8]]) -> [String: [String]] {
        if let known { return known }
        do throws(DanishDataError) {
            let forms = try DanishDataSource(replaced: replaced).irregular()
            known = forms
            return forms
        } catch {
            preconditionFailure("a list that was read before is at fault: \(error)")
        }
    }
}
