/// A hit of a query with its context, ready to be shown or written.
public struct ConcordanceLine: Sendable {
    public let transcript: String
    /// Counted from 1.
    public let turn: Int
    public let speaker: String
    public let informant: String
    public let role: String
    public let time: Seconds?
    public let left: String
    public let node: String
    public let right: String
    /// Counted themes whose hits overlap the node.
    public var themes: [String]
    public let counted: Bool
    public let tokens: Range<Int>
    /// Code points in the transcript's text.
    public let characters: Range<Int>
    public let location: String
    public let metadata: [MetadataField]
    /// What sorting and grouping need of the line's words.
    public var captured = CapturedValues()
    /// In text order within each part.
    public var marks: [LineMark] = []
    public var expanded: ExpandedContext?
    /// Whether the node stands right against the text before it and after it, as in *(magt)*.
    public var touchesLeft = false
    public var touchesRight = false
    /// The words of its transcript that stand before the node, in all turns.
    public var wordsBefore = 0
    /// What a reading sheet says of it; `nil` where no sheet has it.
    public var decision: LineDecision?
    public var note = ""

    public init(
        transcript: String, turn: Int, speaker: String, informant: String, role: String, time: Seconds?, left: String, node: String, right: String,
        themes: [String] = [], counted: Bool, tokens: Range<Int>, characters: Range<Int>, location: String, metadata: [MetadataField]
    ) {
        self.transcript = transcript
        self.turn = turn
        self.speaker = speaker
        self.informant = informant
        self.role = role
        self.time = time
        self.left = left
        self.node = node
        self.right = right
        self.themes = themes
        self.counted = counted
        self.tokens = tokens
        self.characters = characters
        self.location = location
        self.metadata = metadata
    }
}
