/// Hands the events of the C parser to a handler. Names come as numbers; each is made once.
final class XMLEventSink {
    private let handler: any XMLEventHandler
    private let namespaces: XMLNamespaces
    private let numbers: XMLNamespaceNumbers
    /// Unchecked for speed: an entry is taken out before the handler is called, so that no access can begin inside another.
    @exclusivity(unchecked) private var names: [XMLName] = []

    init(_ handler: any XMLEventHandler, _ namespaces: XMLNamespaces) {
        self.handler = handler
        self.namespaces = namespaces
        numbers = XMLNamespaceNumbers(namespaces)
    }

    /// The parser holds the sink for as long as it is called, so nothing is counted here.
    @inline(__always)
    static func with<Result>(_ context: UnsafeMutableRawPointer?, _ body: (XMLEventSink) -> Result) -> Result {
        Unmanaged<XMLEventSink>.fromOpaque(context!)._withUnsafeGuaranteedRef(body)
    }

    func number(_ local: UnsafePointer<CChar>, _ uri: UnsafePointer<CChar>?) -> (number: Int, isWanted: Bool) {
        var name = XMLName(String(cString: local), in: namespaces.number(uri.map(UnsafeRawPointer.init)))
        let number = handler.number(of: name)
        name.number = number ?? 0
        names.append(name)
        return (names.count - 1, number != nil)
    }

    func start(_ name: Int, _ attributes: UnsafePointer<UnsafePointer<UInt8>?>?, _ count: Int, line: Int) {
        handler.start(names[name], XMLAttributes(attributes, count, Unmanaged.passUnretained(numbers)), line: line)
    }

    func end(_ name: Int) { handler.end(names[name]) }

    func characters(_ bytes: UnsafePointer<UInt8>?, _ length: Int) { handler.characters(UnsafeBufferPointer(start: bytes, count: length)) }
}
