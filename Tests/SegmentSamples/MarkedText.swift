import CorpusModel

/// Invented Danish with the expected matches marked, as in `<Magten> ligger hos os`; marks may be nested.
///
/// Angle brackets mark because square ones are events and redactions in transcripts.
public enum MarkedText {
    /// The text without its marks.
    public static func plain(_ marked: String) -> String { marked.filter { $0 != "<" && $0 != ">" } }

    /// A text with these byte ranges marked: what a test compares with the text it was given.
    public static func marked(_ text: String, _ ranges: [TextRange]) -> String {
        var out: [UInt8] = []
        let bytes = Array(text.utf8)
        for at in 0...bytes.count {
            out += ranges.filter { $0.end == at }.map { _ in UInt8(ascii: ">") }
            out += ranges.filter { $0.start == at }.map { _ in UInt8(ascii: "<") }
            if at < bytes.count { out.append(bytes[at]) }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
