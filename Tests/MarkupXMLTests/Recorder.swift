import MarkupXML

/// Writes down what a document contains.
final class Recorder: XMLEventHandler {
    private(set) var events: [String] = []
    private var text: [UInt8] = []
    private let attribute: StaticString?

    init(attribute: StaticString? = nil) { self.attribute = attribute }

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        flush()
        let value = attribute.flatMap { attributes.value($0, in: nil) }.map { " \($0)" } ?? ""
        events.append("<\(name.local)\(name.namespace == 0 ? "" : ":\(name.namespace)")\(value)> \(line)")
    }

    func end(_ name: XMLName) {
        flush()
        events.append("</\(name.local)>")
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

    private func flush() {
        if !text.isEmpty { events.append(String(decoding: text, as: UTF8.self)) }
        text = []
    }

    /// The events of a document, fed in pieces of some size.
    static func events(
        _ bytes: [UInt8], pieces: Int = .max, namespaces: [String: Int] = [:], attribute: StaticString? = nil, limits: XMLLimits = XMLLimits()
    ) throws(XMLError) -> [String] {
        let recorder = Recorder(attribute: attribute)
        let parser = XMLParser(namespaces: XMLNamespaces(namespaces), limits: limits, handler: recorder)
        var at = 0
        while at < bytes.count {
            let end = at + min(pieces, bytes.count - at)
            var failure: XMLError?
            bytes[at..<end].withUnsafeBufferPointer { buffer in
                do throws(XMLError) { try parser.feed(buffer) } catch { failure = error }
            }
            if let failure { throw failure }
            at = end
        }
        try parser.finish()
        return recorder.events
    }

    static func events(_ text: String, attribute: StaticString? = nil) throws(XMLError) -> [String] {
        try events(Array(text.utf8), attribute: attribute)
    }

    static func error(_ text: String, limits: XMLLimits = XMLLimits()) -> XMLError? { error(Array(text.utf8), limits: limits) }

    static func error(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> XMLError? {
        do throws(XMLError) {
            _ = try events(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }
}
