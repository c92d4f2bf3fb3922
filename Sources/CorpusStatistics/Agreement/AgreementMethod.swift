/// How the intervals of a row were made, and what of them is wanting.
enum AgreementMethod {
    static func text(_ estimates: [(name: String, estimate: AgreementEstimate)], _ options: AgreementOptions) -> String {
        let found = estimates.contains { $0.estimate.bounds != nil }
        let how =
            found
            ? [
                "95% BCa bootstrap of the sums (Efron 1987); \(options.draws) draws; seed \(options.seed); \(Xoshiro256StarStar.name); unit \(options.unit)"
            ]
            : []
        // What is wanting for the same reason is said once.
        var reasons: [(text: String, names: [String])] = []
        for (name, estimate) in estimates {
            guard let trouble = estimate.trouble else { continue }
            if let place = reasons.firstIndex(where: { $0.text == trouble }) {
                reasons[place].names.append(name)
            } else {
                reasons.append((trouble, [name]))
            }
        }
        return (how + reasons.map { ($0.names.count == estimates.count ? "n/a: " : "\($0.names.joined(separator: ", ")): ") + $0.text }).joined(
            separator: "; ")
    }
}
