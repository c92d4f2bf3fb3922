import CorpusModel

/// The formulas of dispersion (F hits in n parts, s and v the parts' shares of words and hits, r their rates) and of lexical diversity (V types, N tokens).
extension ColumnFormula {
    public static let deviation = ColumnFormula("dp", "sum of |v - s| / 2", "Gries 2008")
    public static let normalizedDeviation = ColumnFormula("dp_norm", "dp / (1 - min s)", "Lijffijt & Gries 2012")
    public static let juillandD = ColumnFormula(
        "juilland_d", "1 - sd(r) / mean(r) / sqrt(n - 1), population sd, on rates", "Juilland & Chang-Rodríguez 1964")
    public static let carrollD2 = ColumnFormula("carroll_d2", "-sum of p * ln p / ln n, p = r / sum of r", "Carroll 1970", logBase: "e")
    public static let rosengrenS = ColumnFormula("rosengren_s", "(sum of sqrt(s * f))^2 / F", "Rosengren 1971")
    public static let divergence = ColumnFormula("kld", "sum of v * log2(v / s)", "Gries 2020", logBase: "2")
    public static let averageReduced = ColumnFormula(
        "arf", "sum of min(d, N / F) / (N / F), d the distances on the ring of counted words", "Savický & Hlaváčová 2002")
    public static let typeTokenRatio = ColumnFormula("ttr", "V / N", "Johnson 1944")
    public static let guiraudR = ColumnFormula("guiraud_r", "V / sqrt(N)", "Guiraud 1954")
    public static let correctedRatio = ColumnFormula("cttr", "V / sqrt(2 * N)", "Carroll 1964")
    public static let herdanC = ColumnFormula("herdan_c", "ln V / ln N", "Herdan 1960", logBase: "e")
    public static let maas = ColumnFormula("maas_a2", "(ln N - ln V) / (ln N)^2", "Maas 1972", logBase: "e")
    public static let movingRatio = ColumnFormula(
        "mattr", "mean of V / w over all windows of w tokens within a transcript", "Covington & McFall 2010")
    public static let textualDiversity = ColumnFormula(
        "mtld", "tokens / factors, a factor ends where V / N falls below 0.72 and where the transcript does; mean of both directions",
        "McCarthy & Jarvis 2010")
    public static let hypergeometricDiversity = ColumnFormula(
        "hdd", "sum over types of (1 - P(none in 42 draws)) / 42", "McCarthy & Jarvis 2007")
    public static let yuleK = ColumnFormula("yule_k", "10^4 * (sum of m^2 * V(m) - N) / N^2", "Yule 1944")
}
