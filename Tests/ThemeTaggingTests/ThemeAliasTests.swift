import CorpusModel
import Testing
import ThemeTagging

/// Former ids of themes (`aliases`): who uses one means the theme as it is called now, and is told.
@Suite struct ThemeAliasTests {
    private static let influence = """
        - id: magt/indflydelse
          aliases: [magt/medbestemmelse, indflydelse]
          label: {da: T, en: T}
          entries: [{id: a, words: [indflydelse]}]
        - id: magt
          aliases: styrke
          label: {da: T, en: T}
        """

    /// Severity, code, line and column, and message, in short.
    private func told(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { "\($0.severity.rawValue) \($0.code.rawValue) \($0.location?.description ?? ""): \($0.message)" }
    }

    private func read(_ themes: String) -> (lexicon: Lexicon?, diagnostics: [Diagnostic]) { TaggedSample.read(TaggedSample.yaml(themes)) }

    @Test func everyPlaceThatNamesAThemeMayUseAFormerId() throws {
        let user = """
            - id: b
              label: {da: T, en: T}
              parent: styrke
              negation: flips:indflydelse
              with: [{theme: magt/medbestemmelse, roles: [resident]}]
              unless: [indflydelse]
              entries: [{id: e, words: [kontrol], with: indflydelse}]
              tests:
                flips: [{text: Vi har ikke kontrol., to: magt/medbestemmelse}]
            """
        let (lexicon, diagnostics) = read(Self.influence + "\n" + user)
        let theme = try #require(lexicon?.themes.last)
        #expect(theme.theme.parent == "magt" && theme.rivals.map(\.theme) == ["magt/indflydelse"])
        #expect(theme.implications.map(\.theme) == ["magt/indflydelse"] && theme.entries[0].implications.map(\.theme) == ["magt/indflydelse"])
        var target = ""
        if case .flips(let id) = theme.negation { target = id }
        #expect(target == "magt/indflydelse" && theme.tests[0].expectation == .flips(to: "magt/indflydelse"))
        #expect(diagnostics.allSatisfy { $0.severity == .warning && $0.code == .themeRenamed })
        let former = "the theme \"indflydelse\" is now called \"magt/indflydelse\""
        #expect(told(diagnostics).contains("warning theme-renamed test.yaml:18:15: \(former)"))
        #expect(told(diagnostics).contains("warning theme-renamed test.yaml:20:14: \(former)"))
        #expect(diagnostics.count == 6 && diagnostics.first?.advice?.hasPrefix("Write ") == true)
    }

    @Test func aDenialGoesToTheThemeOfNow() throws {
        let themes = Self.influence + "\n- id: b\n  label: {da: T, en: T}\n  negation: flips:indflydelse\n  entries: [{id: e, words: [kontrol]}]"
        #expect(try TaggedSample(themes, in: "Vi har ikke kontrol.").found == ["magt/indflydelse: kontrol (ikke) < b"])
    }

    @Test func aThemeOfAnotherLexiconByAFormerId() throws {
        let other = "- id: c\n  label: {da: T, en: T}\n  with: indflydelse\n  entries: [{id: e, words: [kontrol]}]"
        let sample = try TaggedSample(other, others: [Self.influence], in: "Vi har kontrol.")
        #expect(sample.found == ["c: kontrol", "magt/indflydelse: kontrol with c"])
        let (one, two) = (try #require(read(other).lexicon), try #require(read(Self.influence).lexicon))
        #expect(
            told(CompiledLexicons.check([one, two])) == [
                "warning theme-renamed test.yaml:10:11: the theme \"indflydelse\" is now called \"magt/indflydelse\""
            ])
    }

    @Test func anAliasIsNobodysIdAndOneThemesOnly() throws {
        let live = read("- id: a\n  label: {da: T, en: T}\n- id: b\n  aliases: [a]\n  label: {da: T, en: T}")
        #expect(live.lexicon == nil)
        #expect(told(live.diagnostics) == ["error lexicon-duplicate test.yaml:11:15: the alias \"a\" of b is the id of the theme in line 8"])
        let twice = read("- id: a\n  aliases: [x]\n  label: {da: T, en: T}\n- id: b\n  aliases: [x]\n  label: {da: T, en: T}")
        #expect(told(twice.diagnostics) == ["error lexicon-duplicate test.yaml:12:15: the alias \"x\" of b is an alias of a too, in line 9"])
        let form = read("- id: a\n  aliases: [Æble]\n  label: {da: T, en: T}")
        #expect(told(form.diagnostics).first?.contains("test.yaml:9:15: \"Æble\" under aliases is no theme id") == true)
    }

    @Test func anAliasThatAnotherFileUses() throws {
        func file(_ path: String, _ themes: String) throws -> Lexicon {
            let lexicon = try #require(read(themes).lexicon)
            return Lexicon(
                path: path, digest: "", id: path, version: "1.0.0", codebook: "", language: "da", turnWindow: 40, themes: lexicon.themes)
        }
        let one = try file("a.yaml", "- id: a\n  aliases: [x]\n  label: {da: T, en: T}")
        let two = try file("b.yaml", "- id: b\n  aliases: [a, x]\n  label: {da: T, en: T}")
        #expect(
            told(CompiledLexicons.check([one, two])) == [
                "error lexicon-duplicate b.yaml:9:15: the alias \"a\" of b is the id of a theme in a.yaml",
                "error lexicon-duplicate b.yaml:9:18: the alias \"x\" of b is an alias of a too, in a.yaml:9",
            ])
    }
}
