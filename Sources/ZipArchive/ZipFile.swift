import CZip

/// A new zip archive: members with names, deflated, the same bytes for the same members.
public struct ZipFile: Sendable {
    private var members: [(name: String, bytes: [UInt8])] = []

    public init() {}

    /// Adds a member after the others. Names are relative paths with `/`; a name that is there already is an error when the archive is made.
    public mutating func add(_ name: String, _ bytes: [UInt8]) { members.append((name, bytes)) }

    public mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    /// The archive. Memory: the members and the archive.
    public func bytes() throws(ZipError) -> [UInt8] {
        var message = [CChar](repeating: 0, count: 256)
        guard let writer = ordret_zip_writer_open(&message) else { throw ZipError(.invalid, member: nil, text(message)) }
        for member in members {
            guard ordret_zip_writer_add(writer, member.name, member.bytes, UInt64(member.bytes.count), &message) == 0 else {
                ordret_zip_writer_discard(writer)
                throw ZipError(.invalid, member: member.name, text(message))
            }
        }
        var length: UInt64 = 0
        guard let content = ordret_zip_writer_finish(writer, &length, &message) else { throw ZipError(.invalid, member: nil, text(message)) }
        defer { ordret_zip_free(content) }
        return Array(UnsafeBufferPointer(start: content, count: Int(length)))
    }
}

private func text(_ message: [CChar]) -> String {
    String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
