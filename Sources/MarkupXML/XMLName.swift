/// The name of an element or attribute: its local part and a number for its namespace.
///
/// Numbers are those of the table that the parser was given; −1 is a namespace outside it, and elements in no namespace have 0.
public struct XMLName: Hashable, Sendable {
    public let local: String
    public let namespace: Int

    public init(_ local: String, in namespace: Int) {
        self.local = local
        self.namespace = namespace
    }

    public static let noNamespace = 0
    public static let otherNamespace = -1
}

/// The attributes of an element, valid during the call that hands them over.
public struct XMLAttributes {
    private let pointers: UnsafePointer<UnsafePointer<UInt8>?>?
    public let count: Int
    private let namespaces: XMLNamespaces

    init(_ pointers: UnsafePointer<UnsafePointer<UInt8>?>?, _ count: Int, _ namespaces: XMLNamespaces) {
        self.pointers = pointers
        self.count = count
        self.namespaces = namespaces
    }

    /// The value of an attribute by local name, in one namespace or (`nil`) in any.
    public func value(_ local: StaticString, in namespace: Int? = XMLName.noNamespace) -> String? {
        guard let pointers else { return nil }
        for index in 0..<count {
            let base = pointers + 5 * index
            guard let name = base[0], matches(name, local) else { continue }
            if let namespace, namespaces.number(base[2].map(UnsafeRawPointer.init)) != namespace { continue }
            guard let start = base[3], let end = base[4] else { return "" }
            return Self.text(UnsafeBufferPointer(start: start, count: end - start))
        }
        return nil
    }

    /// The value of the first attribute with a local name that is not known beforehand, in any namespace.
    public func value(named local: String) -> String? {
        guard let pointers else { return nil }
        for index in 0..<count {
            let base = pointers + 5 * index
            guard let name = base[0], String(cString: name) == local else { continue }
            guard let start = base[3], let end = base[4] else { return "" }
            return Self.text(UnsafeBufferPointer(start: start, count: end - start))
        }
        return nil
    }

    /// libxml2 hands an ampersand of a value over as `&#38;`, to be read a second time (`xmlParseAttValueComplex`); nothing else is escaped.
    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        let escape = Array("&#38;".utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            out.append(bytes[at])
            at += bytes[at...].starts(with: escape) ? escape.count : 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private func matches(_ name: UnsafePointer<UInt8>, _ local: StaticString) -> Bool {
        local.withUTF8Buffer { local in
            for index in 0..<local.count where name[index] != local[index] { return false }
            return name[local.count] == 0
        }
    }
}

/// Namespace addresses as numbers. Several addresses may have one number (Word's transitional and strict ones).
public struct XMLNamespaces: Sendable {
    private let table: [String: Int]

    public init(_ table: [String: Int] = [:]) { self.table = table }

    func number(_ uri: UnsafeRawPointer?) -> Int {
        guard let uri else { return XMLName.noNamespace }
        return table[String(cString: uri.assumingMemoryBound(to: CChar.self))] ?? XMLName.otherNamespace
    }
}
