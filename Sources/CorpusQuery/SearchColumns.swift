import CorpusModel

/// A segment as queries see it: each token is a word, a particle, transparent or a wall. For one worker. Nothing is copied, so that a segment of an index
/// costs what is looked at.
struct SearchColumns {
    enum Kind: UInt8 {
        /// Uses up a word of a gap.
        case word
        /// A word that gaps pass over for free.
        case particle
        /// Fillers, events, commas, quotation marks, dashes, and an ellipsis inside a sentence: in nobody's way.
        case transparent
        /// Other punctuation: nothing reaches over it.
        case wall
    }

    /// Readings, or match forms where nothing was analysed: what elements are looked up by.
    let words: Column<UInt32>
    let classes: Column<UInt8>
    private let norms: Column<UInt32>
    private let kinds: NormKinds

    init(_ segment: CorpusSegment, particles: Set<String>) {
        words = segment.readings ?? segment.norms
        classes = segment.classes
        norms = segment.norms
        kinds = NormKinds(segment.normVocabulary, particles: particles)
    }

    func kind(_ token: Int) -> Kind {
        switch TokenClass(rawValue: classes[token])! {
        case .filler, .event: .transparent
        case .punctuation: kinds.isTransparent(norms[token]) ? .transparent : .wall
        case .word: kinds.isParticle(norms[token]) ? .particle : .word
        case .number, .truncated, .pseudonym: .word
        }
    }

    /// The same for a query that crosses marks: of punctuation only what ends sentences is a wall, where it stands inside one all the same.
    func kind(_ token: Int, crossingMarks: Bool) -> Kind {
        let kind = kind(token)
        guard crossingMarks, kind == .wall else { return kind }
        return kinds.endsSentences(norms[token]) ? .wall : .transparent
    }
}

/// What the match forms of a vocabulary are to gaps: found out once for each, when it is first met.
private final class NormKinds {
    private let vocabulary: Vocabulary
    private let particles: Set<String>
    /// 0 not asked yet, 1 no, 2 yes; as a particle in the lower half, as a transparent mark in the upper.
    @exclusivity(unchecked) private var answers: [UInt8]
    @exclusivity(unchecked) private var knowsParticles = false

    init(_ vocabulary: Vocabulary, particles: Set<String>) {
        self.vocabulary = vocabulary
        self.particles = particles
        answers = [UInt8](repeating: 0, count: vocabulary.count)
    }

    /// In a sorted vocabulary the few particles are looked up, else each word is asked when it is met.
    private func learnParticles() {
        knowsParticles = true
        guard let sorted = vocabulary.sorted else { return }
        for norm in answers.indices { answers[norm] |= 1 }
        for particle in particles { if let norm = sorted.id(of: particle) { answers[norm] ^= 3 } }
    }

    func isParticle(_ norm: UInt32) -> Bool {
        if !knowsParticles { learnParticles() }
        if answers[Int(norm)] & 3 == 0 { answers[Int(norm)] |= particles.contains(vocabulary[norm]) ? 2 : 1 }
        return answers[Int(norm)] & 2 != 0
    }

    func isTransparent(_ norm: UInt32) -> Bool {
        if answers[Int(norm)] >> 4 == 0 { answers[Int(norm)] |= (Self.isTransparent(vocabulary[norm]) ? 2 : 1) << 4 }
        return answers[Int(norm)] >> 4 == 2
    }

    /// Asked of few marks, and only by queries that cross marks.
    func endsSentences(_ norm: UInt32) -> Bool { vocabulary[norm].contains { ".!?".contains($0) } }

    /// Commas, quotation marks, dashes, and the dots of a pause. Dots that end a sentence end the match all the same.
    private static func isTransparent(_ mark: String) -> Bool {
        mark.unicodeScalars.allSatisfy { ",\"'’‘‚“”„«»‹›–—-…".unicodeScalars.contains($0) } || (mark.count >= 2 && mark.allSatisfy { $0 == "." })
    }
}
