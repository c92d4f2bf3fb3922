/// What an interval draws with replacement (`--resample`): the things that were sampled, never words or turns.
public enum ResamplingUnit: Hashable, Sendable, CustomStringConvertible {
    case transcript
    /// Turns without a speaker are drawn with their transcript.
    case informant
    /// The values of a metadata field; a transcript without a value is drawn alone.
    case metadata(String)

    /// `transcript`, `informant`, or any other word as the name of a metadata field.
    public init(_ name: String) {
        switch name {
        case "transcript": self = .transcript
        case "informant": self = .informant
        default: self = .metadata(name)
        }
    }

    public var description: String {
        switch self {
        case .transcript: "transcript"
        case .informant: "informant"
        case .metadata(let field): field
        }
    }
}
