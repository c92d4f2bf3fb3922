import CorpusModel
import CorpusQuery
import DanishText
import LocalFiles
import MarkupXML
import SpecialFunctions
import ThemeTagging
import UnicodeText
import Workbooks
import ZipArchive

/// What this installation is made of, and whether the chain from text to hits works on it (`ordret doctor`).
public struct Examination {
    public private(set) var lines: [String] = []
    public private(set) var isWell = true

    public init() {
        lines.append("ordret \(ordretVersion)")
        lines.append(
            "ICU \(unicodeVersions.icu) (Unicode \(unicodeVersions.unicode)), libxml2 \(xmlLibraryVersion), libzip \(zipLibraryVersion), "
                + "libdeflate \(deflateLibraryVersion), libxlsxwriter \(workbookLibraryVersion), GSL \(scientificLibraryVersion)"
        )
        lines.append("processors: \(Machine.processors)")
        lines.append("Danish lists: \(DanishData.names.count), embedded")
        lines.append("lexicons: \(Self.lexicons)")
        lines.append("dictionary: \(Self.dictionary)")
        let model = DanishModel.embedded
        lines.append("Danish model: \(model.weightCount) weights, \(model.lemmaRuleCount) lemma rules, embedded")
        lines.append("not in this version: the local explorer")
        test("words", Self.words)
        test("Danish order", Self.order)
        test("a theme", Self.theme)
    }

    private mutating func test(_ name: String, _ body: () throws -> Bool) {
        let passed = (try? body()) ?? false
        lines.append("self-test, \(name): \(passed ? "passed" : "FAILED")")
        isWell = isWell && passed
    }

    private static var lexicons: String {
        let places = ["Lexicons", InstalledFiles.share("Lexicons")].filter { LocalFiles.kind(of: $0) == .folder }
        return places.first ?? "none found here or in \(InstalledFiles.share("Lexicons"))"
    }

    private static var dictionary: String {
        do throws(Diagnostic) {
            guard let file = try DictionaryFile.open(.auto) else {
                let need = DictionaryImport.isPossible ? "" : " (after apt-get install \(DictionaryImport.packages))"
                return "none; ordret dictionary import\(need) would add lemmas and word classes of some 580,000 forms, and compounds made of them"
            }
            return file.summary
        } catch {
            return error.description
        }
    }

    private static func words() throws -> Bool {
        let segment = try TranscriptAnalyser(.embedded, fillersIn: false).analyse(sample("Magten, øh, ligger bl.a. hos beboerne.")).segment
        return segment.formVocabulary.strings == ["Magten", ",", "øh", "ligger", "bl.a.", "hos", "beboerne", "."]
    }

    private static func order() throws -> Bool {
        let collation = try DanishCollation()
        let words = ["århus", "zoo", "ærlig", "øre", "abe"]
        return words.sorted { collation.key($0).lexicographicallyPrecedes(collation.key($1)) } == ["abe", "zoo", "ærlig", "øre", "århus"]
    }

    private static func theme() throws -> Bool {
        let yaml = """
            format: ordret-lexicon/1
            lexicon: self-test
            version: 1.0.0
            themes:
              - id: magt
                label: {da: Magt, en: Power}
                entries: [{id: magt, words: [magt]}]
            """
        let compiler = QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)
        guard let lexicon = LexiconReader(compiler: compiler).read(Array(yaml.utf8), path: "self-test", digest: "").lexicon else { return false }
        let analysed = try TranscriptAnalyser(.embedded, fillersIn: false).analyse(sample("Det er dem, der har magten."))
        let tagger = ThemeTagger(CompiledLexicons([lexicon], compiler: compiler), roles: RoleRules(), spans: SpanFinder(data: .embedded))
        return tagger.tag(analysed.segment, analysed.facts).hits.map(\.theme) == ["magt"]
    }

    private static func sample(_ text: String) -> Transcript {
        let bytes = Array(text.utf8)
        return Transcript(
            id: "self-test", source: SourceDocument(path: "self-test", bytes: bytes.count, digest: ""), text: TranscriptText(bytes), speakers: [],
            turns: [Turn(speaker: nil, ranges: [TextRange(0, bytes.count)])],
            paragraphs: [Paragraph(range: TextRange(0, bytes.count), location: SourceLocation("self-test"))], diagnostics: [])
    }
}
