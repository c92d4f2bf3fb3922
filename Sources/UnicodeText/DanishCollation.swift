import CICU

/// Danish alphabetical order: … x y z æ ø å, with aa as å (CLDR `da`). For one worker.
public final class DanishCollation {
    private let collator: OpaquePointer

    public init() throws(UnicodeFault) {
        var status: Int32 = 0
        guard let collator = ordret_collator_open("da", &status) else { throw UnicodeFault(status, "opening the Danish collator") }
        self.collator = collator
    }

    deinit { ordret_collator_close(collator) }

    /// Bytes that order as Danish does.
    public func key(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var key = [UInt8](repeating: 0, count: bytes.count * 3 + 32)
        let needed = Int(ordret_collator_key(collator, bytes, Int32(bytes.count), &key, Int32(key.count)))
        if needed > key.count {
            key = [UInt8](repeating: 0, count: needed)
            _ = ordret_collator_key(collator, bytes, Int32(bytes.count), &key, Int32(key.count))
        }
        return Array(key.prefix(needed))
    }
}

/// The versions of ICU and Unicode in use.
public var unicodeVersions: (icu: String, unicode: String) {
    var icu = [CChar](repeating: 0, count: 32)
    var unicode = [CChar](repeating: 0, count: 32)
    ordret_icu_versions(&icu, &unicode)
    func text(_ chars: [CChar]) -> String { String(decoding: chars.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    return (text(icu), text(unicode))
}
