import Concordances
import CorpusModel
import CorpusStatistics
import DanishText
import Pipelines
import ResultWriters
import TestSupport
import Testing

/// Statistics of the speech of some are those of a study in which nobody else counts.
@Suite struct SaidByTests {
    private let study: SmallStudy

    init() throws { study = try SmallStudy() }

    private func tagged(_ roles: RoleRules) async throws -> (transcripts: [TaggedTranscript], themes: [Theme]) {
        var settings = CorpusSettings()
        settings.dictionary = .none
        settings.speakersPath = study.scratch("speakers.csv")
        settings.metadataPath = study.scratch("metadata.csv")
        settings.roles = roles
        let corpus = try OpenCorpus(SourceFiles.find([study.scratch("korpus")]), settings)
        let loader = LexiconLoader(corpus.language)
        let compiled = loader.compile(try loader.load([study.scratch("leksikon/magt.yaml")]).lexicons)
        let found = Collected<[TaggedTranscript]>([])
        await corpus.tagged(Tagging(compiled, roles: roles, language: corpus.language)) { outcome in found.update { $0.append(outcome.result!) } }
        return (found.value, compiled.activeThemes)
    }

    private func text(_ table: Table) -> String { String(decoding: CSVWriter().bytes(of: table), as: UTF8.self) }

    @Test(arguments: ["resident", "employee"]) func aRoleIsAStudyOfThatRole(_ role: String) async throws {
        let everyone = RoleRules()
        var only = RoleRules()
        only.counted = .only([Role(role)])
        let (all, themes) = try await tagged(everyone)
        let limited = all.compactMap { SaidBy([LineFilter("role=\(role)")!], roles: everyone).limited($0) }
        let alone = try await tagged(only).transcripts.filter { transcript in transcript.speakers.contains { $0.role == Role(role) } }
        let found = text(ThemeStatistics(limited, themes: themes, roles: everyone).table())
        #expect(found == text(ThemeStatistics(alone, themes: themes, roles: only).table()))
        #expect(found != text(ThemeStatistics(all, themes: themes, roles: everyone).table()))
    }

    @Test func transcriptsWithoutSuchSpeechAreNoUnits() async throws {
        let (all, _) = try await tagged(RoleRules())
        func ids(_ conditions: String...) -> [String] {
            let said = SaidBy(conditions.compactMap { LineFilter($0) }, roles: RoleRules())
            return all.compactMap { said.limited($0)?.id }
        }
        #expect(ids() == ["anna", "bo", "cleo"] && ids("site=Syd") == ["bo"] && ids("site=Nord", "role=employee") == ["cleo"])
        #expect(ids("informant=Anna,Bo") == ["anna", "bo"] && ids("kind=meeting") == ["cleo"] && ids("role=ukendt") == [])
    }

    /// A says nine tenths of a conversation, then B the last: B's hit stays where it stands, and A's are no hits of B's.
    @Test func placesAreThoseOfTheWholeConversation() throws {
        let speakers = ["A", "B"].map { Speaker(label: $0, role: Role("resident"), informant: $0, roleSource: .speakersFile) }
        let turns = [TurnFacts(speaker: 0, words: 900, answer: 0), TurnFacts(speaker: 1, words: 100, answer: 1)]
        func hit(_ turn: Int, _ token: Int) -> Hit {
            Hit(turn: turn, theme: "magt", entry: "m", tokens: token..<token + 1, characters: TextRange(token, token + 1), score: 1)
        }
        let transcript = TaggedTranscript(
            id: "t", kind: .interview, metadata: [], speakers: speakers, turns: turns, hits: [hit(0, 10), hit(0, 400), hit(1, 950)])
        let said = SaidBy([LineFilter("speaker=B")!], roles: RoleRules())
        let limited = said.limited(transcript)!
        #expect(limited.turns.map(\.words) == [0, 100] && limited.hits.map(\.turn) == [1])
        let themes = [Theme(id: "magt", labelDanish: "Magt", labelEnglish: "Power")]
        let positions = ThemeStatistics([limited], themes: themes, roles: RoleRules()).positions()
        #expect(positions.rows.filter { $0[positions.column("hits")!].string == "1" }.map { $0[positions.column("part")!].string } == ["10"])
        let placed = PlacedTranscript(
            outline: TranscriptOutline(id: "t", metadata: [], speakers: speakers, turns: turns),
            hits: transcript.hits.map { PlacedHit(theme: "magt", turn: $0.turn, tokens: $0.tokens, word: $0.tokens.lowerBound) })
        #expect(said.limited(placed).hits.map(\.word) == [950] && said.speaks(in: placed))
        #expect(!SaidBy([LineFilter("speaker=C")!], roles: RoleRules()).speaks(in: placed))
    }

    /// Hits of others are in no window around a turn, and their turns take their places in it.
    @Test func windowsHoldHitsOfTheirsAlone() throws {
        let speakers = ["A", "B"].map { Speaker(label: $0, role: Role("resident"), informant: $0, roleSource: .speakersFile) }
        let turns = [0, 1, 0].enumerated().map { TurnFacts(speaker: $1, words: 5, answer: $0) }
        func hit(_ theme: String, _ turn: Int) -> Hit {
            Hit(turn: turn, theme: theme, entry: "m", tokens: turn * 5..<turn * 5 + 1, characters: TextRange(turn, turn + 1), score: 1)
        }
        let transcript = TaggedTranscript(
            id: "t", kind: .interview, metadata: [], speakers: speakers, turns: turns, hits: [hit("magt", 0), hit("ansvar", 1), hit("hjælp", 2)])
        let themes = ["magt", "ansvar", "hjælp"].map { Theme(id: $0, labelDanish: "", labelEnglish: "") }
        func both(_ transcript: TaggedTranscript, _ window: CooccurrenceWindow) -> [String] {
            let table = ThemeStatistics([transcript], themes: themes, roles: RoleRules()).cooccurrence(window)
            return table.rows.filter { table.text("level", of: $0) == "leaf" }.map { table.text("both", of: $0) }
        }
        let limited = SaidBy([LineFilter("speaker=A")!], roles: RoleRules()).limited(transcript)!
        #expect(both(transcript, .turns(1)) == ["2", "1", "2"] && both(transcript, .turns(2)) == ["3", "3", "3"])
        // magt with ansvar, magt with hjælp, ansvar with hjælp: B's ansvar is nowhere, and A's own are two turns apart.
        #expect(both(limited, .turns(1)) == ["0", "0", "0"] && both(limited, .turns(2)) == ["0", "2", "0"])
    }

    @Test func whoeverAsksStays() async throws {
        let (all, _) = try await tagged(RoleRules())
        let whole = all.first { $0.id == "bo" }!
        let limited = SaidBy([LineFilter("role=resident")!], roles: RoleRules()).limited(whole)!
        #expect(limited.turns == whole.turns && limited.hits.map(\.tokens) == whole.hits.map(\.tokens))
        #expect(whole.hits.contains { $0.reason == .interviewer })
    }
}
