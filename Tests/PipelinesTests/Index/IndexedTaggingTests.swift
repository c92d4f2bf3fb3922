import CorpusModel
import DanishText
import Pipelines
import ResultWriters
import SegmentSamples
import TestSupport
import Testing
import ThemeTagging

/// Segments of an index that are tagged as they lie have the hits of their transcripts one by one; what is tagged for statistics has those of `tag`.
@Suite struct IndexedTaggingTests {
    private let scratch = Scratch()

    static let lexicon = """
        format: ordret-lexicon/1
        lexicon: regler
        version: 1.0.0
        turn_window: 8
        themes:
          - id: magt
            label: {da: Magt, en: Power}
            negation: flips:afmagt
            entries:
              - {id: ord, words: [magt], near: {any: [beboerne, kommunen], within: sentence}}
              - {id: bag, phrase: "tage [..2] ansvar", near: {none: [møde], within: 3}}
            exclude: [{phrase: "magt over", cancels: [ord]}]
          - id: afmagt
            label: {da: Afmagt, en: Powerlessness}
            negation: blocks
            entries: [{id: ned, words: [ned], role-weights: {resident: 0.2}}, {id: kontrol, words: [kontrol], weight: 0.6}]
            support: {any: [beboer], within: "turns:1", adds: 0.5}
          - id: svar
            label: {da: Svar, en: Answer}
            negation: keeps
            entries:
              - {id: mønster, cql: '[word="vi"] [word="har|tager"]', support: [{any: [ansvar], within: answer, adds: 1}], weight: 0.5}
              - {id: alt, cql: '<turn> [] []{0,1} "ikke"'}
            with: [afmagt]
          - id: faelles
            label: {da: Fælles, en: Shared}
            negation: {policy: blocks, negators: {add: [{words: [møde], scope: right}, ingen og], remove: [ikke]}}
            entries:
              - {id: vi, words: [vi], weight: 0.5, cap: 2, near: [{any: ["#magt", "#svar"], within: "turns:1"}, {none: ["#afmagt"], within: 4}]}
              - {id: ansvaret, phrase: "=ansvàret [..1] =bèboerne", fold: [accents, aa]}
              - {id: har, words: [hár%d]}
              - {id: over, phrase: "vi [..2] ansvar|kontrol", cross: punct}
            support: {any: ["#afmagt"], within: answer, adds: 0.4}

        """

    /// Themes that give way to those of the other file.
    static let neighbour = """
        format: ordret-lexicon/1
        lexicon: nabo
        version: 1.0.0
        themes:
          - id: styring
            label: {da: Styring, en: Steering}
            unless: [{theme: magt, within: sentence}, afmagt, svar]
            entries: [{id: k, words: [=kommunen, =beboerne]}]

        """

    /// Ten invented transcripts of random words; in some of them the same people speak.
    static func transcripts() -> [String] {
        var random = SeededNumbers(seed: 5)
        let single = "magt magten beboerne kommunen vi har tager ansvar ansvaret ikke ned kontrol møde over . , ; : øh ingen og det er jo"
        let words = single.split(separator: " ").map { String($0) } + ["mangel, øh, på", "langt fra"]
        return (0..<10).map { _ in
            (0..<14).map { turn in
                let label = turn % 3 == 0 ? "I" : random.pick(["Anna", "Bo"])
                return "\(label): " + (0..<random.below(16)).map { _ in random.pick(words) }.joined(separator: " ")
            }.joined(separator: "\n") + "\n"
        }
    }

    private func built(_ depth: AnalysisDepth) async throws -> (files: OpenCorpus, index: OpenCorpus) {
        for (number, text) in Self.transcripts().enumerated() { try scratch.write("korpus/t\(number).txt", text) }
        let roles = (0..<10).map { "t\($0),Anna,resident,Anna\($0 / 2)\nt\($0),Bo,\($0 % 2 == 0 ? "employee" : ""),\n" }.joined()
        try scratch.write("speakers.csv", "transcript,label,role,pseudonym\n" + roles)
        try scratch.write("regler.yaml", Self.lexicon)
        try scratch.write("nabo.yaml", Self.neighbour)
        var settings = CorpusSettings()
        settings.dictionary = .none
        settings.analysis = depth
        settings.speakersPath = scratch("speakers.csv")
        settings.roles.lexiconRoles = [Role("resident"), Role("employee")]
        let files = try OpenCorpus(SourceFiles.find([scratch("korpus")]), settings)
        _ = try await IndexBuild(files, path: scratch("\(depth).ordret")).run()
        return (files, try OpenCorpus(OpenIndex(scratch("\(depth).ordret")), settings, files.language))
    }

