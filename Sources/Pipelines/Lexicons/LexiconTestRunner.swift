import CorpusIndex
import CorpusModel
import CorpusQuery
import DanishText
import ThemeTagging
import UnicodeText

/// Runs the tests that stand in lexicons: each sentence as a turn of its role, tagged by all lexicons at once.
public struct LexiconTestRunner {
    /// What came of a test.
    public struct Outcome: Sendable {
        public let lexicon: Lexicon
        public let theme: String
        public let test: LexiconTest
        /// `nil` when it passed.
        public let failure: String?
        /// Of a failed test: what fired in other themes, and which entries of the theme came near.
        public let hints: [String]
    }

    private let lexicons: CompiledLexicons
    private let analyser: TranscriptAnalyser
    private let tagger: ThemeTagger
    private let compiler: QueryCompiler

    public init(_ lexicons: CompiledLexicons, language: DanishLanguage) throws(UnicodeFault) {
        self.lexicons = lexicons
        analyser = try TranscriptAnalyser(language, fillersIn: false)
        var roles = RoleRules()
        // A test says its role in the lexicon's own words.
        roles.lexiconRoles = lexicons.roles.union(lexicons.themes.flatMap(\.tests).map(\.role))
        roles.lexiconRoles.remove(.unknown)
        compiler = QueryCompiler(data: language.data, isLemma: language.isLemma)
        tagger = ThemeTagger(lexicons, roles: roles, spans: SpanFinder(data: language.data))
    }

    public func run() -> [Outcome] {
        lexicons.lexicons.flatMap { lexicon in
            lexicon.themes.flatMap { rules in
                rules.tests.map { test in
                    let failure = failure(of: test, rules.theme.id)
                    return Outcome(
                        lexicon: lexicon, theme: rules.theme.id, test: test, failure: failure, hints: failure == nil ? [] : hints(test, rules))
                }
            }
        }
    }

    /// Where a hit is missing: what fired instead, and what came near. A hit too many explains itself.
    private func hints(_ test: LexiconTest, _ rules: ThemeRules) -> [String] {
        guard test.expectation != .noMatch else { return [] }
        let analysed = analyser.analyse(Self.transcript(test.text, test.role))
        let fired = tagger.tag(analysed.segment, analysed.facts).hits.filter { $0.counted && $0.theme != rules.theme.id }
        let entries = rules.entries.filter { $0.status != .retired }.map { (id: $0.id, queries: $0.queries.compactMap(\.node)) }
        let near = NearestEntries(entries, compiler)
        return fired.map { "fired: \($0.theme) \($0.entry) (\($0.trace.joined(separator: ", ")))" }
            + near.lines(analysed.segment).map { "near: \($0)" }
    }

    /// The hits of a sentence.
    public func tag(_ text: String, role: Role) -> (hits: [Hit], excluded: [ExcludedMatch]) {
        let analysed = analyser.analyse(Self.transcript(text, role))
        return tagger.tag(analysed.segment, analysed.facts)
    }

    private func failure(of test: LexiconTest, _ theme: String) -> String? {
        let (hits, excluded) = tag(test.text, role: test.role)
        let counted = hits.filter(\.counted)
        switch test.expectation {
        case .match:
            if counted.contains(where: { $0.theme == theme }) { return nil }
            return "no counted hit" + Self.reasons(hits, excluded, theme)
        case .noMatch:
            guard let hit = counted.first(where: { $0.theme == theme }) else { return nil }
            return "a counted hit of \(hit.entry) (\(hit.trace.joined(separator: ", ")))"
        case .flips(let target):
            if counted.contains(where: { $0.theme == target && $0.flippedFrom == theme }) { return nil }
            if counted.contains(where: { $0.theme == target }) { return nil }
            return "no hit that flips to \(target)" + Self.reasons(hits, excluded, theme)
        }
    }

    private static func reasons(_ hits: [Hit], _ excluded: [ExcludedMatch], _ theme: String) -> String {
        let uncounted = hits.filter { $0.theme == theme && !$0.counted }.map { "\($0.entry) is not counted: \($0.reason?.rawValue ?? "")" }
        let out = excluded.filter { $0.theme == theme }.map { out in
            let score = out.score.map { ", score \(fixed($0, 2))" } ?? ""
            return "\(out.entry): \(out.explanation)\(score)\(out.by.isEmpty ? "" : ", \(out.by)")"
        }
        let reasons = uncounted + out
        return reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))"
    }

    private static func transcript(_ text: String, _ role: Role) -> Transcript {
        let bytes = Array(text.utf8)
        let range = TextRange(0, bytes.count)
        let speaker = Speaker(label: role.rawValue, role: role, informant: role.rawValue)
        return Transcript(
            id: "test", source: SourceDocument(path: "test", bytes: bytes.count, digest: ""), text: TranscriptText(bytes), speakers: [speaker],
            turns: [Turn(speaker: 0, ranges: [range])], paragraphs: [Paragraph(range: range, location: SourceLocation("test"))], diagnostics: [])
    }
}
