import CorpusModel
import DanishText
import Testing

@Suite struct AnalyserTests {
    /// `form/LEMMA/CLASS` of each token.
    private func analysed(_ text: String, _ analyser: Analyser = Analyser(model: .embedded)) throws -> [String] {
        let layer = try tokens(of: text)
        let analysis = analyser.analysis(of: layer)
        return layer.forms.indices.map { index in
            let reading = analysis.table[Int(analysis.readings[index])]
            return "\(layer.formVocabulary[layer.forms[index]])/\(reading.lemma)/\(reading.wordClass.name)"
        }
    }

    private func reading(of form: String, in text: String, _ analyser: Analyser) throws -> Reading {
        let layer = try tokens(of: text)
        let analysis = analyser.analysis(of: layer)
        let index = try #require(layer.forms.firstIndex { layer.formVocabulary[$0] == form })
        return analysis.table[Int(analysis.readings[index])]
    }

    private func tokens(of text: String) throws -> TokenLayer { try Tokenizer(data: .embedded).tokens(of: Samples.transcript([text])) }

    @Test func inventedSentencesWithoutADictionary() throws {
        #expect(
            try analysed("Beboerne har fået magten i boligområdet.") == [
                "Beboerne/beboer/NOUN", "har/have/AUX", "fået/få/VERB", "magten/magt/NOUN", "i/i/ADP", "boligområdet/boligområde/NOUN", "././PUNCT",
            ])
        #expect(
            try analysed("Vi har 12 frivillige, og de er glade.").prefix(3) == ["Vi/vi/PRON", "har/have/VERB", "12/12/NUM"])
    }

    @Test func fillersAndEventsAreINTJAndXAndDoNotDisturbWhatIsAroundThem() throws {
        let plain = try analysed("Vi går i skole.")
        let spoken = try analysed("Vi øh går (griner) i øhm skole.")
        #expect(spoken.filter { $0.hasSuffix("/INTJ") }.count == 2)
        #expect(spoken.filter { $0.hasSuffix("/X") }.count == 1)
        #expect(spoken.filter { !$0.hasSuffix("/INTJ") && !$0.hasSuffix("/X") } == plain)
    }

    @Test func numbersOrdinalsSignsPseudonymsAndBrokenOffWordsHaveTheClassOfTheirKind() throws {
        let found = try analysed("Den 3. maj fik NN 25 % af kom- pengene.")
        for expected in ["3./3./ADJ", "NN/nn/PROPN", "25/25/NUM", "%/%/SYM"] { #expect(found.contains(expected), "\(expected) in \(found)") }
    }

    @Test func theTaggerSeesTheNormalFormFurtherWordsOfItAreFurtherLemmas() throws {
        let normal = ["ik'": "ikke", "har'd": "har det"]
        let analyser = Analyser(model: .embedded, normalForm: { normal[$0] })
        let not = try reading(of: "ik'", in: "Det ved jeg ik' noget om.", analyser)
        #expect(not.normalForm == "ikke")
        #expect(not.lemma == "ikke")
        #expect(not.wordClass == .adv)
        let have = try reading(of: "har'd", in: "Jeg har'd godt.", analyser)
        #expect(have.lemma == "have")
        #expect(have.furtherLemmas == ["det"])
    }

    @Test func participlesAndAdverbsInTHaveTheirUninflectedFormAsASecondLemma() throws {
        let analyser = Analyser(model: .embedded, dictionary: InventedTreebank.dictionary)
        let exposed = try reading(of: "udsatte", in: "De udsatte unge fik hjælp.", analyser)
        #expect(Set([exposed.lemma] + exposed.furtherLemmas) == ["udsat", "udsætte"])
        let voluntarily = try reading(of: "frivilligt", in: "Hun gør det helt frivilligt hver dag.", analyser)
        #expect(Set([voluntarily.lemma] + voluntarily.furtherLemmas).isSuperset(of: ["frivillig"]))
    }

    @Test func partsOfCompoundsComeFromWhoKnowsThem() throws {
        let analyser = Analyser(model: .embedded, parts: { form, _, _ in form == "magtforhold" ? ["magt", "forhold"] : [] })
        #expect(try reading(of: "magtforhold", in: "Det er magtforhold.", analyser).parts == ["magt", "forhold"])
        #expect(try reading(of: "er", in: "Det er magtforhold.", analyser).parts == [])
    }

    @Test func everyTokenHasOneReadingAndASecondTranscriptOfTheSameWorkerIsReadAsByANewOne() throws {
        let analyser = Analyser(model: .embedded)
        for text in ["", "Ja.", "Øh …", "(pause)", "Det er 1.000 kr. – ca. Hvad? De' go' nok; A/S'et & H&M 😀 [uhørligt] kom- ."] {
            let layer = try tokens(of: text)
            let analysis = analyser.analysis(of: layer)
            #expect(analysis.readings.count == layer.count)
            #expect(analysis.readings.allSatisfy { Int($0) < analysis.table.count })
            #expect(Set(analysis.table).count == analysis.table.count)
            #expect(analysis.table.allSatisfy { !$0.lemma.isEmpty && !$0.normalForm.isEmpty })
            let fresh = Analyser(model: .embedded).analysis(of: layer)
            #expect(fresh.readings == analysis.readings)
            #expect(fresh.table == analysis.table)
        }
    }
}