    private func tables(_ corpus: OpenCorpus, _ tagging: Tagging) async -> (hits: String, excluded: String, counted: [[String]]) {
        let rows = Collected<[TaggedRows]>([])
        await corpus.tagRows(tagging, withAudit: true) { outcome in rows.update { $0.append(outcome.result!) } }
        let counted = Collected<[TaggedTranscript]>([])
        await corpus.tagged(tagging) { outcome in counted.update { $0.append(outcome.result!) } }
        #expect(counted.value.map(\.turns) == rows.value.map(\.tagged.turns) && counted.value.map(\.speakers) == rows.value.map(\.tagged.speakers))
        let hits = counted.value.map(Self.told)
        #expect(hits == rows.value.map { Self.told($0.tagged) })
        func text(_ table: Table) -> String { String(decoding: CSVWriter().bytes(of: table), as: UTF8.self) }
        return (text(HitsTable.explained(rows.value.flatMap(\.hits))), text(ExcludedRow.table(rows.value.flatMap(\.excluded))), hits)
    }

    /// All that statistics look at.
    private static func told(_ transcript: TaggedTranscript) -> [String] {
        transcript.hits.map { hit in
            "\(hit.turn) \(transcript.theme(of: hit)) \(hit.tokens) \(hit.reason?.rawValue ?? "") \(hit.negated) \(hit.prompted)"
        }
    }

    private func tagging(_ names: [String], _ files: OpenCorpus) throws -> Tagging {
        let loader = LexiconLoader(files.language)
        let (lexicons, diagnostics) = try loader.load(names.map { scratch($0) })
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        return Tagging(loader.compile(lexicons), roles: files.settings.roles, language: files.language, explains: true)
    }

    /// A dictionary, which is counted without rules.
    @Test(arguments: AnalysisDepth.allCases) func wordListsAreTheSame(_ depth: AnalysisDepth) async throws {
        let (files, index) = try await built(depth)
        let words = """
            format: ordret-lexicon/1
            lexicon: ordliste
            version: 1.0.0
            themes:
              - {id: magt, label: {da: M, en: M}, negation: blocks, entries: [{id: m, words: ['=magt', 'ansvar*']}, {id: p, phrase: '="har ansvar"'}]}
              - {id: os, label: {da: O, en: O}, roles: [resident], entries: [{id: v, words: ['=vi']}, {id: f, phrases: ['=vi =har', '="vi tager ansvar"']}]}

            """
        try scratch.write("ordliste.yaml", words)
        let tagging = try tagging(["ordliste.yaml"], files)
        let (one, other) = (await tables(files, tagging), await tables(index, tagging))
        #expect(one.hits == other.hits && one.counted == other.counted && one.counted.joined().count > 60)
        #expect(one.counted.joined().count { $0.contains(" negated ") } > 5)
    }

    @Test(arguments: AnalysisDepth.allCases) func hitsAreTheSame(_ depth: AnalysisDepth) async throws {
        let (files, index) = try await built(depth)
        let tagging = try tagging(["regler.yaml", "nabo.yaml"], files)
        let (one, other) = (await tables(files, tagging), await tables(index, tagging))
        #expect(one.hits == other.hits && one.excluded == other.excluded && one.counted == other.counted)
        let all = one.counted.joined()
        for needle in ["magt", "afmagt", "svar", "faelles", "negated", "interviewer", "true"] {
            #expect(all.contains { $0.contains(needle) }, "\(needle) is among the hits")
        }
        #expect(one.hits.contains("flip"))
        for place in ["sentence", "turn"] { #expect(one.excluded.contains("gives way to a theme that has a hit in the \(place)")) }
        #expect(one.excluded.split(separator: "\n").count > 20 && all.count > 60)
    }
}
