import CorpusModel
import LocalFiles
import Pipelines
import TestSupport
import Testing
import YAMLDocuments

/// `Lexicons/ordret-lexicon-1.schema.json` says what the reader reads.
@Suite struct LexiconSchemaTests {
    /// This file is a folder deeper than the others that ask.
    static let root = FilePaths.folder(of: BuiltProgram.root())
    static let path = FilePaths.join(root, "Lexicons/ordret-lexicon-1.schema.json")

    /// JSON is YAML.
    static func schema() throws -> YAMLValue { try YAMLDocument.parse(LocalFiles.read(path, limit: 1 << 20)) }

    /// The keys that the reader names when it meets one that it does not know.
    static func keys(of kind: String, in yaml: String) throws -> Set<String> {
        let scratch = Scratch()
        let loaded = try LexiconLoader(.embedded).load([scratch.write("a.yaml", yaml)])
        let told = try #require(loaded.diagnostics.first { $0.code == .lexiconUnknownKey && $0.message.hasPrefix(kind) }, "\(loaded.diagnostics)")
        let list = try #require(told.advice?.split(separator: "the keys are ").last)
        return Set(list.split(separator: ", ").map(String.init))
    }

    static let unknown = "qqqqqqqqqqqqqqqqqqqq: x"

    /// What stands in a lexicon for a map of each kind, and where the schema has it.
    static let kinds: [(kind: String, place: String, lexicon: String)] = [
        ("a lexicon", "", file("{id: t, label: {da: T, en: T}}", head: unknown)),
        ("a codebook", "codebook", file("{id: t, label: {da: T, en: T}}", head: "codebook: {\(unknown)}")),
        ("\"negation\" of a lexicon", "lexiconNegation", file("{id: t, label: {da: T, en: T}}", head: "negation: {\(unknown)}")),
        ("\"negation\" of a theme", "themeNegation", rule("negation: {\(unknown)}")),
        ("\"negators\"", "negators", rule("negation: {negators: {\(unknown)}}")),
        ("a negator", "negator", rule("negation: {negators: {add: [{words: x, \(unknown)}]}}")),
        ("\"with\"", "implication", rule("with: [{theme: t, \(unknown)}]")),
        ("\"unless\"", "rival", rule("unless: [{theme: u, \(unknown)}]")),
        ("a pattern", "cqlPattern", rule("support: {any: [{cql: '\"x\"', \(unknown)}]}")),
        ("a theme among words", "themePattern", rule("support: {any: [{theme: t, \(unknown)}]}")),
        ("a theme", "theme", file("{id: t, label: {da: T, en: T}, \(unknown)}")),
        ("\"label\"", "both", file("{id: t, label: {da: T, en: T, \(unknown)}}")),
        ("\"definition\"", "both", file("{id: t, label: {da: T, en: T}, definition: {da: T, en: T, \(unknown)}}")),
        ("an entry", "entry", rule("entries: [{id: a, words: [x], \(unknown)}]")),
        ("\"near\"", "near", rule("entries: [{id: a, words: [x], near: {any: [y], \(unknown)}}]")),
        ("\"support\"", "support", rule("support: {any: [y], \(unknown)}")),
        ("an exclusion", "exclusion", rule("exclude: [{words: [y], \(unknown)}]")),
        ("\"provenance\"", "provenance", rule("provenance: {\(unknown)}")),
        ("\"tests\"", "tests", rule("tests: {\(unknown)}")),
        ("a test", "test", rule("tests: {match: [{text: Hej., \(unknown)}]}")),
    ]

    private static func file(_ theme: String, head: String = "note: x") -> String {
        "format: ordret-lexicon/1\nlexicon: x\nversion: 1.0.0\n\(head)\nthemes: [\(theme)]\n"
    }

    private static func rule(_ rest: String) -> String { file("{id: t, label: {da: T, en: T}, \(rest)}") }

    @Test(arguments: kinds.map(\.kind)) func theReaderAndTheSchemaKnowTheSameKeys(_ kind: String) throws {
        let (_, place, lexicon) = try #require(Self.kinds.first { $0.kind == kind })
        let root = try Self.schema()
        let map = place.isEmpty ? root : try #require(root["$defs"]?[place])
        let properties = try #require(map["properties"]?.map).map(\.key.name)
        #expect(map["additionalProperties"]?.scalar == "false")
        #expect(try Self.keys(of: kind, in: lexicon) == Set(properties))
        // A map that the schema asks for, the reader asks for too.
        for key in map["required"]?.list ?? [] { #expect(properties.contains(key.scalar ?? "")) }
    }

    /// The schema has no map that the test above passes over.
    @Test func everyMapOfTheSchemaIsCompared() throws {
        let maps = try #require(Self.schema()["$defs"]?.map).filter { $0.value["properties"] != nil }.map(\.key.name)
        #expect(Set(maps) == Set(Self.kinds.map(\.place)).subtracting([""]))
    }

    /// The reader refuses every empty list, and so does the schema.
    @Test func noListOfTheSchemaMayBeEmpty() throws {
        func lists(_ value: YAMLValue, _ path: String) -> [String] {
            let below =
                (value.map ?? []).flatMap { lists($0.value, "\(path)/\($0.key.name)") }
                + (value.list ?? []).flatMap { lists($0, path) }
            return (value["type"]?.scalar == "array" && value["minItems"]?.scalar != "1" ? [path] : []) + below
        }
        #expect(try lists(Self.schema(), "") == [])
    }

    private static var hasJSONSchema: Bool {
        (try? Command("/usr/bin/env", ["python3", "-c", "import jsonschema, yaml; jsonschema.Draft202012Validator"], in: "/"))?.status == 0
    }

    /// Another program's reading of schema and lexicons.
    @Test(.enabled(if: hasJSONSchema, "python3 with jsonschema and yaml validates; it is not installed here"))
    func pythonFindsTheLexiconsValidAndAFaultyOneNot() throws {
        let script = FilePaths.join(Self.root, "Tests/Evaluation/lexicon_schema.py")
        let shipped = try Command("/usr/bin/env", ["python3", script], in: "/")
        #expect(shipped.status == 0, "\(shipped.text)\(shipped.errors)")
        let scratch = Scratch()
        let faulty = try scratch.write("a.yaml", Self.rule("entries: [{id: a, words: [x], phrase: y, weight: tung}]"))
        let found = try Command("/usr/bin/env", ["python3", script, faulty], in: "/")
        #expect(found.status == 1)
        #expect(found.text.contains("themes/0/entries/0/weight: 'tung' is not of type 'number'"), "\(found.text)\(found.errors)")
    }
}
