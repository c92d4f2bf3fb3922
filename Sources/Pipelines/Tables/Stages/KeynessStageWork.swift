import Concordances
import CorpusCounting
import CorpusModel
import UnicodeText

/// `keyness` as a stage.
struct KeynessStageWork: TableStage {
    /// What is compared; conditions are as they were written, for messages.
    enum Sides: Sendable {
        case speech(target: [String], reference: [String])
        /// Each value of a key with its other values.
        case groups(LineKey)
        case list(FrequencyCounts.Group, target: [String])
    }

    /// Its grouping gives the sides, or the groups.
    let counter: FrequencyCounter
    let layout: KeynessTable.Layout
    let sides: Sides

    func part(of analysed: AnalysedTranscript, hits: [Hit]) -> any Sendable {
        counter.part(of: analysed.segment, facts: analysed.facts, hits: hits)
    }

    func result(of parts: [any Sendable], jobs: Int) async throws(Diagnostic) -> StageResult {
        let parts = parts.compactMap { $0 as? FrequencyPart }
        if case .groups(let key) = sides { return try groups(parts, key) }
        var counts = FrequencyCounts()
        for part in parts { counts.add(part) }
        let (target, reference) = try both(counts)
        let isList = if case .list = sides { true } else { false }
        do throws(UnicodeFault) {
            let table = try KeynessTable(target: target, reference: reference, types: isList ? nil : counts.types, layout)
            return StageResult(tables: [table.table], diagnostics: .givenUp(counts.isGivenUp))
        } catch { throw .collation(error) }
    }

    private func both(_ counts: FrequencyCounts) throws(Diagnostic) -> (FrequencyCounts.Group, FrequencyCounts.Group) {
        switch sides {
        case .speech(let target, let reference): return try KeynessSides.of(counts, target: target, reference: reference)
        case .list(let list, let target): return (try KeynessSides.besideList(counts, target), list)
        case .groups: preconditionFailure("groups have tables of their own")
        }
    }

    private func groups(_ parts: [FrequencyPart], _ key: LineKey) throws(Diagnostic) -> StageResult {
        let groups = try KeynessGroups(key, parts: parts, layout)
        return StageResult(tables: [groups.table], diagnostics: .givenUp(parts.contains(where: \.isGivenUp)))
    }
}
