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
        var text = text
        return text.withUTF8 { key($0) }
    }

    /// The same of a text's UTF-8.
    public func key(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let room = text.count * 3 + 32
        var needed = 0
        let key = [UInt8](unsafeUninitializedCapacity: room) { key, count in
            needed = Int(ordret_collator_key(collator, text.baseAddress, Int32(text.count), key.baseAddress, Int32(room)))
            count = min(needed, room)
        }
        guard needed > room else { return key }
        return [UInt8](unsafeUninitializedCapacity: needed) { key, count in
            count = Int(ordret_collator_key(collator, text.baseAddress, Int32(text.count), key.baseAddress, Int32(needed)))
        }
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
