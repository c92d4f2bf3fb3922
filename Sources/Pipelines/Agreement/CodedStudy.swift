import CodingFiles
import Concordances
import CorpusModel
import CorpusStatistics

/// Transcripts, codes of people and hits of the tool, made into what agreement is counted of.
public struct CodedStudy: Sendable {
    public let study: AgreementStudy
    /// Codes of turns that are no units, and codes that are no leaves.
    public private(set) var diagnostics: [Diagnostic] = []
    public let transcripts: [CodedTranscript]
    public let codes: TurnCodes
    let themes: [Theme]
    /// The name of the tool; `nil` without one.
    let tool: String?
    let roles: RoleRules
    private let filters: [LineFilter]

    /// How a study is put together.
    public struct Options: Sendable {
        /// The coder whose codes are the decision of several.
        public var adjudicated: String
        /// Whether the tool is compared.
        public var hasTool: Bool
        /// Whether each row of a table is a resampling unit of its own: a table whose rows name no transcript.
        public var rowsAreUnits: Bool
        /// Only turns of these; codes of others are passed over.
        public var filters: [LineFilter]
        /// What tables by groups part turns by; `nil` is the role.
        public var group: LineKey?

        public init(
            adjudicated: String = "adjudicated", hasTool: Bool = true, rowsAreUnits: Bool = false, filters: [LineFilter] = [], group: LineKey? = nil
        ) {
            self.adjudicated = adjudicated
            self.hasTool = hasTool
            self.rowsAreUnits = rowsAreUnits
            self.filters = filters
            self.group = group
        }
    }

    /// - Parameter themes: those that are compared, with their parents; hits and codes of others are passed over.
    public init(_ transcripts: [CodedTranscript], _ codes: TurnCodes, themes listed: [Theme], roles: RoleRules, options: Options = Options()) {
        let themes = Self.completed(listed)
        let places = Dictionary(uniqueKeysWithValues: themes.enumerated().map { ($1.id, $0) })
        var coders = codes.coders.map { Coder($0.name, $0.name == options.adjudicated ? .adjudicated : .person) }
        if options.hasTool { coders.append(Coder("tool", .tool)) }
        var turns: [CodedTurn] = []
        var leftOut = 0
        for transcript in transcripts {
            let id = transcript.outline.id
            var found: [Int: Set<Int>] = [:]
            for hit in transcript.hits { if let theme = places[hit.theme] { found[hit.turn, default: []].insert(theme) } }
            for (turn, facts) in transcript.outline.turns.enumerated() {
                guard Self.allows(options.filters, transcript.outline, turn) else { continue }
                let role = transcript.outline.role(ofTurn: turn)
                guard facts.words > 0, roles.counts(role) else {
                    leftOut += codes.coders.count { $0.themes(id, turn: turn)?.isEmpty == false }
                    continue
                }
                var values = codes.coders.map { coder in coder.themes(id, turn: turn).map { Set($0.compactMap { places[$0] }) } }
                if options.hasTool { values.append(found[turn] ?? []) }
                turns.append(
                    CodedTurn(
                        transcript: id, turn: turn + 1, role: role, group: Self.value(options.group, transcript.outline, turn),
                        sample: options.rowsAreUnits ? "\(id):\(turn)" : id, themes: values))
            }
        }
        self.transcripts = transcripts
        self.codes = codes
        self.themes = themes
        self.roles = roles
        filters = options.filters
        tool = options.hasTool ? "tool" : nil
        study = AgreementStudy(themes: themes, coders: coders, turns: turns)
        tell(leftOut: leftOut)
    }

    /// Whether a turn is one of those that are compared.
    func isEligible(_ turn: Int, of outline: TranscriptOutline) -> Bool {
        outline.turns[turn].words > 0 && roles.counts(outline.role(ofTurn: turn)) && Self.allows(filters, outline, turn)
    }

    private static func value(_ key: LineKey?, _ outline: TranscriptOutline, _ turn: Int) -> String? {
        key.map { GroupWords.value($0, outline, outline.turns[turn].speaker.map { outline.speakers[$0] }) }
    }

    private static func allows(_ filters: [LineFilter], _ outline: TranscriptOutline, _ turn: Int) -> Bool {
        let speaker = outline.turns[turn].speaker.map { outline.speakers[$0] }
        return filters.allSatisfy { $0.allows(outline, speaker: speaker) }
    }

    /// The themes with every parent that they name, before its first child.
    private static func completed(_ listed: [Theme]) -> [Theme] {
        var themes: [Theme] = []
        var seen: Set<String> = []
        let known = Set(listed.map(\.id))
        for theme in listed where !seen.contains(theme.id) {
            if let parent = theme.parent, !known.contains(parent), seen.insert(parent).inserted {
                themes.append(Theme(id: parent, labelDanish: parent, labelEnglish: parent))
            }
            seen.insert(theme.id)
            themes.append(theme)
        }
        return themes
    }

    private mutating func tell(leftOut: Int) {
        if leftOut > 0 {
            diagnostics.append(
                Diagnostic(
                    .warning, .codesLeftOut,
                    "left out: \(leftOut) coded \(leftOut == 1 ? "turn" : "turns") without a word, or of a role that does not count",
                    advice: "Interviewers' turns hold no evidence; --roles says whose do."))
        }
        let parents = Set(themes.compactMap(\.parent))
        let coded = codes.coders.flatMap { coder in
            transcripts.flatMap { transcript in
                coder.codedTurns(of: transcript.outline.id).map { coder.themes(transcript.outline.id, turn: $0)?.filter(parents.contains).count ?? 0 }
            }
        }.reduce(0, +)
        if coded > 0 {
            diagnostics.append(
                Diagnostic(.note, .codesLeftOut, "codes that are parents themselves: \(coded); they are compared at the level of parents only"))
        }
    }
}
