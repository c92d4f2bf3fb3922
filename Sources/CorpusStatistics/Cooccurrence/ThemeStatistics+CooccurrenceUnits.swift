import CorpusModel

extension ThemeStatistics {
    /// The units of a window and the themes in them. The statistics are of the window's own counting unit.
    func cooccurrenceUnits(_ window: CooccurrenceWindow) -> CooccurrenceUnits {
        switch window {
        case .turn, .answer: CooccurrenceUnits(units: corpus.units.map(Self.unit), themes: codedUnits)
        case .sentence: sentences()
        case .turns(let reach): windows(reach)
        case .question: questions()
        }
    }

    private static func unit(_ unit: CodedUnit) -> CooccurrenceUnits.Unit {
        .init(role: unit.role, informant: unit.informant, hasWords: unit.words > 0)
    }

    /// By theme: the units with a counted hit.
    private var codedUnits: [UnitSet] { evidence.map { UnitSet($0.hits.map(\.unit), of: corpus.units.count) } }

    /// A hit is of the sentence that its first token stands in.
    private func sentences() -> CooccurrenceUnits {
        var units: [CooccurrenceUnits.Unit] = []
        var firsts: [Int] = []
        for (index, transcript) in corpus.transcripts.enumerated() {
            firsts.append(units.count)
            units += transcript.sentences.map { sentence in
                let turn = corpus.units[corpus.unitOfTurn[index][sentence.turn]]
                return .init(role: turn.role, informant: turn.informant, hasWords: sentence.words > 0)
            }
        }
        let themes = evidence.map { theme in
            UnitSet(
                theme.hits.compactMap { hit in
                    Self.sentence(ofToken: hit.tokens.lowerBound, corpus.transcripts[hit.transcript].sentences).map { firsts[hit.transcript] + $0 }
                }, of: units.count)
        }
        return CooccurrenceUnits(units: units, themes: themes)
    }

    /// The sentence with a token. Cost: logarithmic.
    private static func sentence(ofToken token: Int, _ sentences: [SentenceFacts]) -> Int? {
        var (low, high) = (0, sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count && sentences[low].tokens.contains(token) ? low : nil
    }

    /// Each turn with the turns around it.
    private func windows(_ reach: Int) -> CooccurrenceUnits {
        let reaches = corpus.transcripts.indices.flatMap { windows(reach, ofTranscript: $0) }
        let codedUnits = codedUnits
        let themes = codedUnits.map { coded -> UnitSet in
            // How many coded turns stand before each turn.
            var before = [0]
            for unit in corpus.units.indices { before.append(before[unit] + (coded.contains(unit) ? 1 : 0)) }
            return UnitSet(corpus.units.indices.filter { before[reaches[$0].upperBound] > before[reaches[$0].lowerBound] }, of: corpus.units.count)
        }
        return CooccurrenceUnits(
            units: corpus.units.map(Self.unit), themes: themes, reach: CooccurrenceReach(turns: reaches, coded: codedUnits.map(\.members)))
    }

    /// The turns around each turn of a transcript, in the numbers of the corpus; a back-channel is passed over and takes no place.
    private func windows(_ reach: Int, ofTranscript index: Int) -> [Range<Int>] {
        let turns = corpus.transcripts[index].turns
        let first = corpus.unitOfTurn[index].first ?? 0
        func end(_ turn: Int, _ step: Int) -> Int {
            var (end, left) = (turn, reach)
            while left > 0, turns.indices.contains(end + step) {
                end += step
                if !turns[end].isBackchannel { left -= 1 }
            }
            return first + end
        }
        return turns.indices.map { end($0, -1)..<end($0, 1) + 1 }
    }

    /// Answers to a question; the first theme of a pair is the question's.
    private func questions() -> CooccurrenceUnits {
        var isAnswer = [Bool](repeating: false, count: corpus.units.count)
        var asked = [[Int]](repeating: [], count: scheme.themes.count)
        let families = askedFamilies()
        for (index, transcript) in corpus.transcripts.enumerated() {
            var themes: [Int: Set<String>] = [:]
            for hit in transcript.hits where transcript.turns[hit.turn].answer == nil {
                themes[hit.turn, default: []].insert(transcript.theme(of: hit))
            }
            var question: Int?
            for (turn, facts) in transcript.turns.enumerated() {
                guard facts.answer != nil else {
                    if !facts.isBackchannel { question = turn }
                    continue
                }
                let unit = corpus.unitOfTurn[index][turn]
                guard let question, !isAnswer[unit] else { continue }
                isAnswer[unit] = true
                for theme in Set((themes[question] ?? []).flatMap { families[$0] ?? [] }) { asked[theme].append(unit) }
            }
        }
        let units = zip(corpus.units, isAnswer).map { unit, isAnswer in
            CooccurrenceUnits.Unit(role: unit.role, informant: unit.informant, hasWords: unit.words > 0 && isAnswer)
        }
        return CooccurrenceUnits(units: units, themes: codedUnits, firsts: asked.map { UnitSet($0, of: corpus.units.count) })
    }

    /// What a hit of a theme asks about: the theme, and the parents that it is rolled up to.
    private func askedFamilies() -> [String: [Int]] {
        var families: [String: [Int]] = [:]
        for theme in scheme.themes.indices {
            for member in scheme.family(of: theme) { families[scheme.themes[member].id, default: []].append(theme) }
        }
        return families
    }
}
