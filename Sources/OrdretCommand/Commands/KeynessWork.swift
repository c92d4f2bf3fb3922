import Ordret

/// Counts what keyness compares.
struct KeynessWork {
    let work: CorpusWork
    let subject: FrequencyCounter.Subject
    let without: Set<String>
    /// Hits that a row has at least; fewer need not be listed.
    let minimum: Int
    /// Whether informants will change sides.
    let keepsPeople: Bool
    let hits: TranscriptHits

    /// Target and reference, `nil` for all that is not the target.
    func sides(_ target: [LineFilter], _ reference: [LineFilter]?, listing: Listing) async throws -> CorpusWork.Folded<FrequencyCounts> {
        try await work.frequencies(counter(.sides(target: target, reference: reference)), keepsPeople: keepsPeople, listing: listing, hits)
    }

    /// Each value of a key against its other values: over files in one pass, over the columns of an index in one for each value.
    func groups(
        of key: LineKey, where speech: SpeechOptions, _ layout: KeynessTable.Layout
    ) async throws -> (groups: KeynessGroups, isGivenUp: Bool, status: ExitStatus) {
        let counter = counter(.key(key), speech.filters)
        return work.countsColumns(counter, keepsPeople: keepsPeople)
            ? try await columns(of: key, where: speech, layout, counter) : try await parts(of: key, where: speech, layout, counter)
    }

    private func parts(
        of key: LineKey, where speech: SpeechOptions, _ layout: KeynessTable.Layout, _ counter: FrequencyCounter
    ) async throws -> (groups: KeynessGroups, isGivenUp: Bool, status: ExitStatus) {
        let hits = hits
        let report = await work.fold(into: [FrequencyPart]()) { analysed throws(Diagnostic) in
            counter.part(of: analysed.segment, facts: analysed.facts, hits: try hits(analysed))
        } add: {
            $0.append($1)
        }
        try StudyFields.check(speech.fields(key), report.metadata)
        return (try KeynessGroups(key, parts: report.total, layout), report.total.contains(where: \.isGivenUp), report.status)
    }

    private func columns(
        of key: LineKey, where speech: SpeechOptions, _ layout: KeynessTable.Layout, _ counter: FrequencyCounter
    ) async throws -> (groups: KeynessGroups, isGivenUp: Bool, status: ExitStatus) {
        let all = try await work.frequencies(counter, listing: .top(1), hits)
        try StudyFields.check(speech.fields(key), all.metadata)
        var groups = try KeynessGroups(key, names: all.total.groups.filter { $0.value.words > 0 }.map(\.key), layout)
        for name in groups.names {
            let (target, reference) = groups.sides(of: name)
            let sides = self.counter(.sides(target: [target], reference: [reference]), speech.filters)
            try groups.add(name, await work.silent.frequencies(sides, listing: .minimum(minimum), hits).total)
        }
        return (groups, all.total.isGivenUp, all.status)
    }

    private func counter(_ grouping: CountedSpeech.Grouping, _ filters: [LineFilter] = []) -> FrequencyCounter {
        let settings = work.corpus.settings
        return FrequencyCounter(
            subject, CountedSpeech(roles: settings.roles, filters: filters, grouping: grouping, fillersIn: settings.fillersIn, without: without))
    }
}
