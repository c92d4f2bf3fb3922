import CorpusModel
import TranscriptReaders

/// Files of codes joined to the turns of transcripts: what each coder said of each turn.
///
/// Which turns a coder looked at: in a table with a row a turn those that have a row; in codings every turn of a transcript that they have a row in. In a file with
/// decisions an accepted row is a code, a rejected one is none, and an undecided one is left out.
public struct TurnCodes: Sendable {
    /// In the order in which they come.
    public private(set) var coders: [CoderCodes] = []
    /// What is wrong with rows, with file and line.
    public private(set) var diagnostics: [Diagnostic] = []
    private var places: [String: Int] = [:]
    private let transcripts: [String: TurnPlaces]
    private let rows: [String: (transcript: String, turn: Int)]
    private let known: Set<String>?
    private let aliases: ThemeAliases
    private var renamed: Set<[String]> = []
    private let isWanted: @Sendable (String) -> Bool

    /// - Parameters:
    ///   - files: each with the name of its coder where the rows name none.
    ///   - known: the themes that a code may be; `nil` lets every one pass.
    ///   - aliases: former ids; a code that has one is a code of the theme as it is called now, and told once for each file.
    ///   - isWanted: which themes are looked at; codes of others are passed over.
    public init(
        _ files: [(file: CodeFile, coder: String)], in transcripts: [TurnPlaces], known: Set<String>?, aliases: ThemeAliases = ThemeAliases(),
        isWanted: @escaping @Sendable (String) -> Bool
    ) {
        self.transcripts = Dictionary(transcripts.map { ($0.transcript, $0) }, uniquingKeysWith: { one, _ in one })
        var rows: [String: (transcript: String, turn: Int)] = [:]
        for transcript in transcripts {
            for (turn, id) in transcript.rowIDs.enumerated() where !id.isEmpty { rows[id] = (transcript.transcript, turn) }
        }
        self.rows = rows
        self.known = known
        self.aliases = aliases
        self.isWanted = isWanted
        for (file, coder) in files {
            switch file {
            case .codings(let table): add(table, coder)
            case .turns(let table): add(table, coder)
            }
        }
    }

    /// Refuses a coder with the name that Ordret has in the tables of agreement.
    public func refuseCoderTool() throws(Diagnostic) {
        guard coders.contains(where: { $0.name == "tool" }) else { return }
        throw Diagnostic(
            .error, .codesMalformed, "a coder is called tool, and that is Ordret in the tables of agreement", advice: "Give the coder another name.")
    }

