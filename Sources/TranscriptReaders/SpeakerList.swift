import CorpusModel

/// Collects a transcript's speakers in the order they first speak.
struct SpeakerList {
    let transcript: String
    private(set) var speakers: [Speaker] = []
    private var indices: [String: Int] = [:]

    init(transcript: String) { self.transcript = transcript }

    /// The speaker with a label; a new one is known only by transcript and label.
    mutating func index(of label: String, isShared: Bool = false, role: Role? = nil) -> Int {
        if let index = indices[label] { return index }
        let index = speakers.count
        indices[label] = index
        speakers.append(
            Speaker(
                label: label, role: role ?? .unknown, informant: isShared ? label : "\(transcript)/\(label)", roleSource: role == nil ? .none : .source))
        return index
    }
}
