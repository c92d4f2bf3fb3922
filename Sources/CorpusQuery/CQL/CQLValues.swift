import CorpusModel

/// The values of tokens by attribute, as texts.
struct CQLValues {
    let columns: CQLColumns
    /// The themes of a token, by its number in the segment.
    let themes: @Sendable (Int) -> [String]

    /// The value of a position; parts and themes have several or none, the others one or, where nothing was analysed, none.
    func values(_ attribute: CQLAttribute, at position: Int) -> [String] {
        let segment = columns.segment
        let token = columns.tokens[position]
        switch attribute {
        case .word: return [segment.formVocabulary[segment.forms[token]]]
        case .norm: return [segment.reading(ofToken: token)?.normalForm ?? segment.normVocabulary[segment.norms[token]]]
        case .lemma: return segment.reading(ofToken: token).map { [$0.lemma] + $0.furtherLemmas } ?? []
        case .pos: return segment.reading(ofToken: token).map { [$0.wordClass.name] } ?? []
        case .class: return [segment.tokenClass(token).name]
        case .part: return segment.reading(ofToken: token)?.parts ?? []
        case .theme: return themes(token)
        case .region(let region, let name): return regionValue(region, name, turn: columns.turn(at: position)).map { [$0] } ?? []
        }
    }

    /// `role` and `speaker` of a turn or answer, `id`, `kind` and the metadata of a transcript; `nil` where there is none.
    private func regionValue(_ region: CQLRegion, _ name: String, turn: Int) -> String? {
        let member = columns.segment.member(ofTurn: turn)
        let transcript = member.transcript
        switch region {
        case .sentence, .turn, .answer:
            let speaker = transcript.speaker(of: transcript.turns[turn - member.turns.lowerBound])
            return switch name {
            case "role": (speaker?.role ?? .unknown).rawValue
            case "speaker", "who": speaker?.label ?? ""
            case "informant": speaker?.informant ?? ""
            default: nil
            }
        case .transcript:
            switch name {
            case "id": return transcript.id
            case "kind": return transcript.metadata.first { $0.name == "kind" }?.value ?? transcript.kind.rawValue
            default: return transcript.metadata.first { $0.name == name }?.value
            }
        }
    }

    /// What can be asked of a region, for the message about what cannot.
    static func regionAttributes(_ region: CQLRegion, metadata: [String]) -> [String] {
        region == .transcript ? ["id", "kind"] + metadata : ["role", "speaker", "informant"]
    }
}