    /// Every theme that somebody gave, in alphabetical order of its UTF-8.
    public var themes: [String] {
        Set(coders.flatMap { $0.turns.values.joined() }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    // MARK: Codings

    private mutating func add(_ table: CodingsTable, _ name: String) {
        let hasDecisions = table.codings.contains { $0.decision != nil }
        var undecided = 0
        for coding in table.codings {
            guard !hasDecisions || coding.decision != nil else {
                undecided += 1
                continue
            }
            add(coding, table.path, coder: coding.coder.isEmpty ? name : coding.coder)
        }
        if undecided > 0 {
            diagnostics.append(
                Diagnostic(
                    .note, .codesLeftOut, at: SourceLocation(table.path),
                    "\(undecided) rows without a decision are left out, as others of the file have one"))
        }
    }

    private mutating func add(_ coding: Coding, _ path: String, coder: String) {
        let place = SourceLocation(path, .line(coding.line))
        guard let transcript = transcript(coding.transcript, place) else { return }
        let turns: [Int]
        if let characters = coding.characters {
            guard characters.upperBound <= transcript.length else {
                return fault(place, "char_end is \(characters.upperBound), and \(transcript.transcript) has \(transcript.length) characters")
            }
            turns = transcript.turns(in: characters)
            guard !turns.isEmpty else {
                return fault(
                    place, "characters \(characters.lowerBound) to \(characters.upperBound) of \(transcript.transcript) hold no words of a turn")
            }
        } else {
            guard let turn = turn(coding.turn ?? 0, of: transcript, place) else { return }
            turns = [turn]
        }
        let coder = index(of: coder)
        coders[coder].wholeTranscripts.insert(transcript.transcript)
        guard !coding.theme.isEmpty, coding.decision != .reject else { return }
        let theme = current(coding.theme, place)
        guard isKnown(theme, place), isWanted(theme) else { return }
        for turn in turns { coders[coder].add(theme, transcript.transcript, turn) }
        let characters = coding.characters ?? transcript.extent(of: turns[0])
        coders[coder].marks.append(CoderCodes.Mark(transcript: transcript.transcript, theme: theme, characters: characters))
    }

    // MARK: Tables of turns

    private mutating func add(_ table: TurnCodesTable, _ name: String) {
        for row in table.rows {
            let place = SourceLocation(table.path, .line(row.line))
            guard let (transcript, turn) = turn(of: row, place) else { continue }
            let coder = index(of: row.coder.isEmpty ? name : row.coder)
            coders[coder].look(transcript.transcript, turn)
            for theme in row.themes.map({ current($0, place) }) where isKnown(theme, place) && isWanted(theme) {
                coders[coder].add(theme, transcript.transcript, turn)
                coders[coder].marks.append(
                    CoderCodes.Mark(transcript: transcript.transcript, theme: theme, characters: transcript.extent(of: turn)))
            }
        }
    }

    private mutating func turn(of row: TurnCodesTable.Row, _ place: SourceLocation) -> (TurnPlaces, Int)? {
        if let number = row.turn {
            guard let transcript = transcript(row.transcript, place), let turn = turn(number, of: transcript, place) else { return nil }
            return (transcript, turn)
        }
        guard let found = rows[row.id], let transcript = transcripts[found.transcript] else {
            let advice =
                rows.isEmpty ? "Ids belong to a table of turns: name the table (with its column text) as SOURCE, or say transcript and turn." : nil
            fault(place, "no turn has the id \"\(row.id)\"", nearest(to: row.id, among: rows.keys.sorted()).map { "Is \($0) meant?" } ?? advice)
            return nil
        }
        return (transcript, found.turn)
    }

    // MARK: Places

    /// A row of a transcript that is not there may be of another part of the study: told, and passed over.
    private mutating func transcript(_ id: String, _ place: SourceLocation) -> TurnPlaces? {
        if let transcript = transcripts[id] ?? transcripts[TranscriptName.id(id)] { return transcript }
        let ids = transcripts.keys.sorted()
        diagnostics.append(
            Diagnostic(
                .warning, .codesRowUnmatched, at: place, "no transcript is called \"\(id)\"; the row is left out",
                advice: nearest(to: id, among: ids).map { "Is \($0) meant?" }))
        return nil
    }

    private mutating func turn(_ number: Int, of transcript: TurnPlaces, _ place: SourceLocation) -> Int? {
        if (1...max(1, transcript.turns.count)).contains(number), !transcript.turns.isEmpty { return number - 1 }
        fault(
            place, "turn is \(number), and \(transcript.transcript) has \(transcript.turns.count) turns",
            "ordret read --format jsonl shows the turns of a transcript with their numbers.")
        return nil
    }

    /// The id that a code's theme has now. Files hold thousands of codes, so each former id is told where it stands first.
    private mutating func current(_ theme: String, _ place: SourceLocation) -> String {
        guard let successor = aliases.successor(of: theme) else { return theme }
        if renamed.insert([place.file, theme]).inserted { diagnostics.append(ThemeAliases.renamed(theme, to: successor, at: place)) }
        return successor
    }

    private mutating func isKnown(_ theme: String, _ place: SourceLocation) -> Bool {
        guard let known, !known.contains(theme), isWanted(theme) else { return true }
        let hint = nearest(to: theme, among: known.sorted()).map { "Is \($0) meant? " } ?? ""
        diagnostics.append(
            Diagnostic(
                .error, .codesThemeUnknown, at: place, "no lexicon has the theme \"\(theme)\"",
                advice: "\(hint)Correct the code, name its lexicon with --lexicon, or compare only some themes with --theme."))
        return false
    }

    private mutating func fault(_ place: SourceLocation, _ message: String, _ advice: String? = nil) {
        diagnostics.append(Diagnostic(.error, .codesRowUnmatched, at: place, message, advice: advice))
    }

    private mutating func index(of coder: String) -> Int {
        if let place = places[coder] { return place }
        places[coder] = coders.count
        coders.append(CoderCodes(name: coder))
        return coders.count - 1
    }
}
