import CorpusModel

/// The columns that every theme table has after its grouping columns; each description gives the formula and the denominator.
enum ThemeColumns {
    static func all(_ options: StatisticsOptions) -> [TableColumn] { counted(options) + measured(options) + added(options) }

    private static func counted(_ options: StatisticsOptions) -> [TableColumn] {
        let unit = options.unit.rawValue
        let units = options.unit.plural
        return [
            TableColumn("theme", .string, "Theme id; a parent's id is the first part of its children's"),
            TableColumn("label_da", .string, "Danish label"),
            TableColumn("label_en", .string, "English label"),
            TableColumn(
                "hits", .integer, "Counted hits; for a parent the distinct (transcript, token range) over its children, so not always their sum"),
            TableColumn("turns", .integer, "Distinct \(units) with at least one counted hit; for a parent the union over its children"),
            TableColumn(
                "share_of_turns", .number, "turns / turns_of: of the eligible \(units) of at least one word; empty without any",
                formula: ColumnFormula("share", "turns / turns_of", "rate", denominator: "turns_of: eligible \(units) of at least one word")),
            TableColumn("informants", .integer, "Distinct informants with at least one counted hit"),
            TableColumn("informants_of", .integer, "Distinct informants with at least one eligible \(unit) of at least one word"),
            TableColumn("transcripts", .integer, "Distinct transcripts with at least one counted hit"),
            TableColumn(
                "words", .integer,
                "Counted tokens in eligible turns: the role is counted and the theme may be coded there; for a parent the union over its children"),
            TableColumn("words_all", .integer, "Counted tokens in all turns of the group, the interviewers' too"),
        ]
    }

    private static func measured(_ options: StatisticsOptions) -> [TableColumn] {
        [
            TableColumn(
                "per_1000_words", .number, "1000 * hits / words; empty without words",
                formula: ColumnFormula("per_1000", "1000 * hits / words", "rate", denominator: "words: counted tokens in eligible turns")),
            TableColumn(
                "low", .number,
                "Lower bound of the 95% interval of per_1000_words: \(options.interval.name) over resampled "
                    + "units (\(options.resampling)); empty with fewer than \(RatioInterval.unitsNeeded) units or without hits, see method",
                formula: Self.interval(options)),
            TableColumn("high", .number, "Upper bound of the same interval", formula: Self.interval(options)),
            TableColumn(
                "dp", .number,
                "DP (Gries 2008) over transcripts as parts of unequal size: half the sum of |share of hits - share of words|; "
                    + "empty without hits or with one part", formula: .deviation),
            TableColumn("method", .string, "How low and high were computed, or n/a and why not"),
        ]
    }

    private static func added(_ options: StatisticsOptions) -> [TableColumn] {
        let units = options.unit.plural
        return [
            TableColumn("turns_of", .integer, "Eligible \(units) of at least one word: the denominator of share_of_turns"),
            TableColumn("words_per_turn", .number, "words / turns_of: mean length of the eligible \(units), which a share should be read with"),
            TableColumn("prompted_hits", .integer, "Counted hits in answers to an interviewer turn that holds the theme"),
            TableColumn("spontaneous_hits", .integer, "hits - prompted_hits"),
            TableColumn("negated_hits", .integer, "Counted hits that are negated"),
            TableColumn("transcripts_of", .integer, "Distinct transcripts with at least one eligible word: the parts of dp"),
            TableColumn("range", .integer, "Parts (transcripts of transcripts_of) with at least one counted hit"),
            TableColumn(
                "dp_norm", .number, "DPnorm (Lijffijt & Gries 2012): dp / (1 - share of words of the smallest part)", formula: .normalizedDeviation),
            TableColumn("units", .integer, "Resampling units (\(options.resampling)) with at least one eligible word"),
            InformantShares.column("hits"),
        ]
    }

    private static func interval(_ options: StatisticsOptions) -> ColumnFormula {
        .ratioInterval(options.interval, draws: options.draws, seed: options.seed, unit: "\(options.resampling)")
    }
}
