/// What ties a network's themes: a column of the table of co-occurrence.
public enum NetworkMeasure: String, Sendable, CaseIterable {
    case npmi, jaccard, both

    func name(_ choice: PlotChoice, _ units: String) -> String {
        switch self {
        case .npmi:
            choice.words(
                "NPMI: 0 mødes så tit som tilfældet giver, 1 kun sammen", "NPMI: 0 is as often together as chance gives, 1 never alone")
        case .jaccard:
            choice.words("Jaccard: \(units) med begge / \(units) med et af dem", "Jaccard: \(units) with both / \(units) with either")
        case .both: choice.words("\(units) med begge temaer", "\(units) with both themes")
        }
    }
}
