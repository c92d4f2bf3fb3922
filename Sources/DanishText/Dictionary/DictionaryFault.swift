/// Why a file is not used as a dictionary.
public enum DictionaryFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file is none that Ordret wrote.
    case foreign
    /// It was written by a version with another format.
    case version(found: Int, expected: Int)
    /// It is shorter or longer than it says.
    case length(found: Int, expected: Int)
    /// Its bytes are not those that were written.
    case damaged(String)

    public var description: String {
        switch self {
        case .foreign: "this is no dictionary of Ordret"
        case .version(let found, let expected): "the dictionary has format \(found); this version reads \(expected)"
        case .length(let found, let expected): "the dictionary has \(found) bytes where its header says \(expected)"
        case .damaged(let what): "the dictionary is damaged: \(what)"
        }
    }
}
