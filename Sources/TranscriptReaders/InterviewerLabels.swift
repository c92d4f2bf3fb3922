/// Labels that interviewers have unless a speakers file says otherwise (DESIGN §4).
///
/// The list comes from the caller (a data file that researchers correct); this is the rule by which a label is one of them. Case does not count,
/// and a number or full stop after the word neither (`Int. 2` is `int`), but the one-letter `I` must be a capital: a small i is a word.
public struct InterviewerLabels: Sendable {
    /// What holds when nobody gives a list.
    public static let standard = InterviewerLabels(["I", "Int", "Interviewer", "Moderator", "Spørger"])

    private let exact: Set<String>
    private let folded: Set<String>

    public init(_ labels: some Sequence<String>) {
        let labels = Array(labels)
        exact = Set(labels.filter { $0.unicodeScalars.count == 1 })
        folded = Set(labels.filter { $0.unicodeScalars.count > 1 }.map { $0.lowercased() })
    }

    public func contains(_ label: String) -> Bool {
        if holds(label) { return true }
        var stem = Substring(label)
        while let last = stem.last, last.isNumber || last == " " || last == "." { stem = stem.dropLast() }
        return !stem.isEmpty && holds(String(stem))
    }

    private func holds(_ label: String) -> Bool {
        label.unicodeScalars.count == 1 ? exact.contains(label) : folded.contains(label.lowercased())
    }
}
