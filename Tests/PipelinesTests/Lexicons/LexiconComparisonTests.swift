import CorpusModel
import DanishText
import Pipelines
import TestSupport
import Testing
import ThemeTagging

@Suite struct LexiconComparisonTests {
    static let old = """
        format: ordret-lexicon/1
        lexicon: a
        version: 1.0.0
        sets: {FOLK: [borger, beboer]}
        themes:
          - {id: magt, label: {da: Magt, en: Power}}
          - id: magt/har
            label: {da: Har magt, en: Has power}
            parent: magt
            entries:
              - {id: ord, words: [magt, indflydelse]}
              - {id: sag, words: [sag], weight: 0.5}
            exclude: [{words: [kaffe]}]
            tests:
              match: [{role: resident, text: Vi har magt.}]
          - {id: magt/ud, label: {da: Ud, en: Out}, parent: magt}

        """

    static func comparison(_ change: (String) -> String) throws -> LexiconComparison {
        let loader = LexiconLoader(.embedded)
        return LexiconComparison(
            [try loader.written(Array(old.utf8), path: "old.yaml")], [try loader.written(Array(change(old).utf8), path: "new.yaml")])
    }

    /// The rows without line numbers, empty cells left out.
    static func rows(_ comparison: LexiconComparison) -> [String] {
        comparison.table.rows.map { row in
            row.enumerated().filter { ![7, 8].contains($0.offset) }.map(\.element.string).filter { !$0.isEmpty }.joined(separator: " | ")
        }
    }

    @Test func theSameIsNoDifference() throws {
        let same = try Self.comparison { $0 }
        #expect(same.changes.isEmpty && same.step == nil && ComparisonText(same).lines.isEmpty)
        // Order, and where a pattern stands, change nothing.
        let moved = try Self.comparison {
            $0.with("words: [magt, indflydelse]", "words: [indflydelse], phrase: magt").with(
                "{da: Har magt, en: Has power}", "{en: Has power, da: Har magt}")
        }
        #expect(Self.rows(moved) == [])
    }

    @Test(arguments: [
        ("version: 1.0.0", "version: 1.1.0", "changed | lexicon | a | version | 1.0.0 | 1.1.0 | patch"),
        ("[borger, beboer]", "[borger]", "removed | set | FOLK | words | beboer | minor"),
        ("label: {da: Har magt", "label: {da: Magt", "changed | theme | magt/har | label.da | Har magt | Magt | major"),
        ("parent: magt\n    entries", "parent: magt\n    threshold: 0.8\n    entries", "changed | theme | magt/har | threshold | 0.8 | minor"),
        ("weight: 0.5", "weight: 0.7", "changed | entry | magt/har | sag | weight | 0.5 | 0.7 | minor"),
        ("[magt, indflydelse]", "[magt]", "removed | pattern | magt/har | ord | indflydelse | minor"),
        ("      - {id: sag, words: [sag], weight: 0.5}\n", "", "removed | entry | magt/har | sag | sag | minor"),
        (
            "[{words: [kaffe]}]", "[{words: [kaffe]}, {words: [te], within: turn}]",
            "added | exclusion | magt/har | {words: [te], within: turn} | minor"
        ),
        ("text: Vi har magt.", "text: Vi har magten.", "removed | test | magt/har | match | [resident] Vi har magt. | patch"),
        ("  - {id: magt/ud, label: {da: Ud, en: Out}, parent: magt}\n", "", "removed | theme | magt/ud | Ud | major"),
        ("version: 1.0.0", "version: 1.0.0\nnote: Ny.", "changed | lexicon | a | note | Ny. | patch"),
    ]) func eachChangeHasItsRow(_ text: String, _ other: String, _ row: String) throws {
        let rows = Self.rows(try Self.comparison { $0.with(text, other) })
        #expect(rows.first == row)
        #expect(rows.count == (row.contains("| test |") ? 2 : 1))
    }

