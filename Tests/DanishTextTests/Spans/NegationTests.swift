import CorpusModel
import DanishText
import Testing

/// `cue: scope` for each negation of a turn; see `Samples.negations`.
@Suite struct NegationTests {
    @Test(arguments: [
        ("Det har vi ikke nogen magt over.", "ikke: Det har vi | nogen magt over"),
        ("Jeg giver ikke slip på kontrollen, og jeg bestemmer selv.", "ikke: Jeg giver | slip på kontrollen"),
        ("fordi de ikke har tid men vi har magt", "ikke: de | har tid"),
        ("Vi har aldrig bestemt noget.", "aldrig: Vi har | bestemt noget"),
        ("Det er på ingen måde frivilligt.", "på ingen måde: Det er | frivilligt"),
        ("Det er langt fra alles ansvar", "langt fra: Det er | alles ansvar"),
        ("vi har altså i går og i dag på møderne her ikke fået svar", "ikke: i dag på møderne her | fået svar"),
        ("en to tre fire fem seks syv ikke en to tre fire fem seks syv otte ni ti", "ikke: tre fire fem seks syv | en to tre fire fem seks syv otte"),
        ("Jeg prøver ikke at styre dem", "ikke: Jeg prøver | at styre dem"),
        ("Jeg siger ikke at de styrer det", "ikke: Jeg siger"),
        ("Det er fint. Det er ikke mit ansvar. Det er dit.", "ikke: Det er | mit ansvar"),
    ])
    func clauseWindow(_ text: String, _ expected: String) throws { #expect(try Samples.negations(text) == [expected]) }

    @Test(arguments: [
        ("Uden magt går det galt", "right Uden: magt går det galt"), ("Han gik uden at sige noget", "right uden at: sige noget"),
        ("Vi mangler indflydelse her, siger de", "right mangler: indflydelse her"), ("Det er mangel på tillid", "right mangel på: tillid"),
    ])
    func toTheRightOnly(_ text: String, _ expected: String) throws { #expect(try Samples.negations(text) == [expected]) }

    @Test(arguments: [
        ("Vi har ingen indflydelse på haven her i byen", "noun ingen: har | indflydelse på haven her"),
        ("Ingen beboere har magt i blokken", "noun Ingen: beboere har magt i blokken"),
        ("Det kan vi intet gøre ved", "noun intet: kan | gøre ved"),
    ])
    func nounGroup(_ text: String, _ expected: String) throws { #expect(try Samples.negations(text) == [expected]) }

    @Test(arguments: [
        ("Vi har hverken magt eller penge til det, siger de", "correlative hverken: Vi har | magt | penge til det"),
        ("Vi har hverken magt, penge eller tid, og det er trist", "correlative hverken: Vi har | magt | penge | tid"),
    ])
    func pairs(_ text: String, _ expected: String) throws {
        #expect(try Samples.negations(text) == [expected])
    }

    @Test(arguments: [
        ("Jeg tror ikke, at vi har nogen magt", "raised ikke: Jeg tror | vi har nogen magt"),
        ("Det mener jeg ikke at vi har brug for", "raised ikke: Det mener jeg | vi har brug for"),
        ("Jeg synes ikke, man skal bestemme, men de gør det", "raised ikke: Jeg synes | man skal bestemme"),
        ("at de ikke tror at vi vil det", "raised ikke: de | tror | vi vil det"),
        ("Jeg tror ikke vi har magt", "ikke: Jeg tror | vi har magt"),
    ])
    func raised(_ text: String, _ expected: String) throws { #expect(try Samples.negations(text) == [expected]) }

    @Test(arguments: [
        "Det er ikke kun magt", "Det er ikke bare ansvar", "Ikke desto mindre har vi magt", "Der er ingen tvivl om, at de har magt",
        "Det er uden tvivl rigtigt",
        "Hvorfor ikke tage ansvar?", "Det er ikke andet end kontrol", "Vi står uden for det hele",
    ])
    func lookAlikes(_ text: String) throws { #expect(try Samples.negations(text).isEmpty) }

    @Test(arguments: [
        "Vi må give slip på styringen, ikke?", "Vi må give slip, ik'?", "Vi må give slip, ik’, og så", "Det er godt, ikke sandt?",
        "Det er godt ikke også?", "Det er godt ikke?",
        "Det er godt ik'", "De bestemmer selv, vel?", "vi har magt, ik'", "Det er jo vores have ikk'?",
    ])
    func tagQuestions(_ text: String) throws { #expect(try Samples.negations(text).isEmpty) }

    @Test(arguments: [
        ("Det ved jeg ik'", "ik': Det ved jeg"), ("Det gør vi ikke.", "ikke: Det gør vi"), ("Kan du ikke?", "ikke: Kan du"),
        ("Hvorfor gør du det ikke?", "ikke: Hvorfor gør du det"),
        ("Er det ikke også magt?", "ikke: Er det | også magt"), ("det vil de ikke, fordi de er trætte", "ikke: det vil de"),
    ])
    func noTagQuestions(_ text: String, _ expected: String) throws { #expect(try Samples.negations(text) == [expected]) }

    @Test(arguments: [
        ("Jeg har, øh, ikke (griner) nogen magt", "ikke: Jeg har | nogen magt"), ("Jeg har ikke, øh, nogen magt", "ikke: Jeg har | nogen magt"),
        ("det er ikke øhm kun magt", ""), ("vi har på (pause) ingen øh måde magt", "på (pause) ingen øh måde: vi har | magt"),
        ("(ikke til at høre) vi har magt", ""),
    ])
    func eventsAndFillersAreTransparent(_ text: String, _ expected: String) throws {
        #expect(try Samples.negations(text) == (expected.isEmpty ? [] : [expected]))
    }

    @Test func noAsAnAnswerHasItsScopeElsewhere() throws {
        #expect(try Samples.negations("Nej, det er vores.") == ["answer Nej: "])
    }

    @Test func aLexiconAddsAndRemovesCues() throws {
        let finder = SpanFinder(data: .embedded).with(negators: [SpanCue("ikke ret meget", .not), SpanCue("nul", .both)], removing: ["aldrig"])
        #expect(try Samples.negations("Det er ikke ret meget magt", finder: finder).isEmpty)
        #expect(try Samples.negations("Vi har nul magt", finder: finder) == ["nul: Vi har | magt"])
        #expect(try Samples.negations("Vi har aldrig magt", finder: finder).isEmpty)
    }

    @Test func scopesAreAskedByToken() {
        let span = AnnotationSpan(.negation, cue: 3..<4, scope: [0..<3, 4..<6], reach: .clause)
        #expect(span.covers(0) && span.covers(5) && !span.covers(3) && !span.covers(6))
    }
}
