/// Labels that interviewers have by default (`I`, `I2`, `Int`, `Interviewer`, `Moderator`, `Spørger`); a speakers file overrides them.
public enum InterviewerLabels {
    private static let words: Set<String> = ["int", "interviewer", "moderator", "spørger", "ordstyrer"]

    public static func contains(_ label: String) -> Bool {
        // `I` only as a capital: a lower-case i is a word.
        if label == "I" { return true }
        var stem = Substring(label)
        while let last = stem.last, last.isNumber || last == " " || last == "." { stem = stem.dropLast() }
        if stem == "I" { return true }
        return words.contains(stem.lowercased())
    }
}
