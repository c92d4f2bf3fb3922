import CorpusQuery
import Testing

@Suite struct QueryNodeCQLTests {
    @Test(arguments: [
        ("magt", "[lemma=\"magt\"]"),
        ("Magt", "[lemma=\"magt\"]"),
        ("=magten", "[word=\"magten\" %c]"),
        ("=\"på egen krop\"", "[word=\"på\" %c] [word=\"egen\" %c] [word=\"krop\" %c]"),
        ("frivillig*", "[word=\"frivillig.*\" %c]"),
        ("m?gt", "[word=\"m.gt\" %c]"),
        ("bl.a.", "[lemma=\"bl\\.a\\.\"]"),
        ("frivillig-", "[part=\"frivillig\" & word=\"frivillig.+\" %c]"),
        ("-arbejde", "[part=\"arbejde\" & word=\".+arbejde.*\" %c]"),
        ("arbejde/NOUN", "[lemma=\"arbejde\" & pos=\"NOUN\"]"),
        ("magt|kontrol", "[lemma=\"magt\" | lemma=\"kontrol\"]"),
        ("magt|arbejde/NOUN", "[lemma=\"magt\" | (lemma=\"arbejde\" & pos=\"NOUN\")]"),
        ("(i gang|videre)", "([lemma=\"i\"] [lemma=\"gang\"] | [lemma=\"videre\"])"),
        ("tage [..] ejerskab", "[lemma=\"tage\"] []{0,4} [lemma=\"ejerskab\"]"),
        ("tage [..2] ejerskab", "[lemma=\"tage\"] []{0,2} [lemma=\"ejerskab\"]"),
        ("{slippe kontrol}", "([lemma=\"slippe\"] []{0,5} [lemma=\"kontrol\"] | [lemma=\"kontrol\"] []{0,5} [lemma=\"slippe\"])"),
        ("{a \"b c\"}[2]", "([lemma=\"a\"] []{0,1} ([lemma=\"b\"] [lemma=\"c\"]) | ([lemma=\"b\"] [lemma=\"c\"]) []{0,1} [lemma=\"a\"])"),
        (
            "{a b c d}",
            "MU(meet (meet (meet [lemma=\"a\"] [lemma=\"b\"] -6 6) [lemma=\"c\"] -6 6) [lemma=\"d\"] -6 6)"
        ),
        ("@REFL", "[word=\"mig\" %c | word=\"dig\" %c | word=\"sig\" %c | word=\"os\" %c | word=\"jer\" %c]"),
    ]) func everyQueryPrintsItsCQL(query: String, cql: String) throws {
        #expect(try SimpleNotation.parse(query).node.cql == cql)
    }
}
