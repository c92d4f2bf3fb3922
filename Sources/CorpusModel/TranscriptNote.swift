/// What somebody wrote about the transcript and nobody said: a comment, a footnote or an endnote. It is no part of the text.
public struct TranscriptNote: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case comment, footnote, endnote
    }

    public let kind: Kind
    public let author: String?
    public let text: String
    /// The byte of the transcript's text that the note is fastened to; it may be the end of the text.
    public let anchor: Int
    /// The paragraph that it is fastened to.
    public let location: SourceLocation

    public init(kind: Kind, author: String?, text: String, anchor: Int, location: SourceLocation) {
        self.kind = kind
        self.author = author
        self.text = text
        self.anchor = anchor
        self.location = location
    }
}
