/// A fast hash of short stretches of bytes, the same in every run. Eight bytes cost one multiplication, whose halves are mixed.
@usableFromInline
package enum ByteHash {
    @inlinable
    package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard bytes.count > 8 else { return mix(short(bytes) ^ UInt64(bytes.count) << 56, 0x9E37_79B9_7F4A_7C15) }
        var hash = UInt64(bytes.count)
        var offset = 0
        while offset + 8 < bytes.count {
            hash = mix(hash ^ eight(bytes, offset), 0xA076_1D64_78BD_642F)
            offset += 8
        }
        return mix(hash ^ eight(bytes, bytes.count - 8), 0xE703_7ED1_A0B4_28DB)
    }

    /// At most eight bytes as a number; different for any two stretches of one length.
    @inlinable
    package static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let count = bytes.count
        if count >= 4 {
            let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
            return UInt64(base.loadUnaligned(as: UInt32.self)) | UInt64((base + count - 4).loadUnaligned(as: UInt32.self)) << 32
        }
        return count == 0 ? 0 : UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
    }

    @inlinable
    package static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = one.multipliedFullWidth(by: other)
        return product.high ^ product.low
    }

    @inlinable
    package static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
        UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + offset).loadUnaligned(as: UInt64.self)
    }
}
