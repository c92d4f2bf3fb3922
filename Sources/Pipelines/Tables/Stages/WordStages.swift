import Concordances
import CorpusCounting
import CorpusModel
import CorpusStatistics
import UnicodeText

/// `freq` as a stage.
struct FrequencyStageWork: TableStage {
    let counter: FrequencyCounter
    /// Counts what interviewers say, where that is asked for.
    let interviewers: FrequencyCounter?
    let layout: FrequencyTable.Layout
    let intervals: FrequencyIntervals?
    let conditions: [String]

    private struct Part: Sendable {
        let frequency: FrequencyPart
        let interviewers: FrequencyPart?
    }

    func part(of analysed: AnalysedTranscript, hits: [Hit]) -> any Sendable {
        Part(
            frequency: counter.part(of: analysed.segment, facts: analysed.facts, hits: hits),
            interviewers: interviewers?.part(of: analysed.segment, facts: analysed.facts))
    }

    func result(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> StageResult {
        var counts = FrequencyCounts(resampling: intervals?.unit)
        var beside = FrequencyCounts()
        for case let part as Part in parts {
            counts.add(part.frequency)
            if let said = part.interviewers { beside.add(said) }
        }
        try Diagnostic.requireSpeech(counts.words, conditions)
        var layout = layout
        layout.interviewers = interviewers == nil ? nil : beside
        let table: FrequencyTable
        do throws(UnicodeFault) { table = try FrequencyTable(counts, layout) } catch { throw .collation(error) }
        let whole = await intervals?.table(table, counts, jobs: jobs) ?? table.table
        return StageResult(tables: [whole], diagnostics: .givenUp(counts.isGivenUp))
    }
}

/// `dispersion` as a stage.
struct DispersionStageWork: TableStage {
    let counter: DispersionCounter
    let items: [TableColumn]
    let always: [String]
    let settings: DispersionStage
    let conditions: [String]

    func part(of analysed: AnalysedTranscript, hits: [Hit]) -> any Sendable {
        counter.part(of: analysed.segment, facts: analysed.facts, hits: hits)
    }

    func result(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> StageResult {
        var counts = DispersionCounts()
        for case let part as DispersionCounter.Part in parts { counts.add(part) }
        try Diagnostic.requireSpeech(counts.words, conditions)
        do throws(UnicodeFault) {
            let table = try WordDispersionTable(
                counts, items: items, parts: settings.over.text, order: settings.order, minimum: settings.minimum, top: settings.top, only: always)
            return StageResult(tables: [table.table], diagnostics: .givenUp(counts.whole.isGivenUp))
        } catch { throw .collation(error) }
    }
}

/// `lexdiv` as a stage.
struct LexdivStageWork: TableStage {
    let counter: WordSequenceCounter
    let group: TableColumn?
    let window: Int
    let conditions: [String]

    func part(of analysed: AnalysedTranscript, hits: [Hit]) -> any Sendable { counter.part(of: analysed.segment, facts: analysed.facts) }

    func result(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> StageResult {
        var sequences = WordSequences()
        for case let part as WordSequenceCounter.Part in parts { sequences.add(part) }
        try Diagnostic.requireSpeech(sequences.groups.count, conditions)
        do throws(UnicodeFault) {
            return StageResult(tables: [try DiversityTable(sequences, group: group, window: window).table])
        } catch { throw .collation(error) }
    }
}

/// `collocates` as a stage.
struct CollocatesStageWork: TableStage {
    let counter: CollocateCounter
    let group: TableColumn?
    let items: [TableColumn]
    let window: CollocateWindow
    let settings: CollocatesStage
    let conditions: [String]

    func part(of analysed: AnalysedTranscript, hits: [Hit]) -> any Sendable {
        counter.parts(of: analysed.segment, facts: analysed.facts, hits: hits)
    }

    func result(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> StageResult {
        var counts = CollocateGroups()
        for case let part as [String: CollocateCounter.Part] in parts { counts.add(part) }
        try Diagnostic.requireSpeech(counts.positions + counts.nodes, conditions)
        do throws(UnicodeFault) {
            let table = try CollocateTable(
                counts, by: group, items: items, window: window, order: settings.order, minimum: settings.minimum,
                informants: settings.leastInformants,
                top: settings.top)
            return StageResult(tables: [table.table], diagnostics: .givenUp(counts.isGivenUp))
        } catch { throw .collation(error) }
    }
}

extension [Diagnostic] {
    /// What is told where a query was given up somewhere.
    static func givenUp(_ isGivenUp: Bool) -> [Diagnostic] { isGivenUp ? [.givenUp] : [] }
}
