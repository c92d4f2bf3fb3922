/// A tier of an ELAN file.
struct ElanTier {
    /// Words between two slots of the time order.
    struct Annotation {
        let start: String
        let end: String
        let text: [UInt8]
        let line: Int
    }

    let id: String
    let participant: String
    /// The tier that this one is about; `nil` on a tier that stands alone.
    let parent: String?
    var annotations: [Annotation] = []
    /// Annotations of other annotations, which are counted only.
    var references = 0
}
