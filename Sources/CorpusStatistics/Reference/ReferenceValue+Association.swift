/// Words that are met together.
extension ReferenceValue {
    static var association: [ReferenceValue] { cwb + pairs + lambda }

    /// A row of cwb-ccc's manual.
    private static var cwb: [ReferenceValue] {
        let measures = AssociationMeasures(ContingencyTable(together: 46, near: 776, item: 877, total: 149_709))
        func row(_ formula: String, _ source: String, _ expected: Double, _ tolerance: Double, _ value: Measured, _ note: String = "")
            -> ReferenceValue
        {
            ReferenceValue(formula, "O=46 R1=776 C1=877 N=149709" + note, source, expected, within: tolerance, value)
        }
        let ccc = "cwb-ccc README"
        return [
            row("expected", ccc, 4.54583, 5e-6, measures.table.expected.map { .value($0) } ?? .undefined(.noWords)),
            row("z", ccc, 19.4429, 5e-5, measures.zScore), row("t", ccc, 6.11208, 5e-6, measures.tScore),
            row("g2_4cell", ccc, 134.301, 5e-4, measures.logLikelihood),
            row("simple_ll", ccc, 130.019, 5e-4, LogLikelihood.simple(measures.table)), row("dice", ccc, 0.055656, 5e-7, measures.dice),
            row("log_ratio", ccc, 3.40925, 5e-6, measures.logRatio),
            row("mi", "by the formula", 3.339018, 1e-6, measures.mutualInformation),
            row("mi", "Sketch Engine, AntConc", 3.3390, 5e-5, measures.mutualInformation, ", base 2"),
            row("mi", "quanteda", 2.3144, 5e-5, measures.naturalMutualInformation, ", base e"),
            row("mi", "cwb-ccc, UCS", 1.00514, 5e-6, measures.decimalMutualInformation, ", base 10"),
            row("mi3", "by the formula", 14.386141, 1e-6, measures.cubicMutualInformation),
            row("log_dice", "by the formula", 9.832691, 1e-6, measures.logDice),
            row("mi_log_f", "by the formula", 12.855711, 1e-6, measures.mutualInformationLogFrequency),
            row("min_sensitivity", "by the formula", 0.052452, 1e-6, measures.minimumSensitivity),
        ]
    }

    private static var pairs: [ReferenceValue] {
        let companies = AssociationMeasures(ContingencyTable(together: 8, near: 15_828, item: 4675, total: 14_307_668))
        let course = AssociationMeasures(ContingencyTable(cells: 5610, 168_938, 2257, 10_233_063))
        let sensitivity = AssociationMeasures(ContingencyTable(cells: 17, 240, 1001, 1_298_742))
        return [
            ReferenceValue("t", "new companies", "Manning & Schütze 1999, pp. 164-165", 0.999932, within: 1e-6, companies.tScore),
            ReferenceValue("delta_p_item", "of course", "Gries 2013, p. 144", 0.032, within: 0.0005, course.deltaItemByNode),
            ReferenceValue("delta_p_node", "of course", "Gries 2013, p. 144", 0.697, within: 0.0005, course.deltaNodeByItem),
            ReferenceValue("min_sensitivity", "17,240,1001,1298742", "Pedersen 1998", 0.016699, within: 5e-7, sensitivity.minimumSensitivity),
        ]
    }

    /// quanteda's test: "capital other capital gains other capital word2 other gains capital", the pair *other capital*.
    private static var lambda: [ReferenceValue] {
        let measures = AssociationMeasures(ContingencyTable(cells: 2, 1, 1, 5))
        return [
            ReferenceValue("lambda", "other capital 2,1,1,5", "quanteda", 1.810109, within: 1e-6, measures.lambda),
            ReferenceValue("lambda_z", "other capital 2,1,1,5", "quanteda", 1.307986, within: 1e-6, measures.lambdaZ),
            ReferenceValue("g2_4cell", "other capital 2,1,1,5", "quanteda", 2.231, within: 0.0005, measures.logLikelihood),
            ReferenceValue("g2_4cell", "other capital 2,1,1,5", "by the formula", 2.23144, within: 5e-6, measures.logLikelihood),
        ]
    }
}
