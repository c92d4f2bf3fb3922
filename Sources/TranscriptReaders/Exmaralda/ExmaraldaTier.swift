/// A tier of an EXMARaLDA transcription.
struct ExmaraldaTier {
    /// A stretch of text between two points of the timeline.
    struct Event {
        let start: String
        let end: String
        var text: [UInt8] = []
        let line: Int
    }

    let speaker: String?
    let category: String
    let type: String
    /// What the transcriber called the tier.
    let name: String
    var events: [Event] = []
}
