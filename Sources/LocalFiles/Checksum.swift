import CDeflate

/// CRC-32 as in zip and gzip (IEEE 802.3): finds damage, proves nothing. Some 10 GB/s.
public enum Checksum {
    public static func crc32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        // Without an address the library begins anew, which comes to the same.
        ordret_deflate_crc32(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
    }
}
