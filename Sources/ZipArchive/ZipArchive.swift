import CZip

/// The members of a zip archive in memory, read by name and never written to disk.
public final class ZipArchive {
    private let archive: OpaquePointer
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let limits: ZipLimits
    private var inflated = 0
    private let inflater = MemberInflater()
    /// In the order of the central directory.
    public let entries: [ZipEntry]

    /// Reads the directory and checks it: limits, unsafe and duplicate names, encryption, methods.
    public init(_ content: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
        // libzip takes no bytes for a new archive.
        guard !content.isEmpty else { throw ZipError(.invalid, member: nil, "there is nothing in it (0 bytes)") }
        bytes = .allocate(capacity: content.count)
        _ = bytes.initialize(fromContentsOf: content)
        var message = [CChar](repeating: 0, count: 256)
        guard let archive = ordret_zip_open(bytes.baseAddress, UInt64(bytes.count), &message) else {
            bytes.deallocate()
            throw ZipError(
                .invalid, member: nil, Self.hasDirectory(content) ? text(message) : "the list of its parts, which stands at its end, is missing")
        }
        self.archive = archive
        self.limits = limits
        do throws(ZipError) {
            entries = try Self.directory(of: archive, bytes: content.count, limits: limits)
        } catch {
            ordret_zip_close(archive)
            bytes.deallocate()
            throw error
        }
    }

    deinit {
        ordret_zip_close(archive)
        bytes.deallocate()
    }

    public func entry(_ name: String) -> ZipEntry? { entries.first { $0.name == name } }

    /// Whether the end of the central directory is there: a comment of at most 65,535 bytes may follow its 22 bytes (APPNOTE 4.3.16).
    private static func hasDirectory(_ content: [UInt8]) -> Bool {
        let tail = content.suffix(65_557)
        return tail.indices.dropLast(3).contains { tail[$0] == 0x50 && tail[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06]) }
    }

    private static func directory(of archive: OpaquePointer, bytes: Int, limits: ZipLimits) throws(ZipError) -> [ZipEntry] {
        let count = Int(ordret_zip_count(archive))
        guard count <= limits.entries else {
            throw ZipError(.limit("zip-entries"), member: nil, "\(count) members; at most \(limits.entries) are read")
        }
        var entries: [ZipEntry] = []
        var seen: [String: String] = [:]
        for index in 0..<count {
            var raw = ordret_zip_entry()
            guard ordret_zip_entry_at(archive, UInt64(index), &raw) == 0, let name = raw.name.flatMap({ String(validatingCString: $0) }) else {
                throw ZipError(.invalid, member: nil, "the name of member \(index + 1) is not readable")
            }
            if let other = seen.updateValue(name, forKey: name.lowercased()) {
                throw ZipError(
                    .invalid, member: name,
                    "the archive holds it twice\(other == name ? "" : " (also as \(other))"); which one counts cannot be known")
            }
            entries.append(
                ZipEntry(
                    index: index, name: name, size: Int(clamping: raw.size), compressed: Int(clamping: raw.compressed), method: Int(raw.method),
                    isEncrypted: raw.encrypted != 0, checksum: raw.checksum))
        }
        // Members that share their bytes inflate to more than the archive could hold.
        var compressed = 0
        for entry in entries {
            compressed += min(entry.compressed, bytes + 1)
            if compressed > bytes { throw ZipError(.invalid, member: entry.name, "the members overlap: together they are longer than the archive") }
        }
        return entries
    }

    /// Inflates a member in pieces. Sizes are counted while inflating; what the archive declares is not believed.
    public func read(_ entry: ZipEntry, _ consume: (UnsafeBufferPointer<UInt8>) throws -> Bool) throws {
        if entry.isEncrypted { throw ZipError(.encrypted, member: entry.name, "it is encrypted") }
        guard entry.method == 0 || entry.method == 8 else {
            throw ZipError(.invalid, member: entry.name, "it is compressed by method \(entry.method); stored and deflated members are read")
        }
        if let whole = inflater.whole(entry, of: archive) { return try hand(whole, of: entry, to: consume) }
        var message = [CChar](repeating: 0, count: 256)
        guard let member = ordret_zip_member_open(archive, UInt64(entry.index), &message) else {
            throw ZipError(.invalid, member: entry.name, text(message))
        }
        defer { ordret_zip_member_close(member) }
        var total = 0
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.piece) { buffer in
            while true {
                let count = Int(ordret_zip_member_read(member, buffer.baseAddress, UInt64(buffer.count), &message))
                if count < 0 { throw ZipError(.invalid, member: entry.name, text(message)) }
                total += count
                try check(entry, total: total, isAtEnd: count == 0)
                if count == 0 { return }
                if try !consume(UnsafeBufferPointer(rebasing: buffer[0..<count])) { return }
            }
        }
    }

    /// Bytes of a member that are handed over together.
    private static let piece = 65_536

    private func hand(_ whole: [UInt8], of entry: ZipEntry, to consume: (UnsafeBufferPointer<UInt8>) throws -> Bool) throws {
        try whole.withUnsafeBufferPointer { buffer in
            for start in stride(from: 0, to: buffer.count, by: Self.piece) {
                let end = min(start + Self.piece, buffer.count)
                try check(entry, total: end, isAtEnd: false)
                if try !consume(UnsafeBufferPointer(rebasing: buffer[start..<end])) { return }
            }
            try check(entry, total: buffer.count, isAtEnd: true)
        }
    }

    /// A whole member.
    public func read(_ entry: ZipEntry) throws -> [UInt8] {
        var content: [UInt8] = []
        try read(entry) {
            content.append(contentsOf: $0)
            return true
        }
        return content
    }

    private func check(_ entry: ZipEntry, total: Int, isAtEnd: Bool) throws(ZipError) {
        if total > limits.memberBytes {
            throw ZipError(.limit("zip-member-bytes"), member: entry.name, "it inflates to more than \(limits.memberBytes) bytes")
        }
        if total > limits.ratioGrace && (total - 1) / limits.ratio >= entry.compressed {
            throw ZipError(.limit("zip-ratio"), member: entry.name, "it inflates to more than \(limits.ratio) times its size, as a zip bomb does")
        }
        guard isAtEnd else { return }
        if total != entry.size {
            throw ZipError(.invalid, member: entry.name, "it declares \(entry.size) bytes and holds \(total)")
        }
        inflated += total
        if inflated > limits.archiveBytes {
            throw ZipError(.limit("zip-archive-bytes"), member: entry.name, "the archive inflates to more than \(limits.archiveBytes) bytes")
        }
    }
}

public var zipLibraryVersion: String { String(cString: ordret_zip_version()) }

private func text(_ message: [CChar]) -> String {
    String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
