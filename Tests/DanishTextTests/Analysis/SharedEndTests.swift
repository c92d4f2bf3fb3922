import CorpusModel
import DanishText
import Testing

/// *børne- og ungeområdet*: what hangs is found as the whole word.
@Suite struct SharedEndTests {
    private func reading(of form: String, in text: String) throws -> Reading {
        let layer = try Samples.layer(text)
        let analysis = try #require(DanishLanguage.embedded.analyser()).analysis(of: layer)
        #expect(Set(analysis.table).count == analysis.table.count)
        let token = try #require(layer.forms.firstIndex { layer.formVocabulary[$0] == form })
        return analysis.table[Int(analysis.readings[token])]
    }

    @Test(arguments: [
        ("på børne- og ungeområdet i dag", "børne-", "børneområdet", "børneområde", ["barn", "område"]),
        ("bolig-, familie- og skoleområdet", "bolig-", "boligområdet", "boligområde", ["bolig", "område"]),
        ("familie- og det nye skoleområde", "familie-", "familieområde", "familieområde", ["familie", "område"]),
    ])
    func itIsTheWholeWord(_ text: String, _ form: String, _ whole: String, _ lemma: String, _ parts: [String]) throws {
        let reading = try reading(of: form, in: text)
        #expect(reading.normalForm == whole)
        #expect(reading.furtherLemmas == [lemma])
        #expect(reading.lemma == form)
        #expect(reading.parts == parts)
    }

    @Test func anAbbreviationKeepsItsHyphen() throws { #expect(try reading(of: "it-", in: "it- og skoleområdet").normalForm == "it-området") }

    @Test(arguments: [("det er pla- nej det er godt", "pla-"), ("børne- og en helt anden ting", "børne-")])
    func whatNoWordEndsStandsAlone(_ text: String, _ form: String) throws { #expect(try reading(of: form, in: text).normalForm == form) }
}
