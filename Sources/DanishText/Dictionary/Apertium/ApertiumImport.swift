import CorpusModel

/// Makes a dictionary from the texts that `lt-print` writes of Apertium's Danish analyser and generator.
public struct ApertiumImport {
    /// Which side of a path is the form.
    public enum Direction: Sendable {
        /// Form in, analysis out.
        case analyser
        /// Analysis in, form out.
        case generator
    }

    private var analyses: [(analysis: ApertiumAnalysis, rank: Int)] = []
    /// The uninflected participle of each verb.
    private var participles: [String: String] = [:]
    private var sources = 0
    /// Sections that were left out because they have more paths than a list of words has.
    public private(set) var sectionsLeftOut = 0

    public init() {}

    /// The words of one transducer file. What is added first is believed before what comes later: the analyser is trimmed to words that are in use.
    public mutating func add(_ text: TransducerText, _ direction: Direction) {
        let base = sources
        sources += 1
        for section in text.sections {
            let isWhole = section.walk(leavingOut: Self.compounding, limit: Self.paths) { input, output in
                let (form, analysis) = direction == .analyser ? (input, output) : (output, input)
                guard let found = ApertiumAnalysis(form: form, analysis: analysis) else { return }
                if found.isUninflectedParticiple, participles[found.lemma] == nil { participles[found.lemma] = found.form }
                analyses.append((found, found.rank * 4 + min(base, 3)))
            }
            if !isWhole { sectionsLeftOut += 1 }
        }
    }

    /// What was found, ready to be written.
    public func dictionary() -> DictionaryBuilder {
        var builder = DictionaryBuilder()
        for (analysis, rank) in analyses {
            for reading in analysis.readings(participles: participles) { builder.add(analysis.form, reading, rank: rank) }
        }
        builder.dropNamesOfFunctionWords()
        return builder
    }

    /// Paths of a section; the words of Debian's generator are 1.02 million, its patterns for numbers and addresses 45 million.
    private static let paths = 2_000_000
    /// The marks of compounding at run time, which make endless words.
    private static let compounding: Set<[UInt8]> = Set(
        ["<cmp>", "<compound-only-L>", "<compound-R>", "<cmp-split>", "<guess>"].map { Array($0.utf8) })
}
