/// The key of a feature: a hash of its template and of what fills it. Two features share a key about once in four thousand million pairs.
enum FeatureKey {
    /// FNV-1a, mixed.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        mixed(FNV1a.hash(bytes))
    }

    static func hash(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { hash($0) }
    }

    @inline(__always)
    static func key(_ template: FeatureTemplate, _ one: UInt64, _ other: UInt64 = 0) -> UInt32 {
        let sum = one &+ (other &* 0x9e37_79b9_7f4a_7c15) &+ (UInt64(template.rawValue) &* 0xd1b5_4a32_d192_ed03)
        return UInt32(truncatingIfNeeded: mixed(sum ^ (other >> 31)) >> 32)
    }

    /// The finalizer of SplitMix64.
    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}
