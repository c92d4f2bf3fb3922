import CLibXML2

/// Receives what a document contains, in order.
public protocol XMLEventHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int)
    func end(_ name: XMLName)
    /// UTF-8; one stretch of text may come in several calls.
    func characters(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// A streaming XML parser: no entities but the five of XML, no DTD loading, no network, limits on everything.
///
/// A document that turns out to be broken has already given events; publish nothing before `finish` has returned.
public final class XMLParser {
    /// What the bytes are. HTML is UTF-8, has no namespaces, and no page is refused for its mistakes.
    public enum Markup: Sendable {
        case xml, html
    }

    private var parser: OpaquePointer?
    private let sink: Sink
    private let limits: XMLLimits
    /// The first bytes, until there are enough of them to tell the encoding by.
    private var opening: [UInt8]? = []
    private static let openingBytes = 4

    public init(namespaces: XMLNamespaces, limits: XMLLimits = XMLLimits(), markup: Markup = .xml, handler: any XMLEventHandler) {
        _ = Self.libraryIsReady
        self.limits = limits
        sink = Sink(handler, namespaces)
        let callbacks = ordret_xml_callbacks(
            context: Unmanaged.passUnretained(sink).toOpaque(),
            start: { context, local, uri, count, attributes, line in
                Sink.from(context).start(local, uri, Int(count), attributes, Int(line))
            },
            end: { context, local, uri in Sink.from(context).end(local, uri) },
            characters: { context, bytes, length in Sink.from(context).characters(bytes, Int(length)) })
        let raw = ordret_xml_limits(
            depth: Int32(clamping: limits.depth), attributes: Int32(clamping: limits.attributes), name: Int32(clamping: limits.nameBytes),
            characters: Int64(limits.characters))
        parser = markup == .html ? ordret_html_open(callbacks, raw) : ordret_xml_open(callbacks, raw)
    }

    deinit { ordret_xml_close(parser) }

    /// Parses a whole document.
    public func parse(_ bytes: [UInt8]) throws(XMLError) {
        try withBuffer(of: bytes) { buffer throws(XMLError) in try feed(buffer) }
        try finish()
    }

    /// Takes the next bytes of the document, in pieces of any size.
    public func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLError) {
        guard let opening else { return try take(bytes) }
        if opening.count + bytes.count < Self.openingBytes {
            self.opening = opening + bytes
            return
        }
        try open(opening + bytes)
    }

    /// Ends the document; nothing that came before is certain until this returns.
    public func finish() throws(XMLError) {
        if let opening { try open(opening) }
        if ordret_xml_feed(parser, nil, 0, 1) != 0 { throw failure() }
    }

    private func open(_ bytes: [UInt8]) throws(XMLError) {
        opening = nil
        try withBuffer(of: bytes) { buffer throws(XMLError) in try take(buffer) }
    }

    private func withBuffer(of bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(XMLError) -> Void) throws(XMLError) {
        var failure: XMLError?
        bytes.withUnsafeBufferPointer { buffer in
            do throws(XMLError) { try body(buffer) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// In pieces: a limit then stops a large document early, and libxml2 refuses to look further ahead than ten million bytes.
    private func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLError) {
        var start = 0
        while start < bytes.count {
            let end = Swift.min(start + 65_536, bytes.count)
            let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if ordret_xml_feed(parser, piece.baseAddress, Int32(piece.count), 0) != 0 { throw failure() }
            start = end
        }
    }

    private func failure() -> XMLError {
        var raw = ordret_xml_error()
        ordret_xml_get_error(parser, &raw)
        let message = withUnsafeBytes(of: &raw.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        return XMLError(kind: Int(raw.kind), line: Int(raw.line), column: Int(raw.column), message: message, limits: limits)
    }

    /// `xmlInitParser` must run once before any thread parses.
    private static let libraryIsReady: Bool = {
        ordret_xml_initialise()
        return true
    }()
}

public var xmlLibraryVersion: String { String(cString: ordret_xml_version()) }

/// Turns libxml2's interned names into `XMLName`s, each made once.
private final class Sink {
    private let handler: any XMLEventHandler
    private let namespaces: XMLNamespaces
    private var names: [NameKey: XMLName] = [:]

    private struct NameKey: Hashable {
        let local: UnsafeRawPointer
        let uri: UnsafeRawPointer?
    }

    init(_ handler: any XMLEventHandler, _ namespaces: XMLNamespaces) {
        self.handler = handler
        self.namespaces = namespaces
    }

    static func from(_ context: UnsafeMutableRawPointer?) -> Sink {
        Unmanaged<Sink>.fromOpaque(context!).takeUnretainedValue()
    }

    private func name(_ local: UnsafePointer<CChar>, _ uri: UnsafePointer<CChar>?) -> XMLName {
        let key = NameKey(local: UnsafeRawPointer(local), uri: uri.map(UnsafeRawPointer.init))
        if let name = names[key] { return name }
        let name = XMLName(String(cString: local), in: namespaces.number(key.uri))
        names[key] = name
        return name
    }

    func start(
        _ local: UnsafePointer<CChar>?, _ uri: UnsafePointer<CChar>?, _ count: Int, _ attributes: UnsafePointer<UnsafePointer<UInt8>?>?, _ line: Int
    ) {
        handler.start(name(local!, uri), XMLAttributes(attributes, count, namespaces), line: line)
    }

    func end(_ local: UnsafePointer<CChar>?, _ uri: UnsafePointer<CChar>?) { handler.end(name(local!, uri)) }

    func characters(_ bytes: UnsafePointer<UInt8>?, _ length: Int) { handler.characters(UnsafeBufferPointer(start: bytes, count: length)) }
}
