import CorpusModel

extension ThemeGrouping {
    /// The columns that name a group.
    var keyColumns: [TableColumn] {
        switch self {
        case .corpus: []
        case .transcript: [TableColumn("transcript", .string, "Transcript id")]
        case .role: [TableColumn("role", .string, "Role of the speaker; turns without a speaker have the role unknown")]
        case .speaker:
            [
                TableColumn("transcript", .string, "Transcript id"),
                TableColumn("speaker", .string, "Speaker as the file writes it; empty where nobody is named"),
                TableColumn("informant", .string, "Informant: the same person in every transcript"),
                TableColumn("role", .string, "Role of the speaker"),
            ]
        case .informant: [TableColumn("informant", .string, "Informant: the same person in every transcript; empty where nobody is named")]
        case .field(let name): [TableColumn("meta_\(name)", .string, "Metadata field \(name); empty where a transcript has no value")]
        }
    }

    /// The groups of a corpus: transcripts and speakers in corpus order, roles and values in UTF-8 order. Only counted roles have rows.
    func groups(of corpus: CodedCorpus, rules: RoleRules) -> [UnitGroup] {
        let isCounted = corpus.roles.map(rules.counts)
        switch self {
        case .corpus:
            return [UnitGroup(key: [], units: Array(corpus.units.indices), words: corpus.units.reduce(0) { $0 + $1.length })]
        case .transcript:
            return collect(corpus, over: corpus.transcripts.map { [.text($0.id)] }) { $0.transcript }
        case .role:
            let roles = corpus.roles.indices.filter { isCounted[$0] }
            let place = Dictionary(uniqueKeysWithValues: roles.enumerated().map { ($1, $0) })
            return collect(corpus, over: roles.map { [.text(corpus.roles[$0].rawValue)] }) { place[$0.role] }
        case .speaker: return speakerGroups(of: corpus, isCounted: isCounted)
        case .informant:
            let people = Set(corpus.units.lazy.filter { isCounted[$0.role] }.map(\.informant))
            let named = people.map { (name: $0.map { corpus.informants[$0] } ?? "", number: $0) }.sorted {
                $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
            }
            let place = Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1.number, $0) })
            return collect(corpus, over: named.map { [$0.name.isEmpty ? .missing : .text($0.name)] }) {
                isCounted[$0.role] ? place[$0.informant] : nil
            }
        case .field(let name):
            let values = corpus.transcripts.map { transcript in transcript.metadata.first { $0.name == name }?.value ?? "" }
            let distinct = Set(values).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let place = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
            return collect(corpus, over: distinct.map { [$0.isEmpty ? .missing : .text($0)] }) { place[values[$0.transcript]] }
        }
    }

    private func speakerGroups(of corpus: CodedCorpus, isCounted: [Bool]) -> [UnitGroup] {
        struct Voice: Hashable {
            let transcript: Int
            let speaker: Int?
        }
        var places: [Voice: Int] = [:]
        var keys: [[Cell]] = []
        for unit in corpus.units where isCounted[unit.role] {
            let voice = Voice(transcript: unit.transcript, speaker: unit.speaker)
            guard places[voice] == nil else { continue }
            places[voice] = keys.count
            let transcript = corpus.transcripts[unit.transcript]
            let speaker = unit.speaker.map { transcript.speakers[$0] }
            keys.append([
                .text(transcript.id), speaker.map { .text($0.label) } ?? .missing, speaker.map { .text($0.informant) } ?? .missing,
                .text(corpus.roles[unit.role].rawValue),
            ])
        }
        return collect(corpus, over: keys) { places[Voice(transcript: $0.transcript, speaker: $0.speaker)] }
    }

    private func collect(_ corpus: CodedCorpus, over keys: [[Cell]], place: (CodedUnit) -> Int?) -> [UnitGroup] {
        var members = [[Int]](repeating: [], count: keys.count)
        var words = [Int](repeating: 0, count: keys.count)
        for (index, unit) in corpus.units.enumerated() {
            guard let group = place(unit) else { continue }
            members[group].append(index)
            words[group] += unit.length
        }
        return keys.indices.map { UnitGroup(key: keys[$0], units: members[$0], words: words[$0]) }
    }
}
