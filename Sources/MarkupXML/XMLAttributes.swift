/// The attributes of an element, valid during the call that hands them over. A value becomes a string only when it is asked for.
public struct XMLAttributes {
    private let pointers: UnsafePointer<UnsafePointer<UInt8>?>?
    public let count: Int
    /// Unmanaged: the parser that makes the call holds it, and millions of elements would count references for nothing.
    private let namespaces: Unmanaged<XMLNamespaceNumbers>

    init(_ pointers: UnsafePointer<UnsafePointer<UInt8>?>?, _ count: Int, _ namespaces: Unmanaged<XMLNamespaceNumbers>) {
        self.pointers = pointers
        self.count = count
        self.namespaces = namespaces
    }

    /// The value of an attribute by local name, in one namespace or (`nil`) in any.
    public func value(_ local: StaticString, in namespace: Int? = XMLName.noNamespace) -> String? {
        bytes(of: local, in: namespace).map(Self.text)
    }

    /// Whether an attribute is there and has this value, which holds no ampersand. Cost: no string is made.
    public func has(_ local: StaticString, in namespace: Int? = XMLName.noNamespace, _ value: StaticString) -> Bool {
        guard let bytes = bytes(of: local, in: namespace), bytes.count == value.utf8CodeUnitCount else { return false }
        for index in 0..<bytes.count where bytes[index] != value.utf8Start[index] { return false }
        return true
    }

    /// The value of the first attribute with a local name that is not known beforehand, in any namespace.
    public func value(named local: String) -> String? {
        guard let pointers else { return nil }
        for index in 0..<count {
            let base = pointers + 5 * index
            guard let name = base[0], String(cString: name) == local else { continue }
            return Self.text(Self.bytes(base))
        }
        return nil
    }

    private func bytes(of local: StaticString, in namespace: Int?) -> UnsafeBufferPointer<UInt8>? {
        guard let pointers else { return nil }
        for index in 0..<count {
            let base = pointers + 5 * index
            guard let name = base[0], Self.matches(name, local) else { continue }
            if let namespace, number(base[2]) != namespace { continue }
            return Self.bytes(base)
        }
        return nil
    }

    private func number(_ uri: UnsafePointer<UInt8>?) -> Int {
        guard let uri else { return XMLName.noNamespace }
        return namespaces._withUnsafeGuaranteedRef { $0.number(UnsafeRawPointer(uri)) }
    }

    private static func bytes(_ attribute: UnsafePointer<UnsafePointer<UInt8>?>) -> UnsafeBufferPointer<UInt8> {
        guard let start = attribute[3], let end = attribute[4] else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: start, count: end - start)
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

    private static func matches(_ name: UnsafePointer<UInt8>, _ local: StaticString) -> Bool {
        let start = local.utf8Start
        let count = local.utf8CodeUnitCount
        for index in 0..<count where name[index] != start[index] { return false }
        return name[count] == 0
    }
}
