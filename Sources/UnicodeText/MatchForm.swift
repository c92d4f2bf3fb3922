import CICU

/// The form that words are compared in: NFC, case folded, soft hyphens dropped, apostrophes and hyphens of one kind.
///
/// æ, ø and å are letters and stay. Both sides of every comparison go through this function.
public enum MatchForm {
    public static func of(_ form: String) -> String {
        var form = form
        return form.withUTF8 { of($0) }
    }

    public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) {
            return String(unsafeUninitializedCapacity: bytes.count) { out in
                for (index, byte) in bytes.enumerated() { out[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte }
                return bytes.count
            }
        }
        if let plain = ofPlainLetters(bytes) { return plain }
        var scalars = folded(bytes).unicodeScalars
        if scalars.contains(where: { replacements[$0.value] != nil || $0.value == softHyphen }) {
            scalars = String.UnicodeScalarView(
                scalars.compactMap { $0.value == softHyphen ? nil : replacements[$0.value] ?? $0 })
        }
        return String(scalars)
    }

    /// Of ASCII and the letters of Latin-1, ß left out: composed, and each with one lower-case letter of two bytes. `nil` for anything else.
    private static func ofPlainLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var at = 0
        while at < bytes.count {
            guard bytes[at] >= 0x80 else {
                at += 1
                continue
            }
            guard bytes[at] == 0xC3, at + 1 < bytes.count, bytes[at + 1] != 0x97, bytes[at + 1] != 0x9F, bytes[at + 1] != 0xB7 else { return nil }
            at += 2
        }
        return String(unsafeUninitializedCapacity: bytes.count) { out in
            var isSecond = false
            for (index, byte) in bytes.enumerated() {
                let isUpper = isSecond ? byte < 0xA0 : byte &- 0x41 < 26
                out[index] = isUpper ? byte | 0x20 : byte
                isSecond = byte == 0xC3
            }
            return bytes.count
        }
    }

    private static let softHyphen: UInt32 = 0xAD
    /// Typographic apostrophes are U+0027; hyphens that only differ in breaking are U+002D.
    private static let replacements: [UInt32: Unicode.Scalar] = [0x2019: "'", 0x02BC: "'", 0x2018: "'", 0x2010: "-", 0x2011: "-"]

    private static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var capacity = bytes.count * 3 + 16
        while true {
            var status: Int32 = 0
            var needed = 0
            let text = String(unsafeUninitializedCapacity: capacity) { out in
                needed = Int(ordret_match_form(bytes.baseAddress, Int32(bytes.count), out.baseAddress, Int32(capacity), &status))
                return status == 0 && needed <= capacity ? needed : 0
            }
            precondition(status == 0, "a transcript's text is valid UTF-8")
            if needed <= capacity { return text }
            capacity = needed
        }
    }
}
