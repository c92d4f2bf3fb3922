import CorpusModel
import DanishText

/// Queries ready to run on any segment: the program, and for each word the elements it is of.
public struct CompiledQueries: Sendable {
    let program: QueryProgram
    let starts: [Int]
    /// For each query the elements that its sentence must hold.
    let required: [[Int]]
    /// For each query whether punctuation inside a sentence is in its way no more than a comma.
    let crossesMarks: [Bool]
    let outline: QueryOutline
    let patterns: [[WordPattern]]
    let index: PatternIndex
    private let known = KnownWords()
    /// The elements that each query may begin with, in ascending order.
    let firsts: [[Int]]
    /// The two in one list each, for the loop that every woken query passes.
    let requiredLists: ElementIndex
    let firstLists: ElementIndex
    /// Queries that are one word, or one of several: wherever one begins it matches.
    let isOneWord: [Bool]
    let particles: Set<String>
    /// Those of the queries that are in CQL: of them the program has the words that wake them.
    let cql: CompiledCQLQueries

    public var count: Int { starts.count }

    init(
        _ program: QueryProgram, _ starts: [Int], _ required: [[Int]], _ crossesMarks: [Bool], _ elements: ElementTable, _ cql: CompiledCQLQueries,
        isLemma: ((String) -> Bool)?, _ data: DanishData
    ) {
        self.program = program
        self.starts = starts
        self.required = required
        self.crossesMarks = crossesMarks
        self.cql = cql
        outline = QueryOutline(program)
        patterns = elements.elements
        index = PatternIndex(elements.elements, isLemma: isLemma, functionWords: data.functionWords)
        particles = data.particles
        isOneWord = starts.map { Self.onlyElement(of: program, from: $0) != nil }
        firsts = starts.map { program.firstElements(from: $0).sorted() }
        requiredLists = ElementIndex(required)
        firstLists = ElementIndex(firsts)
    }

    /// The element of a query that is one word.
    static func onlyElement(of program: QueryProgram, from start: Int) -> Int? {
        program.chain(from: start).flatMap { $0.count == 1 ? $0[0] : nil }
    }

    /// The elements of each word, in ascending order. What many queries say of a word is remembered for the next segment.
    func elements(of words: [(matchForm: String, reading: Reading?)]) -> [[Int]] {
        count < Self.many ? words.map { index.elements(of: $0.matchForm, $0.reading) } : known.elements(of: words, asking: index)
    }

    /// From so many queries on a look at a word costs more than to remember it.
    private static let many = 16

    /// Whether an element names this form exactly: the only way to a truncated word or a pseudonym.
    func namesExactly(_ element: Int, _ matchForm: String) -> Bool {
        patterns[element].contains { $0.kind == .form && $0.folding.folded($0.text) == $0.folding.folded(matchForm) }
    }
}
