import ArgumentParser
import Ordret

/// What a concordance line shows, and in which order the lines stand.
struct ViewOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Words on each side (10 or 5:15), sentence, turn, or answer: the question and the whole answer.", valueName: "context"))
    var context = "10"
    @Option(help: ArgumentHelp("A wider context beside it in exports (expanded_left, expanded_right): as --context.", valueName: "context"))
    var expand: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Sort keys parted by commas: left, node, right; word:-1, lemma:+2, pos:0 (also norm, match[-1], matchend[1]); a.lemma of a label in CQL; transcript, speaker, informant, role, turn, time, theme or a metadata field; freq(KEYS) by how frequent a line's pattern is. -KEY or KEY:desc reverses. Danish order, what is missing last.",
            valueName: "keys"))
    var sort = ""
    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Marks what this query finds in the lines (underlined, in pages, in the column marks); repeatable.", valueName: "query"))
    var mark: [String] = []

    func validate() throws {
        for (name, text) in [("--context", context), ("--expand", expand ?? "turn")] where ContextSize(text) == nil {
            throw ValidationError("\(name) is \"\(text)\"; expected \(ContextSize.names)")
        }
        _ = try order()
    }

    var size: ContextSize { ContextSize(context) ?? .words(left: 10, right: 10) }
    var expandedSize: ContextSize? { expand.flatMap { ContextSize($0) } }

    func order() throws -> ConcordanceSort {
        do { return try ConcordanceSort(sort) } catch { throw ValidationError("--sort: \(error.message)") }
    }
}
