/// One interview, meeting or note as it was read: the text, who speaks where, and where it came from.
///
/// `text` is the decoded document and never changes: line ends are LF, paragraphs are joined by LF, cells by TAB, nothing is
/// normalised. Labels and times that stand in the text stay there and belong to no turn. Where speakers and times are structure
/// (XML, subtitles), the text is the turns' words, joined by LF.
public struct Transcript: Sendable {
    /// The file's stem.
    public let id: String
    public var source: SourceDocument
    public var kind: TranscriptKind
    /// Fields of the metadata file in its order.
    public var metadata: [MetadataField]
    public let text: TranscriptText
    public var speakers: [Speaker]
    public let turns: [Turn]
    /// In text order; they lead every byte of a turn back to its place in the file.
    public let paragraphs: [Paragraph]
    public var diagnostics: [Diagnostic]
    /// Comments, footnotes and endnotes by their anchors; they are no part of the text.
    public var notes: [TranscriptNote] = []
    /// Stretches of turns that the reader knows to be events, in text order and without overlap. What only looks like one (`(griner)` in a Word file) is left to
    /// the tokenizer.
    public var events: [TranscriptEvent] = []
    /// Tokens, lemmas and word classes of the file's own; `nil` where it has none.
    public var annotation: SourceAnnotation?

    public init(
        id: String, source: SourceDocument, kind: TranscriptKind = .interview, metadata: [MetadataField] = [], text: TranscriptText,
        speakers: [Speaker], turns: [Turn], paragraphs: [Paragraph], diagnostics: [Diagnostic]
    ) {
        self.id = id
        self.source = source
        self.kind = kind
        self.metadata = metadata
        self.text = text
        self.speakers = speakers
        self.turns = turns
        self.paragraphs = paragraphs
        self.diagnostics = diagnostics
    }

    public func speaker(of turn: Turn) -> Speaker? { turn.speaker.map { speakers[$0] } }

    /// The place of the paragraph that holds a byte of the text. Cost: logarithmic in the paragraphs.
    public func location(of byteOffset: Int) -> SourceLocation {
        var low = 0
        var high = paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].range.end <= byteOffset { low = middle + 1 } else { high = middle }
        }
        return low < paragraphs.count ? paragraphs[low].location : SourceLocation(source.path)
    }

    /// A turn's words, its ranges joined by spaces.
    public func words(of turn: Turn) -> String {
        turn.ranges.map { text[$0] }.joined(separator: " ")
    }
}

public struct MetadataField: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

public enum TranscriptKind: String, Sendable, CaseIterable {
    case interview, focusgroup, fieldnotes, document, meeting
}

/// The file a transcript was read from, and how.
public struct SourceDocument: Hashable, Sendable {
    /// As the user or the plan named it.
    public let path: String
    public let bytes: Int
    /// SHA-256, hexadecimal; empty where nobody asks for it.
    public let digest: String
    public var format: String
    /// Of the text, where the format leaves it open.
    public var encoding: String?
    public var layout: Layout?
    /// How well the layout fits, 0 to 1.
    public var layoutScore: Double?
    /// The profile of transcription marks that the words are read by; `nil` for the one of plain transcripts.
    public var marks: String?
    /// Whether a line break inside a turn is the page's and not the speaker's.
    public var isHardWrapped = false

    public init(
        path: String, bytes: Int, digest: String, format: String = "", encoding: String? = nil, layout: Layout? = nil, layoutScore: Double? = nil
    ) {
        self.path = path
        self.bytes = bytes
        self.digest = digest
        self.format = format
        self.encoding = encoding
        self.layout = layout
        self.layoutScore = layoutScore
    }
}

/// How a document shows who speaks.
public enum Layout: String, Sendable, CaseIterable {
    case auto, labels, bold
    case labelAlone = "label-alone"
    case table, teams
    case wordTranscribe = "word-transcribe"
    case f4, noscribe, prose
    /// Speakers are structure (XML, subtitles).
    case structure

    /// The layouts that a user may ask for.
    public static let available: [Layout] = [
        .auto, .labels, .bold, .labelAlone, .table, .teams, .wordTranscribe, .f4, .noscribe, .prose,
    ]
}
