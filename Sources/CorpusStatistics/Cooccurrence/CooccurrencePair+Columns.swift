import CorpusModel

extension CooccurrencePair {
    static func columns(_ window: CooccurrenceWindow) -> [TableColumn] { counted(window) + measured(window) + carried(window) }

    private static func counted(_ window: CooccurrenceWindow) -> [TableColumn] {
        let units = window.plural
        let (first, second) = window.isDirected ? ("whose question has theme_a", "whose answer has theme_b") : ("with theme_a", "with theme_b")
        let both =
            window.isDirected ? "Distinct \(units) with theme_b to a question with theme_a" : "Distinct \(units) with counted hits of both themes"
        let pairs = window.isDirected ? "Theme id: what is answered" : "Theme id; a pair stands once, in the order of the themes"
        let n =
            window.isDirected
            ? "Answers to a question, of at least one word, in which theme_b may be coded, also uncoded ones"
            : "Eligible \(units) of at least one word in which both themes may be coded, also uncoded ones"
        return [
            TableColumn("theme_a", .string, window.isDirected ? "Theme id: what is asked" : "Theme id"),
            TableColumn("theme_b", .string, pairs),
            TableColumn("level", .string, "leaf or parent"),
            TableColumn("both", .integer, both),
            TableColumn("a", .integer, "Distinct \(units) of n \(first), with or without theme_b"),
            TableColumn("b", .integer, "Distinct \(units) of n \(second), with or without theme_a"),
            TableColumn("neither", .integer, "n - a - b + both"),
            TableColumn("n", .integer, n),
        ]
    }

    private static func measured(_ window: CooccurrenceWindow) -> [TableColumn] {
        let units = window.plural
        func formula(_ formula: ColumnFormula) -> ColumnFormula { formula.with(window: window.rule) }
        return [
            TableColumn(
                "expected", .number, "a * b / n: both, were the themes independent; empty when n is 0",
                formula: formula(ColumnFormula("expected", "a * b / n", "Evert 2004"))),
            TableColumn(
                "jaccard", .number, "both / (a + b - both); empty when neither theme occurs",
                formula: formula(ColumnFormula("jaccard", "both / (a + b - both)", "Jaccard 1912"))),
            TableColumn(
                "odds_ratio", .number, "both * neither / ((a - both) * (b - both)); not defined, hence empty, when one theme never stands alone",
                formula: formula(ColumnFormula("odds_ratio", "both * neither / ((a - both) * (b - both))", "Cornfield 1951"))),
            TableColumn(
                "informants", .integer,
                window.holdsSeveralTurns
                    ? "Distinct informants of the turns in which the hits of the two themes stand, in the windows with both"
                    : "Distinct informants who say one of the \(units) with both themes"),
            TableColumn(
                "npmi", .number, "Normalised pointwise mutual information (Bouma 2009): -1 never together, 0 by chance, 1 never alone",
                formula: formula(.normalizedInformation)),
            TableColumn(
                "p_fisher", .number,
                "Fisher's exact test, two sides. Takes \(units) for independent, which those of an interview are not: a description",
                formula: formula(.fisherExact)),
        ]
    }

    private static let unitColumn = "unit"

    /// The column's value in a table; `nil` in one that does not tell it.
    static func unit(of table: Table) -> String? { table.rows.first.map { table.text(unitColumn, of: $0) } }

    private static func carried(_ window: CooccurrenceWindow) -> [TableColumn] {
        [
            TableColumn(
                "informants_of", .integer,
                window.holdsSeveralTurns
                    ? "Distinct informants who say a turn of one of the n windows in which one of the two themes may be coded"
                    : "Distinct informants with at least one of the n \(window.plural)"),
            window.holdsSeveralTurns
                ? InformantShares.column("both", "in which the informant who is in most of them says one of the two themes")
                : InformantShares.column("both"),
            TableColumn(unitColumn, .string, "What both, a, b and n count: turn, answer, sentence, turns:N (windows) or question (answers)"),
        ]
    }
}
