/// A text of a REFI-QDA project: its name there, and where it says that it stands.
public struct QdpxSource: Hashable, Sendable {
    /// Unique in the project: a second text of one name has `-2` behind it.
    public let name: String
    /// As the project writes it: `internal://GUID.txt`.
    public let address: String
    /// The zip member that the address means; `nil` where it leads out of the archive or to nothing in it.
    public let member: String?
}
