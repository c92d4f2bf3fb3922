/// What an expression of `reporting.txt` does.
public enum ReportingKind: String, CueKind {
    /// A verb of saying in the present: *siger*. With *jeg* it gives an own view.
    case says
    /// A verb of saying in the past, or its participle: *sagde*, *har sagt*.
    case said
    /// A verb of opinion in the present: *mener*. With *jeg*, *vi* or *man* it gives an own view.
    case thinks
    /// A verb of opinion in the past: *tænkte*, *mente*.
    case thought
    /// Names a source for its clause: *ifølge*, *angiveligt*.
    case source
    /// Introduces words only with a colon or a quotation mark after it: *var sådan:*.
    case like
    /// What follows is said: *de der med at …*.
    case follows
    /// Contains a cue and reports nothing: *det vil sige*.
    case not
}
