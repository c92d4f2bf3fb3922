import CorpusModel

/// Advice on a speaker that a file's list lacks. A file may name a million of them, or one with a name of a million letters: neither costs more than a little.
enum SpeakerHint {
    /// How many speakers are told of one by one.
    static let told = 20
    private static let length = 60
    private static let candidates = 1_000

    /// ` Is A meant?`, or nothing.
    static func text(_ id: String, among ids: [String]) -> String {
        guard id.utf8.count <= length else { return "" }
        let near = nearest(to: id, among: ids.prefix(candidates).filter { $0.utf8.count <= length })
        return near.map { " Is \($0) meant?" } ?? ""
    }

    /// A name in a line of a message.
    static func shown(_ id: String) -> String { id.unicodeScalars.count > length ? String(id.unicodeScalars.prefix(length)) + "…" : id }
}
