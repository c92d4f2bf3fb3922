import CLibXML2

/// Receives what a document contains, in order.
public protocol XMLEventHandler: AnyObject {
    /// A number to tell a name by, or `nil` for elements of which no events are wanted (what is in them is handed over all the same, and so is the
    /// outermost element, with the number 0). Asked once for each distinct name of a document, and handed back with the events in `XMLName.number`.
    func number(of name: XMLName) -> Int?
    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int)
    func end(_ name: XMLName)
    /// UTF-8; one stretch of text may come in several calls.
    func characters(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension XMLEventHandler {
    /// Every element is wanted, and told by its name.
    public func number(of name: XMLName) -> Int? { 0 }
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
    private let sink: XMLEventSink
    private let limits: XMLLimits
    /// The first bytes, until there are enough of them to tell the encoding by.
    private var opening: [UInt8]? = []
    private static let openingBytes = 4

    public init(namespaces: XMLNamespaces, limits: XMLLimits = XMLLimits(), markup: Markup = .xml, handler: any XMLEventHandler) {
        _ = Self.isPrepared
        self.limits = limits
        sink = XMLEventSink(handler, namespaces)
        let callbacks = ordret_xml_callbacks(
            context: Unmanaged.passUnretained(sink).toOpaque(),
            name: { context, local, uri, isWanted in
                let (number, wanted) = XMLEventSink.with(context) { $0.number(local!, uri) }
                isWanted?.pointee = wanted ? 1 : 0
                return Int32(number)
            },
            start: { context, name, count, attributes, line in
                XMLEventSink.with(context) { $0.start(Int(name), attributes, Int(count), line: Int(line)) }
            },
            end: { context, name in XMLEventSink.with(context) { $0.end(Int(name)) } },
            characters: { context, bytes, length in XMLEventSink.with(context) { $0.characters(bytes, Int(length)) } })
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
        if opening.isEmpty, bytes.count >= Self.openingBytes {
            self.opening = nil
            return try take(bytes)
        }
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
    private static let isPrepared: Bool = {
        ordret_xml_initialise()
        return true
    }()
}

public var xmlLibraryVersion: String { String(cString: ordret_xml_version()) }
