import CorpusModel

/// Labels that stand alone and look like any other paragraph: short names that come again and again, each before somebody's words.
///
///     Interviewer
///     Hvad synes du om haven?
///     Bo
///     Den er god, synes jeg.
enum PlainNames {
    /// The names, as they stand; empty where the paragraphs are not of that kind.
    ///
    /// Two names at least, or one beside a listed label; each twice or more; never two in a row; and a fourth to a half of all paragraphs.
    static func find(_ text: LaidOutText) -> Set<String> {
        let paragraphs = text.ranges.filter { !$0.isEmpty }.map { $0.count <= longest ? text.text($0) : "" }
        var counts: [String: Int] = [:]
        for paragraph in paragraphs where !paragraph.isEmpty && isShortName(paragraph) { counts[paragraph, default: 0] += 1 }
        let names = counts.filter { $0.value >= 2 }
        guard names.count >= 2 else { return [] }
        let places = paragraphs.indices.filter { names[paragraphs[$0]] != nil }
        guard places.count >= 4, places.count * 4 >= paragraphs.count, places.count * 2 <= paragraphs.count + 1 else { return [] }
        guard zip(places, places.dropFirst()).allSatisfy({ $1 - $0 >= 2 }), places.last != paragraphs.count - 1 else { return [] }
        return Set(names.keys)
    }

    static let longest = 40

    private static func isShortName(_ paragraph: String) -> Bool {
        LabelAloneLayout.looksLikeName(paragraph) && paragraph.split(separator: " ").count <= 3
    }
}
