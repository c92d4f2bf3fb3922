import CorpusModel

/// Collects a transcript's speakers in the order they first speak.
struct SpeakerList {
    let transcript: String
    let interviewers: InterviewerLabels
    private(set) var speakers: [Speaker] = []
    private var indices: [String: Int] = [:]

    init(transcript: String, interviewers: InterviewerLabels) {
        self.transcript = transcript
        self.interviewers = interviewers
    }

    /// The speaker with a label. A new one has the role that the source gives, or else its label, and is known only in this transcript
    /// unless its label is the same person's everywhere (`shared`, the name in a list of persons). A short name that the source gives beside the label
    /// says as much of the role as the label does.
    mutating func index(of label: String, shared: String? = nil, role: Role? = nil, shortName: String? = nil) -> Int {
        if let index = indices[label] { return index }
        let index = speakers.count
        indices[label] = index
        let names = [label] + (shortName.map { [$0] } ?? [])
        let guess: Role? = names.contains(where: interviewers.contains) ? .interviewer : nil
        speakers.append(
            Speaker(
                label: label, role: role ?? guess ?? .unknown, informant: shared ?? "\(transcript)/\(label)",
                roleSource: role != nil ? .source : guess != nil ? .label : .none))
        return index
    }
}
