/// What an expression of `hedging.txt` does.
public enum HedgingKind: String, CueKind {
    /// Makes its clause uncertain, and the clause after *at*: *måske*, *det virker som om*.
    case clause
    /// An opinion that governs a clause: *jeg tror, at …*, or stands beside one: *…, tror jeg*.
    case opinion
    /// Only with a clause or a mark after it: *det kan godt være, at …*; not *det kan godt være svært*.
    case complement
    /// Only at the end of a clause, or with a clause after it: *… eller noget*, *hvad skal man sige*; not *eller noget andet*.
    case ending
    /// A word that also means something else, told by its neighbours: *nok*, *vel*, *vist*, *ligesom*.
    case adverb
    /// Contains a cue and does not hedge: *ganske vist*.
    case not
}
