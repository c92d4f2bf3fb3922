import CorpusCounting
import CorpusModel
import CorpusStatistics
import UnicodeText

/// `freq` as a stage.
struct FrequencyStageWork: TableStage {
    let counter: FrequencyCounter
    let layout: FrequencyTable.Layout
    let intervals: FrequencyIntervals?

    func part(of analysed: AnalysedTranscript, hits: [Hit]) -> any Sendable {
        counter.part(of: analysed.segment, facts: analysed.facts, hits: hits)
    }

    func tables(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> [Table] {
        var counts = FrequencyCounts(keepsTranscripts: intervals != nil)
        for case let part as FrequencyPart in parts { counts.add(part) }
        let table: FrequencyTable
        do throws(UnicodeFault) { table = try FrequencyTable(counts, layout) } catch { throw .collation(error) }
        guard let intervals else { return [table.table] }
        return [await intervals.table(table, counts, jobs: jobs)]
    }
}

/// `keyness` as a stage.
struct KeynessStageWork: TableStage {
    let counter: FrequencyCounter
    let layout: KeynessTable.Layout
    /// The conditions as they were written, for messages.
    let target: [String]
    let reference: [String]

    func part(of analysed: AnalysedTranscript, hits: [Hit]) -> any Sendable {
        counter.part(of: analysed.segment, facts: analysed.facts, hits: hits)
    }

    func tables(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> [Table] {
        var counts = FrequencyCounts()
        for case let part as FrequencyPart in parts { counts.add(part) }
        let (target, other) = try KeynessSides.of(counts, target: target, reference: reference)
        do throws(UnicodeFault) {
            return [try KeynessTable(target: target, reference: other, types: counts.types, layout).table]
        } catch { throw .collation(error) }
    }
}

/// `dispersion` as a stage.
struct DispersionStageWork: TableStage {
    let counter: DispersionCounter
    let items: [TableColumn]
    let always: [String]
    let settings: DispersionStage

    func part(of analysed: AnalysedTranscript, hits: [Hit]) -> any Sendable {
        counter.part(of: analysed.segment, facts: analysed.facts, hits: hits)
    }

    func tables(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> [Table] {
        var counts = DispersionCounts()
        for case let part as DispersionCounter.Part in parts { counts.add(part) }
        do throws(UnicodeFault) {
            return [
                try WordDispersionTable(
                    counts, items: items, parts: settings.over.text, order: settings.order, minimum: settings.minimum, top: settings.top, only: always
                ).table
            ]
        } catch { throw .collation(error) }
    }
}

/// `lexdiv` as a stage.
struct LexdivStageWork: TableStage {
    let counter: WordSequenceCounter
    let group: TableColumn?
    let window: Int

    func part(of analysed: AnalysedTranscript, hits: [Hit]) -> any Sendable { counter.part(of: analysed.segment, facts: analysed.facts) }

    func tables(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> [Table] {
        var sequences = WordSequences()
        for case let part as WordSequenceCounter.Part in parts { sequences.add(part) }
        do throws(UnicodeFault) { return [try DiversityTable(sequences, group: group, window: window).table] } catch { throw .collation(error) }
    }
}

/// `collocates` as a stage.
struct CollocatesStageWork: TableStage {
    let counter: CollocateCounter
    let items: [TableColumn]
    let window: CollocateWindow
    let settings: CollocatesStage

    func part(of analysed: AnalysedTranscript, hits: [Hit]) -> any Sendable {
        counter.part(of: analysed.segment, facts: analysed.facts, hits: hits)
    }

    func tables(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> [Table] {
        var counts = CollocateCounts()
        for case let part as CollocateCounter.Part in parts { counts.add(part) }
        do throws(UnicodeFault) {
            return [
                try CollocateTable(
                    counts, items: items, window: window, order: settings.order, minimum: settings.minimum, informants: settings.leastInformants,
                    top: settings.top
                ).table
            ]
        } catch { throw .collation(error) }
    }
}
