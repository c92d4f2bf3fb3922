/// The name of a resampling unit. Units are drawn in the order of their names, so that the order of the input changes no draw.
public struct SampleName: Hashable, Comparable, Sendable {
    private let isTranscript: Bool
    private let text: String

    /// The unit that some speech is drawn with.
    ///
    /// - Parameter informant: `nil` where nobody is named: such speech is drawn with its transcript, as is a transcript without a value of a field.
    public init(_ unit: ResamplingUnit, transcript: String, informant: String?, metadata: [MetadataField]) {
        let named: String? =
            switch unit {
            case .transcript: nil
            case .informant: informant
            case .metadata(let field): metadata.first { $0.name == field }.flatMap { $0.value.isEmpty ? nil : $0.value }
            }
        isTranscript = named == nil
        text = named ?? transcript
    }

    public static func < (one: SampleName, other: SampleName) -> Bool {
        one.isTranscript == other.isTranscript ? one.text.utf8.lexicographicallyPrecedes(other.text.utf8) : other.isTranscript
    }
}
