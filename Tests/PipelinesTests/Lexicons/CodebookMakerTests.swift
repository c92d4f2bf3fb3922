import CorpusModel
import DanishText
import Pipelines
import Testing
import ThemeTagging

/// What a codebook says of the rules between themes, of negation and of spelling, in both languages.
@Suite struct CodebookMakerTests {
    private static let yaml = """
        format: ordret-lexicon/1
        lexicon: magt
        version: 1.0.0
        overlap: priority
        negation:
          negators: {add: [fri for, {words: [savne, savner], scope: right}], remove: [undgå]}
          not-negating: ['="ikke overraskende"']
        themes:
          - id: magt
            aliases: [kraft]
            label: {da: Magt, en: Power}
          - id: magt/har
            aliases: [magt/ejer, magt/har-ikke]
            label: {da: Har magt, en: Has power}
            parent: magt
            priority: 3
            negation: {policy: blocks, negators: {remove: [savner]}}
            with: [udbytte, {theme: stolthed, roles: [resident, youth]}]
            unless: [magt/andre, {theme: tillid, within: sentence}]
            entries:
              - {id: ord, words: [idé], fold: [accents, aa], cross: punct, with: udbytte, priority: -1, cap: 2, near: {any: ["#stolthed"], within: sentence}}
          - {id: magt/andre, label: {da: Andres magt, en: Others' power}, parent: magt}
          - {id: udbytte, label: {da: Udbytte, en: Outcome}}
          - {id: stolthed, label: {da: Stolthed, en: Pride}}

        """

    private func codebook(_ language: LabelLanguage, lexicons: Int = 1) throws -> Codebook {
        let written = try LexiconLoader(.embedded).written(Array(Self.yaml.utf8), path: "magt.yaml")
        return CodebookMaker(language).codebook(Array(repeating: written, count: lexicons))
    }

    private func rules(_ codebook: Codebook, _ theme: String) -> [String] {
        codebook.chapters.first { $0.id == theme }?.parts.first { $0.kind == .rule }?.items.map(\.text) ?? []
    }

    private func remark(_ codebook: Codebook) -> String? {
        codebook.chapters.first { $0.id == "magt/har" }?.parts.first { $0.kind == .entry }?.items.first?.remark
    }

    @Test func inDanish() throws {
        let codebook = try codebook(.danish)
        #expect(
            codebook.facts == [
                "magt 1.0.0 (magt.yaml)", "Af fund, der deler et ord, tæller det med den højeste prioritet.",
                "Benægter også: fri for; savne, savner (det, der følger).", "Benægter ikke her: undgå.",
                "Ligner en benægtelse og er det ikke: =\"ikke overraskende\".",
            ])
        #expect(rules(codebook, "magt") == ["Hed tidligere: kraft."])
        #expect(
            rules(codebook, "magt/har") == [
                "Et benægtet fund tælles ikke.", "Benægter ikke her: savner.", "Et fund er også et fund af udbytte.",
                "Et fund er også et fund af stolthed (kun hos: resident, youth).", "Viger, hvor turen har et fund af magt/andre.",
                "Viger, hvor sætningen har et fund af tillid.", "Prioritet 3.",
                "Hed tidligere: magt/ejer, magt/har-ikke.",
            ])
        #expect(
            remark(codebook)
                == "tæller op til 2 gange; kun med et af disse i samme sætning: #stolthed; også hen over tegn i sætningen; uanset accenter og aa/å, ae/æ og oe/ø; et fund er også et fund af udbytte; prioritet -1"
        )
    }

    @Test func inEnglish() throws {
        let codebook = try codebook(.english)
        #expect(codebook.facts[1] == "Of hits that share a word the one of the highest priority counts.")
        #expect(
            rules(codebook, "magt/har") == [
                "A denied hit does not count.", "Does not deny here: savner.", "A hit is a hit of udbytte too.",
                "A hit is a hit of stolthed too (only for: resident, youth).", "Gives way where the turn has a hit of magt/andre.",
                "Gives way where the sentence has a hit of tillid.", "Priority 3.",
                "Called before: magt/ejer, magt/har-ikke.",
            ])
    }

    @Test func factsOfSeveralLexiconsSayWhose() throws {
        #expect(try codebook(.english, lexicons: 2).facts[2] == "magt: Of hits that share a word the one of the highest priority counts.")
    }
}
