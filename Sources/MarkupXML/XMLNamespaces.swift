/// Namespace addresses as numbers. Several addresses may have one number (Word's transitional and strict ones).
public struct XMLNamespaces: Sendable {
    private let table: [String: Int]

    public init(_ table: [String: Int] = [:]) { self.table = table }

    func number(_ uri: UnsafeRawPointer?) -> Int {
        guard let uri else { return XMLName.noNamespace }
        return table[String(cString: uri.assumingMemoryBound(to: CChar.self))] ?? XMLName.otherNamespace
    }
}

/// The numbers of one parser's namespaces by the addresses of their interned names: a document has few namespaces and many attributes in them.
final class XMLNamespaceNumbers {
    private let namespaces: XMLNamespaces
    /// Unchecked for speed: nothing is called while it is looked through.
    @exclusivity(unchecked) private var known: [(uri: UnsafeRawPointer, number: Int)] = []
    /// Documents with more namespaces than these are not slowed down by a long search.
    private static let kept = 16

    init(_ namespaces: XMLNamespaces) { self.namespaces = namespaces }

    func number(_ uri: UnsafeRawPointer) -> Int {
        for entry in known where entry.uri == uri { return entry.number }
        let number = namespaces.number(uri)
        if known.count < Self.kept { known.append((uri, number)) }
        return number
    }
}
