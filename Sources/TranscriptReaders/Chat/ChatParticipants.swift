import CorpusModel

/// Who takes part, from the headers `@Participants` and `@ID`.
struct ChatParticipants {
    /// By code.
    private(set) var roles: [String: Role] = [:]

    init(_ lines: [ChatLines.Line]) {
        for line in lines {
            let content = String(decoding: line.content, as: UTF8.self)
            switch line.tag {
            case "@Participants": take(participants: content)
            case "@ID": take(identity: content)
            default: continue
            }
        }
    }

    /// `IDA Ida Participant, INV Investigator`: code, perhaps a name, role.
    private mutating func take(participants: String) {
        for entry in participants.split(separator: ",") {
            let words = entry.split(whereSeparator: \.isWhitespace)
            guard words.count >= 2, let code = words.first, let role = words.last else { continue }
            set(String(code), String(role))
        }
    }

    /// `dan|corpus|IDA|||||Participant|||`: the third field is the code, the eighth the role.
    private mutating func take(identity: String) {
        let fields = identity.split(separator: "|", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
        if fields.count >= 8, !fields[2].isEmpty, !fields[7].isEmpty { set(fields[2], fields[7]) }
    }

    /// Roles that say nothing of the study (`Participant`, `Speaker`) leave it to the label and the speakers file.
    private mutating func set(_ code: String, _ role: String) {
        switch role.lowercased() {
        case "investigator", "interviewer": roles[code] = .interviewer
        case "participant", "speaker", "unidentified", "adult", "subject", "text": roles[code] = nil
        default: roles[code] = Role(written: role)
        }
    }
}
