/// The columns and regions of one or more transcripts: what queries and tagging run on.
///
/// Token, turn and sentence numbers run through the whole segment; `members` tells where each transcript begins. Lemma, word class, normal form
/// and compound parts are there when the text was analysed in full (`readings`), and absent when only its forms were wanted.
public struct CorpusSegment: Sendable {
    /// A transcript of the segment and its part of the columns.
    public struct Member: Sendable {
        private let source: MemberTranscript
        public let tokens: Range<Int>
        public let turns: Range<Int>

        public init(transcript: Transcript, tokens: Range<Int>, turns: Range<Int>) {
            source = MemberTranscript(transcript)
            self.tokens = tokens
            self.turns = turns
        }

        /// Of an index: `load` is called once, when somebody asks for the transcript.
        public init(tokens: Range<Int>, turns: Range<Int>, load: @escaping @Sendable () -> Transcript) {
            source = MemberTranscript(load)
            self.tokens = tokens
            self.turns = turns
        }

        public var transcript: Transcript { source.value }
    }

    public let members: [Member]
    /// Where each token begins: UTF-8 byte offsets within the text of its own transcript.
    public let starts: Column<UInt32>
    /// How many bytes each token has; `longToken` for those that have as many or more, which are as long as their form: it is the text as it is written.
    public let lengths: Column<UInt8>
    public static let longToken = UInt8.max
    public let classes: Column<UInt8>
    public let forms: Column<UInt32>
    public let norms: Column<UInt32>
    /// The reading of each token, a place in `readingTable`.
    public let readings: Column<UInt32>?
    public let readingTable: ReadingTable
    /// A sentence never spans two turns.
    public let sentences: TokenRegions
    /// Turns without tokens are empty.
    public let turns: TokenRegions
    public let formVocabulary: Vocabulary
    public let normVocabulary: Vocabulary

    public init(
        members: [Member], starts: Column<UInt32>, lengths: Column<UInt8>, classes: Column<UInt8>, forms: Column<UInt32>, norms: Column<UInt32>,
        readings: Column<UInt32>? = nil, readingTable: ReadingTable = ReadingTable([]), sentences: TokenRegions, turns: TokenRegions,
        formVocabulary: Vocabulary, normVocabulary: Vocabulary
    ) {
        self.members = members
        self.starts = starts
        self.lengths = lengths
        self.classes = classes
        self.forms = forms
        self.norms = norms
        self.readings = readings
        self.readingTable = readingTable
        self.sentences = sentences
        self.turns = turns
        self.formVocabulary = formVocabulary
        self.normVocabulary = normVocabulary
    }

    public var tokenCount: Int { starts.count }
    public var turnCount: Int { turns.count }

    /// The tokens of a turn.
    public func tokens(ofTurn turn: Int) -> Range<Int> { turns[turn] }

    /// The turn that a token stands in. Cost: logarithmic in the turns; a pass over tokens asks a `RegionCursor`.
    public func turn(ofToken token: Int) -> Int { turns.number(ofToken: token) }

    /// The turn that a node ends in; mostly the one that it begins in.
    public func lastTurn(of node: Range<Int>, from first: Int) -> Int {
        tokens(ofTurn: first).contains(node.upperBound - 1) ? first : turn(ofToken: node.upperBound - 1)
    }

    public func tokenClass(_ token: Int) -> TokenClass { TokenClass(rawValue: classes[token])! }

    /// The reading of a token; `nil` where the text was not analysed.
    public func reading(ofToken token: Int) -> Reading? { readings.map { readingTable[Int($0[token])] } }

    /// The transcript that a turn belongs to. Cost: logarithmic in the transcripts.
    public func member(ofTurn turn: Int) -> Member {
        members[memberNumber(ofTurn: turn)]
    }

    public func memberNumber(ofTurn turn: Int) -> Int {
        var low = 0
        var high = members.count - 1
        while low < high {
            let middle = (low + high) / 2
            if members[middle].turns.upperBound <= turn { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// One past the last byte of a token in its transcript's text.
    @inlinable
    public func end(ofToken token: Int) -> Int {
        let length = lengths[token]
        return Int(starts[token]) + (length == Self.longToken ? formLength(ofToken: token) : Int(length))
    }

    @usableFromInline
    func formLength(ofToken token: Int) -> Int { formVocabulary[forms[token]].utf8.count }

    /// The bytes of a token in its transcript's text.
    public func range(ofToken token: Int) -> TextRange { TextRange(Int(starts[token]), end(ofToken: token)) }

    /// The bytes of some tokens, at least one, of one transcript.
    public func range(ofTokens tokens: Range<Int>) -> TextRange { TextRange(Int(starts[tokens.lowerBound]), end(ofToken: tokens.upperBound - 1)) }

    /// Whether nothing stands between a token and the one before it, of the same transcript.
    public func isGluedToLast(_ token: Int) -> Bool { end(ofToken: token - 1) == Int(starts[token]) }
}
