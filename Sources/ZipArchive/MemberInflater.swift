import CDeflate
import CZip

/// Inflates small members at once, which takes a third of the time that pieces take. Whatever is odd about a member is left to the slow way, which says
/// what it is.
final class MemberInflater {
    private lazy var inflater: OpaquePointer? = ordret_inflater_open()
    private var compressed: [UInt8] = []

    /// Larger members are inflated in pieces, so that memory does not depend on what an archive declares.
    static let largest = 4 << 20

    deinit { ordret_inflater_close(inflater) }

    /// The bytes of a deflated member, if it has as many as it declares and they have the checksum that it declares; at most `largest`.
    func whole(_ entry: ZipEntry, of archive: OpaquePointer) -> [UInt8]? {
        guard entry.method == 8, entry.size > 0, entry.size <= Self.largest, entry.compressed > 0, entry.compressed <= Self.largest,
            let inflater
        else { return nil }
        if compressed.count < entry.compressed { compressed = [UInt8](repeating: 0, count: entry.compressed) }
        guard ordret_zip_member_raw(archive, UInt64(entry.index), &compressed, UInt64(entry.compressed)) == 0 else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, count in
            let isWhole = ordret_inflate(inflater, compressed, UInt64(entry.compressed), buffer.baseAddress, UInt64(entry.size)) == 1
            count = isWhole ? entry.size : 0
        }
        guard bytes.count == entry.size, ordret_deflate_crc32(bytes, UInt64(bytes.count)) == entry.checksum else { return nil }
        return bytes
    }
}

public var deflateLibraryVersion: String { String(cString: ordret_deflate_version()) }
