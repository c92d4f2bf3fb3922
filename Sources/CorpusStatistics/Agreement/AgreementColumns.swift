import CorpusModel

/// The columns of the tables of agreement; each description gives the formula and what it is of.
enum AgreementColumns {
    /// tp, fp, fn, tn, support, prevalence.
    static let numbers = 6
    /// From `precision` to `fleiss_kappa`.
    static let ratios = 22
    /// Of two coders, from `labels` to `false_alarms_high`.
    static let pairSummary = 29

    static func themes(_ options: AgreementOptions) -> [TableColumn] {
        key(options) + [
            TableColumn(
                "row", .string, "theme, micro (the labels of all themes together) or macro (the mean over the themes that the first coder gave)"),
            TableColumn("theme", .string, "Theme id; empty in micro and macro rows"),
            TableColumn("label_da", .string, "Danish label"),
            TableColumn("label_en", .string, "English label"),
        ] + size + counted + detection(options) + coefficients(options) + [method]
    }

    static func summary(_ options: AgreementOptions) -> [TableColumn] {
        let interval = self.interval(options)
        return key(options) + size + [
            TableColumn("labels", .integer, "Codes of the first coder: a theme once a turn"),
            TableColumn("predicted", .integer, "Codes of the second coder"),
            TableColumn("tp", .integer, "Codes that both gave"),
            TableColumn("fp", .integer, "Codes of the second coder alone"),
            TableColumn("fn", .integer, "Codes of the first coder alone"),
        ] + detection(options) + [
            TableColumn("macro_themes", .integer, "Themes that the first coder gave: the means are over them"),
            TableColumn("macro_precision", .number, "Mean precision over these themes; a theme that the second coder never gave counts 0"),
            TableColumn("macro_recall", .number, "Mean recall over these themes"),
            TableColumn("macro_f1", .number, "Mean F1 over these themes"),
            TableColumn("macro_f1_low", .number, "Lower bound of macro_f1; \(interval)"),
            TableColumn("macro_f1_high", .number, "Upper bound of the same interval"),
            TableColumn("macro_kappa", .number, "Mean Cohen's kappa over these themes, where it has a value"),
            TableColumn("exact", .number, "Share of the turns whose sets of themes are equal, empty sets too"),
            TableColumn("exact_low", .number, "Lower bound of exact; \(interval)"),
            TableColumn("exact_high", .number, "Upper bound of the same interval"),
            TableColumn("uncoded_turns", .integer, "Turns to which the first coder gave no theme"),
            TableColumn("false_alarm_turns", .integer, "Those of them to which the second coder gave one"),
            TableColumn("false_alarms_per_1000", .number, "1000 * false_alarm_turns / uncoded_turns; empty without uncoded turns"),
            TableColumn("false_alarms_low", .number, "Lower bound of false_alarms_per_1000; \(interval)"),
            TableColumn("false_alarms_high", .number, "Upper bound of the same interval"),
            TableColumn(
                "alpha_masi", .number, "Krippendorff's alpha of whole sets of themes with MASI distance (Passonneau 2006), any number of coders"),
            TableColumn("alpha_masi_low", .number, "Lower bound of alpha_masi; \(interval)"),
            TableColumn("alpha_masi_high", .number, "Upper bound of the same interval"),
            method,
            TableColumn("tool", .string, "The program and its lexicons (id, version, codebook, beginning of the digest), where it is compared"),
        ]
    }

    private static func key(_ options: AgreementOptions) -> [TableColumn] {
        [
            TableColumn("comparison", .string, "tool-coder, tool-adjudicated, coder-coder, or coders (three or more together): never mixed"),
            TableColumn("first", .string, "The coder whose codes are to be found; all of them, joined by ;, where they are compared together"),
            TableColumn("second", .string, "The coder or tool that is set against the first"),
            TableColumn(
                options.group, .string,
                options.group == "role" ? "Role of the speakers; empty for all that count" : "Value of \(options.group); empty for all that count"),
            TableColumn("level", .string, "leaf: themes as coded; parent: the theme at the top, once a turn"),
        ]
    }

    private static let size = [
        TableColumn("transcripts", .integer, "Transcripts with turns that both looked at"),
        TableColumn("turns", .integer, "Units: turns of counted roles of at least one word that both looked at (two or more of several coders)"),
    ]

    private static let counted = [
        TableColumn("tp", .integer, "a: turns (in the micro row turns times themes) with the theme for both"),
        TableColumn("fp", .integer, "c: for the second coder alone"),
        TableColumn("fn", .integer, "b: for the first coder alone"),
        TableColumn("tn", .integer, "d: for neither"),
        TableColumn("support", .integer, "tp + fn: turns with the theme for the first coder; of several coders the values that say present"),
        TableColumn("prevalence", .number, "support / (tp + fp + fn + tn); of several coders support / values"),
    ]

    private static func detection(_ options: AgreementOptions) -> [TableColumn] {
        let formulas = [
            ("precision", "tp / (tp + fp)"), ("recall", "tp / (tp + fn)"), ("f1", "2 tp / (2 tp + fp + fn), the positive agreement of two coders"),
        ]
        return formulas.flatMap { withInterval($0, "\($1); empty where it divides by nothing", options) }
    }

    private static func coefficients(_ options: AgreementOptions) -> [TableColumn] {
        [TableColumn("agreement", .number, "Po = (tp + tn) / (tp + fp + fn + tn): high wherever a theme is rare")]
            + withInterval("kappa", "Cohen's kappa (1960) of present and absent", options)
            + [
                TableColumn("scott_pi", .number, "Scott's pi (1955)"),
                TableColumn("brennan_prediger", .number, "Brennan and Prediger's kappa (1981), q = 2"),
            ] + withInterval("ac1", "Gwet's AC1 (2008)", options)
            + withInterval("alpha", "Krippendorff's alpha, nominal (2004), values missing where a coder did not look", options)
            + [TableColumn("fleiss_kappa", .number, "Fleiss' kappa (1971), where all of three or more coders looked at every turn")]
    }

    private static func withInterval(_ name: String, _ description: String, _ options: AgreementOptions) -> [TableColumn] {
        [
            TableColumn(name, .number, description), TableColumn("\(name)_low", .number, "Lower bound of \(name); \(interval(options))"),
            TableColumn("\(name)_high", .number, "Upper bound of the same interval"),
        ]
    }

    private static func interval(_ options: AgreementOptions) -> String {
        "95% BCa bootstrap (Efron 1987) over resampled units (\(options.unit)), empty with fewer than \(RatioInterval.unitsNeeded), see method"
    }

    private static let method = TableColumn("method", .string, "How the bounds were computed, or what is n/a and why")
}
