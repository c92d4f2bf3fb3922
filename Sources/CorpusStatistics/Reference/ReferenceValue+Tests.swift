/// Exact probabilities, ranks and intervals.
extension ReferenceValue {
    static var tests: [ReferenceValue] {
        let table = ContingencyTable(cells: 1, 3, 3, 1)
        let lafon = ContingencyTable(together: 7, near: 50, item: 10, total: 200)
        let ranks = RankSum.ranks([12, 15, 18, 24, 88], [3, 3, 13, 27, 33])
        let wilson = WilsonInterval.of(46, of: 776)
        return [
            ReferenceValue("fisher_two", "1,3,3,1", "Pedersen 1996", 0.486, within: 0.0005, FisherExact.probability(table)),
            ReferenceValue("fisher_left", "1,3,3,1", "Pedersen 1996", 0.243, within: 0.0005, FisherExact.probability(table, .left)),
            ReferenceValue("fisher_right", "1,3,3,1", "Pedersen 1996", 0.986, within: 0.0005, FisherExact.probability(table, .right)),
            ReferenceValue("specificity", "T=200 t=50 F=10 k=7", "Lafon 1980", 2.562700, within: 1e-6, FisherExact.specificity(lafon)),
            ReferenceValue("rank_sum", "12,15,18,24,88 with 3,3,13,27,33", "Kilgarriff 2001", 31, within: 0, ranks),
            ReferenceValue("wilson", "46 of 776, low", "Wilson 1927, by the formula", 0.044734, within: 5e-7, wilson?.low),
            ReferenceValue("wilson", "46 of 776, high", "Wilson 1927, by the formula", 0.078165, within: 5e-7, wilson?.high),
        ]
    }
}
