import Testing

/// One word: lemma, exact form, wildcard and compound element.
@Suite struct WordTests {
    static let lemmas = [
        QueryCase("magt", "<Magten> ligger hos os, og <magtens> mænd har <magt>.", "Vi magter det ikke, og de magtede det."),
        QueryCase("magte", "Vi <magter> det ikke, men de <magtede> det."),
        QueryCase("borger", "En <borger>, <borgeren>, <borgere>, <borgernes> hus."),
        QueryCase("beboer", "<Beboerne> mødte en <beboer>."),
        QueryCase("tage", "Jeg <tager> den, jeg <tog> den, og jeg har <taget> den, men toget kørte."),
        QueryCase("bestemme", "Det var dem, der <bestemte>, og hun <bestemmer>."),
        QueryCase("frivillig", "De <frivillige> er <frivillig> og <frivilligt>.", "Frivillighed er godt, og frivilligheden bor her."),
        QueryCase("mand", "<Manden> og <mændene>, men ikke man."),
        QueryCase("MAGT", "<magten> og <MAGT>"),
        QueryCase("år", "Det <år> gik <årene>.", "ar og <aar>"),
        QueryCase("på", "Vi er <på>, pa og <paa>."),
        QueryCase("wienerbrødskurv", "En <wienerbrødskurv> til."),
        QueryCase("10", "Der er <10>, ikke 11."),
        QueryCase("og/eller", "Det er ja <og/eller> nej."),
    ]
    static let forms = [
        QueryCase("=magten", "<Magten> og <MAGTEN>, ikke magt eller magtens."),
        QueryCase("=tog", "Vi <tog> et <tog>; jeg tager et."),
        QueryCase("=cv'et", "Hun skrev <cv'et> og <cv’et>."),
        QueryCase("=\"på egen krop\"", "Jeg mærkede det <på egen krop>.", "på egne kroppe, på min egen krop"),
        QueryCase("=\"PÅ Egen krop\"", "<på egen krop>"),
        QueryCase("=\"nej, det\"", "<Nej, det> er <nej det>."),
        QueryCase("=øh", "Vi <øh> ser, <Øh>."),
        QueryCase("=A/S", "Et <A/S> hedder <a/s> nu."),
    ]
    static let wildcards = [
        QueryCase("frivillig*", "<Frivillig>, <frivillighed>, <frivilligcenter>, ufrivillig."),
        QueryCase("*hed", "<Frivillighed> og <enhed>, enheden."),
        QueryCase("m?gt", "<magt> <mægt> maagt mgt <MAGT>"),
        QueryCase("*magt*", "<afmagt>, <magten> og <afmagten>"),
        QueryCase("b?rger", "<borger>, <burger>, <bürger>, brger"),
        QueryCase("*b*r*", "<bebor> <abra> <bar> rab"),
        QueryCase("f?l*s", "<fælles>, <føls>, fæstes"),
        QueryCase("magt.", "magten"),
    ]
    static let compounds = [
        QueryCase("magt-", "<Magtforhold> og <magtkamp>, <magtbalancen>.", "Magten, magtens, magtede, magtende, magt, afmagt."),
        QueryCase("frivillig-", "<Frivilligcenter>, <frivilligarbejde>.", "Frivillighed, frivillige, frivilligheden, frivilligt."),
        QueryCase("-arbejde", "<Frivilligarbejde> og <boligarbejdet>, arbejdet."),
        QueryCase("-møde", "<Beboermøde>, <beboermøder>, <dialogmødet>; mødet, møder."),
        QueryCase("ejerskab-", "<Ejerskabsfølelse>, ejerskabet, ejerskaber."),
        QueryCase("lejer-", "<Lejerforening>, <lejermøde>, lejeren, lejerne, lejere."),
        QueryCase("bolig-", "<Boligforening>, boligerne, boligen, boliger."),
        QueryCase("-skab", "skab, skabet"),
    ]

    @Test(arguments: lemmas) func lemma(_ query: QueryCase) throws { try query.check() }
    @Test(arguments: forms) func form(_ query: QueryCase) throws { try query.check() }
    @Test(arguments: wildcards) func wildcard(_ query: QueryCase) throws { try query.check() }
    @Test(arguments: compounds) func compound(_ query: QueryCase) throws { try query.check() }
}
