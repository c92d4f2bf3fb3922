/// Observed agreement Po = Σ O_kk / N: the share of units to which both coders gave the same category (Cohen 1960, eq. 1; Artstein & Poesio 2008, eq. 1).
///
/// High wherever a code is rare, as most units are then absent for both: read it with the prevalence.
public enum PercentAgreement {
    public static func value(_ table: TwoCoderTable) -> Measured { .ratio(table.agreed, table.total, .noUnits) }
}