    @Test func aThemeWhoseIdIsAnAliasNowIsRenamed() throws {
        let renamed = try Self.comparison {
            $0.with("id: magt/har\n", "id: magt/ejer\n    aliases: [magt/har]\n").with("[magt, indflydelse]", "[magt]")
        }
        #expect(
            Self.rows(renamed) == [
                "renamed | theme | magt/ejer | id | magt/har | magt/ejer | major",
                "changed | theme | magt/ejer | aliases | [magt/har] | minor",
                "removed | pattern | magt/ejer | ord | indflydelse | minor",
            ])
        #expect(
            ComparisonText(renamed).lines.prefix(2) == [
                "~ magt/har → magt/ejer: another id (line 7)", "    ~ aliases: (nothing) → [magt/har] (line 8)",
            ])
    }

    @Test func aThemeThatBecamePartOfAnotherIsMerged() throws {
        let merged = try Self.comparison {
            $0.with("  - {id: magt/ud, label: {da: Ud, en: Out}, parent: magt}\n", "").with(
                "id: magt/har\n", "id: magt/har\n    aliases: [magt/ud]\n")
        }
        #expect(
            Self.rows(merged) == [
                "changed | theme | magt/har | aliases | [magt/ud] | minor", "merged | theme | magt/har | id | magt/ud | magt/har | major",
            ])
        #expect(ComparisonText(merged).lines.contains("~ magt/ud → magt/har: merged (line 7)"))
    }

    @Test func whatIsNewIsAdded() throws {
        let added = try Self.comparison { $0 + "  - {id: ny, label: {da: Ny, en: New}, entries: [{id: n, words: [ny]}]}\n" }
        #expect(Self.rows(added) == ["added | theme | ny | Ny | minor"])
        #expect(added.changes.first?.newLine == 17 && added.changes.first?.oldLine == nil)
        #expect(added.step == .minor)
    }

    @Test func asText() throws {
        let changed = try Self.comparison {
            $0.with("weight: 0.5", "weight: 0.7").with("[magt, indflydelse]", "[magt, styring]").with("1.0.0", "1.0.1")
        }
        #expect(
            ComparisonText(changed).lines == [
                "~ lexicon a version: 1.0.0 → 1.0.1 (line 3)", "~ magt/har", "    - pattern ord: indflydelse (old line 11)",
                "    + pattern ord: styring (line 11)", "    ~ entry sag weight: 0.5 → 0.7 (line 12)",
                "4 changes; together they ask for a minor version; 1.0.0 became 1.0.1",
            ])
    }

    @Test func lexiconsOfAFolderAreMatchedByTheirIds() throws {
        let loader = LexiconLoader(.embedded)
        func lexicon(_ id: String) throws -> WrittenLexicon {
            try loader.written(Array(Self.old.with("lexicon: a", "lexicon: \(id)").utf8), path: "\(id).yaml")
        }
        let comparison = LexiconComparison([try lexicon("a"), try lexicon("b")], [try lexicon("b"), try lexicon("c")])
        #expect(Self.rows(comparison) == ["removed | lexicon | a | a.yaml | major", "added | lexicon | c | c.yaml | major"])
    }

    @Test func hitsGainedAndLost() async throws {
        let scratch = Scratch()
        try scratch.write("korpus/a.txt", "I: Ja?\nIP: Vi har magt og styring. Magten er en sag.\n")
        let loader = LexiconLoader(.embedded)
        func compiled(_ name: String, _ text: String) throws -> CompiledLexicons {
            loader.compile(try loader.load([scratch.write(name, text)]).lexicons)
        }
        let (before, after) = (try compiled("a.yaml", Self.old), try compiled("b.yaml", Self.old.with("[magt, indflydelse]", "[=magt, styring]")))
        let corpus = try OpenCorpus(try SourceFiles.search([scratch("korpus")]).entries, CorpusSettings(), .embedded)
        let tagger = DifferenceTagger(before, after, roles: corpus.settings.roles, language: .embedded)
        let found = Collected(HitComparison(before, after))
        await corpus.analyse { analysed throws(Diagnostic) in
            tagger.difference(analysed)
        } each: { outcome in
            if let part = outcome.result { found.update { $0.add(part) } }
        }
        #expect(found.value.gained == 1 && found.value.lost == 1 && !found.value.isSame)
        #expect(
            found.value.hitTable.rows.map { [$0[0], $0[1], $0[2], $0[8]].map(\.string) } == [
                ["gained", "magt/har", "ord", "styring"], ["lost", "magt/har", "ord", "Magten"],
            ])
        #expect(found.value.themeTable(onlyChanged: true).rows.map { $0.map(\.string) } == [["magt/har", "3", "3", "1", "1"]])
    }
}
