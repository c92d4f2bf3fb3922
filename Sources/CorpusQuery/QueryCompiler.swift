import DanishText

/// Compiles any number of queries into one form that is run together: a concordance has one, a set of lexicons has thousands.
public struct QueryCompiler: Sendable {
    private var program = QueryProgram()
    private var elements = ElementTable()
    private var starts: [Int] = []
    private var required: [[Int]] = []
    private var crosses: [Bool] = []
    private var cql = CompiledCQLQueries()
    /// The language's lists that queries are read with.
    public let data: DanishData
    private let isLemma: (@Sendable (String) -> Bool)?

    /// Whether the segments that the queries will run on have lemmas and word classes.
    public var hasReadings: Bool { isLemma != nil }

    /// `isLemma` says whether a word in match form is a known lemma; `nil` for text of which only the forms are known: plain words are forms then.
    public init(data: DanishData, isLemma: (@Sendable (String) -> Bool)?) {
        self.data = data
        self.isLemma = isLemma
    }

    /// Adds a query and returns its number, counted from 0.
    ///
    /// - Parameter crossesMarks: whether its words may stand on both sides of punctuation inside a sentence.
    public mutating func add(_ node: QueryNode, crossesMarks: Bool = false) -> Int {
        let accept = program.append(.accept)
        let added = program.add(node, next: accept, &elements)
        starts.append(added.start)
        crosses.append(crossesMarks)
        required.append(added.required.count < 2 ? added.required : Set(added.required).sorted())
        return starts.count - 1
    }

    /// Adds a query in CQL that has no fault for lexicons, and returns its number among those of both notations.
    ///
    /// In the program of words it is the words one of which each of its matches holds: where they stand it is asked.
    /// - Parameter lists: those that it may name.
    public mutating func add(_ query: CQLQuery, lists: [String: [String]]) -> Int {
        let words = query.triggers(lists: lists)
        let number = add(words.map { .alternatives($0.map { .word($0) }) } ?? .alternatives([]))
        cql.add(CompiledCQL(query, lists: lists), number, isRestless: words == nil)
        return number
    }

    /// A lexicon phrase: a verb that begins it has an implied gap of up to three words after it, because Danish inverts
    /// (*tager vi så ejerskab*), unless it is literal or its author wrote a gap there. Each alternative begins a phrase of its own.
    public func withImpliedGap(_ query: ParsedQuery) -> QueryNode {
        query.isLiteral ? query.node : gapped(query.node, isFollowed: false)
    }

    private static let impliedGap = 3

    /// `isFollowed`: more of the phrase comes after the node.
    private func gapped(_ node: QueryNode, isFollowed: Bool) -> QueryNode {
        switch node {
        case .word(let pattern) where isFollowed && pattern.kind == .lemma && data.isVerb(pattern.text):
            .sequence([node, .gap(Self.impliedGap)])
        case .sequence(let nodes):
            if nodes.count >= 2, case .gap = nodes[1] {
                node
            } else {
                .sequence([gapped(nodes[0], isFollowed: isFollowed || nodes.count > 1)] + nodes.dropFirst())
            }
        case .alternatives(let nodes): .alternatives(nodes.map { gapped($0, isFollowed: isFollowed) })
        default: node
        }
    }

    public func finish() -> CompiledQueries {
        CompiledQueries(program, starts, required, crosses, elements, cql, isLemma: isLemma, data)
    }
}
