import CorpusQuery
import Testing

/// Several words: order, alternatives, gaps, sets, and what a phrase may not cross.
@Suite struct PhraseTests {
    static let sequences = [
        QueryCase("tage ejerskab", "De <tager ejerskab>, de <tog ejerskabet>.", "De tager ikke ejerskab. Ejerskab tager de."),
        QueryCase("\"tage ejerskab\"", "De <tager ejerskab>."),
        QueryCase("\"tage ejerskab\" nu", "De <tager ejerskab nu>."),
        QueryCase("i gang", "Vi er <i gang>, i går gang."),
        QueryCase("tage, ejerskab", "De <tager ejerskab>, de <tager, ejerskab>."),
    ]
    static let alternatives = [
        QueryCase("magt|kontrol", "<Magten> og <kontrollen>."),
        QueryCase("=magten|kontrol|styr*", "<Magten>, magt, <kontrol>, <styring>."),
        QueryCase("(i gang|videre)", "Vi er <i gang> og går <videre>."),
        QueryCase("komme (i gang|videre|ud på (arbejde|job))", "De <kommer i gang>, <kom videre>, <kommer ud på job>.", "De kommer ud."),
        QueryCase("slippe magt|kontrol", "De <slipper magten>, de <slap kontrollen>, slipper fri."),
        QueryCase("(magt)", "<magten>"),
        QueryCase("(magt|magt|=magten)", "<magten> <magt>"),
        QueryCase("(magt|magt over)", "<<magt> over>"),
        QueryCase("magt-|magt", "<magten> <magtkamp>"),
    ]
    static let gaps = [
        QueryCase("tage [..] ejerskab", "De <tager ejerskab>.", "De <tager et to tre fire ejerskab>.", "De tager et to tre fire fem ejerskab."),
        QueryCase("tage [..2] ejerskab", "De <tager et to ejerskab>.", "De tager et to tre ejerskab."),
        QueryCase("tage [..1] ejerskab", "De <tager jo altså det ligesom ejerskab>.", "De tager jo det der ejerskab."),
        QueryCase("tage [..] ejerskab", "<tager <tager ejerskab>>", "<<tager ejerskab> ejerskab>"),
        QueryCase("give [..1] slip [..1] magt", "Vi <giver da slip på magten>.", "Vi giver da slip på den magt."),
        QueryCase("tage [..1] ejerskab", "De <tager 10 ejerskab>.", "De tager 10 11 ejerskab."),
    ]
    static let transparent = [
        QueryCase("tage ejerskab", "De <tager øh ejerskab>.", "De <tager (griner) ejerskab>.", "De <tager, øh, ejerskab>."),
        QueryCase("tage ejerskab", "De <tager \"ejerskab>\".", "De <tager »ejerskab>«.", "De <tager … ejerskab>.", "De <tager – ejerskab>."),
        QueryCase("tage [..1] ejerskab", "De <tager, øh, (pause) et, mm, ejerskab>."),
        QueryCase("tage ejerskab", "De tager jo ejerskab."),
        QueryCase("på egen krop", "<på, øhm, egen (lang pause) krop>"),
    ]
    static let walls = [
        QueryCase(
            "tage ejerskab", "De tager. Ejerskab er godt.", "De tager! Ejerskab.", "De tager? Ejerskab.", "De tager; ejerskab.", "De tager: ejerskab."
        ),
        QueryCase(
            "tage [..] ejerskab", "De tager det. Ejerskab er godt.", "Hvad tager de? Ejerskab.", "De tager det; et ejerskab.",
            "De tager det: ejerskab."),
        QueryCase("tage [..] ejerskab", "De tager\nEjerskab", "A: De tager\nB: ejerskab", "A: De tager\nI: mm\nA: ejerskab"),
        QueryCase("{tage ejerskab}", "De tager det. Ejerskab er godt.", "Ejerskab; tager de."),
        QueryCase("tage [..] ejerskab", "De tager (det ejerskab)."),
    ]
    static let anyOrder = [
        QueryCase(
            "{slippe kontrol}", "De <slipper kontrollen>.", "<Kontrollen slap> de.", "<Kontrol et to tre fire fem slipper>.",
            "Kontrol et to tre fire fem seks slap."),
        QueryCase("{slippe kontrol}[2]", "<slipper den kontrol>", "slipper den der kontrol", "<slipper jo den altså kontrol>"),
        QueryCase("{slippe kontrol}[1]", "<slipper kontrol>", "<kontrol, øh, slipper>", "slipper al kontrol"),
        QueryCase("{a b c}", "<a b c>", "<c a b>", "<b x c x a>", "a b a b"),
        QueryCase("{slippe kontrol|styring}", "<Styringen slipper> vi."),
        QueryCase("{slippe (al kontrol|tøjle)}", "<al kontrol slipper> vi.", "<Slip tøjlerne>!"),
        QueryCase("{\"give slip\" kontrol}", "<Kontrollen giver slip>.", "<Giver slip på kontrollen>.", "giver kontrollen slip"),
        QueryCase("vi {slippe kontrol}", "nu <vi slipper kontrol>", "<vi, øh, kontrol slipper>", "vi nu slipper kontrol"),
        QueryCase("{slippe kontrol} igen", "<slipper kontrol igen>", "<kontrol slipper igen>", "slipper kontrol nu her igen"),
        QueryCase("{magt magt}", "<magt magten>", "magt"),
        QueryCase("{magt =øh}", "<magt øh>", "<øh magt>", "magten ja"),
        QueryCase("vi {magt =øh}", "<vi magt øh>", "<vi øh magt>"),
        QueryCase("{{a b}[1] c}[3]", "<a b x c>", "<c b a>", "a x b c"),
    ]

    @Test(arguments: sequences) func sequence(_ query: QueryCase) throws { try query.check() }
    @Test(arguments: alternatives) func alternative(_ query: QueryCase) throws { try query.check() }
    @Test(arguments: gaps) func gap(_ query: QueryCase) throws { try query.check() }
    @Test(arguments: transparent) func transparentTokens(_ query: QueryCase) throws { try query.check() }
    @Test(arguments: walls) func wall(_ query: QueryCase) throws { try query.check() }
    @Test(arguments: anyOrder) func inAnyOrder(_ query: QueryCase) throws { try query.check() }

    @Test(arguments: [
        QueryCase("@REFL", "<mig> <dig> <sig> <os> <jer> ham vi"),
        QueryCase("@POSS hus", "<mit hus>, <hendes hus>, <egne huse>, et hus"),
        QueryCase("@BORGER", "<Borgeren> og <beboerne>, <frivilligcentret>, kommunen."),
        QueryCase("@BORGER [..1] bestemme", "<Borgerne skal bestemme>."),
        QueryCase("@ALLE", "<Borgeren>, <boligsociale medarbejdere> og <kommunen>."),
    ]) func set(_ query: QueryCase) throws {
        let citizen = try SimpleNotation.parse("(borger|beboer|frivillig-)").node
        let all = try SimpleNotation.parse("(@BORGER|boligsocial medarbejder|kommune)", sets: ["BORGER": citizen]).node
        try query.check(sets: ["BORGER": citizen, "ALLE": all])
    }
}
