import CorpusModel
import DanishText

/// Queries ready to run on any segment: the program, and for each word form the elements it is of.
public struct CompiledQueries: Sendable {
    let program: QueryProgram
    let starts: [Int]
    /// For each query the elements that its sentence must hold.
    let required: [[Int]]
    let patterns: [[WordPattern]]
    /// Elements by the match forms that their words and exact forms have.
    let exact: [String: [Int]]
    let wildcards: [(glob: Wildcard, element: Int)]
    let compounds: [(test: CompoundTest, element: Int)]
    /// The queries that may begin with an element.
    let queriesByFirst: [[Int]]
    /// Queries that may begin with several elements, of which a token can be more than one.
    let hasSeveralFirsts: [Bool]
    let particles: Set<String>

    public var count: Int { starts.count }

    init(_ program: QueryProgram, _ starts: [Int], _ required: [[Int]], _ elements: ElementTable, _ inflections: Inflections, particles: Set<String>)
    {
        self.program = program
        self.starts = starts
        self.required = required
        patterns = elements.elements
        self.particles = particles
        var exact: [String: [Int]] = [:]
        var wildcards: [(Wildcard, Int)] = []
        var compounds: [(CompoundTest, Int)] = []
        for (id, patterns) in elements.elements.enumerated() {
            var forms: Set<String> = []
            for pattern in patterns {
                switch pattern.kind {
                case .lemma: forms.formUnion(inflections.forms(of: pattern.text))
                case .form: forms.insert(pattern.text)
                case .wildcard: wildcards.append((Wildcard(pattern.text), id))
                case .firstElement: compounds.append((CompoundTest(first: pattern.text, inflections), id))
                case .lastElement: compounds.append((CompoundTest(last: pattern.text, inflections), id))
                }
            }
            for form in forms { exact[form, default: []].append(id) }
        }
        self.exact = exact
        self.wildcards = wildcards
        self.compounds = compounds
        var byFirst = [[Int]](repeating: [], count: elements.elements.count)
        var several: [Bool] = []
        for (query, start) in starts.enumerated() {
            let firsts = program.firstElements(from: start)
            several.append(firsts.count > 1)
            for element in firsts { byFirst[element].append(query) }
        }
        queriesByFirst = byFirst
        hasSeveralFirsts = several
    }

    /// The elements that a match form is of, in ascending order.
    func elements(of norm: String) -> [Int] {
        var found = exact[norm] ?? []
        if !wildcards.isEmpty || !compounds.isEmpty {
            let bytes = Array(norm.utf8)
            for (glob, element) in wildcards where glob.matches(bytes) { found.append(element) }
            for (test, element) in compounds where test.matches(norm, bytes) { found.append(element) }
        }
        return Array(Set(found)).sorted()
    }

    /// Whether an element names this form exactly: the only way to a truncated word or a pseudonym.
    func namesExactly(_ element: Int, _ norm: String) -> Bool {
        patterns[element].contains { $0.kind == .form && $0.text == norm }
    }
}
