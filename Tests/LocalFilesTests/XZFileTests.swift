import LocalFiles
import Testing

@Suite struct XZFileTests {
    /// "Magten ligger her.\n", packed by xz 5.4.
    private static let packed: [UInt8] = [
        0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x00, 0x04, 0xE6, 0xD6, 0xB4, 0x46, 0x02, 0x00, 0x21, 0x01, 0x16, 0x00, 0x00, 0x00,
        0x74, 0x2F, 0xE5, 0xA3, 0x01, 0x00, 0x12, 0x4D, 0x61, 0x67, 0x74, 0x65, 0x6E, 0x20, 0x6C, 0x69, 0x67, 0x67, 0x65, 0x72,
        0x20, 0x68, 0x65, 0x72, 0x2E, 0x0A, 0x00, 0x00, 0x50, 0x85, 0x60, 0x66, 0x91, 0x34, 0xA8, 0xD4, 0x00, 0x01, 0x2B, 0x13,
        0x9C, 0x09, 0x48, 0xD2, 0x1F, 0xB6, 0xF3, 0x7D, 0x01, 0x00, 0x00, 0x00, 0x00, 0x04, 0x59, 0x5A,
    ]

    @Test func whatXzPackedIsUnpacked() throws {
        #expect(XZFile.isPacked(Self.packed))
        #expect(try XZFile.unpacked(Self.packed, path: "a.xz", limit: 100) == Array("Magten ligger her.\n".utf8))
    }

    @Test func textIsNotPacked() { #expect(!XZFile.isPacked(Array("Magten".utf8))) }

    @Test func moreThanTheLimitIsRefused() {
        let error = #expect(throws: FileError.self) { try XZFile.unpacked(Self.packed, path: "a.xz", limit: 10) }
        #expect(error?.detail == "more than 10 bytes when unpacked")
    }

    @Test func aFileThatIsCutOffOrDamagedIsRefused() {
        for length in 0..<Self.packed.count {
            #expect(throws: FileError.self) { try XZFile.unpacked(Array(Self.packed.prefix(length)), path: "a.xz", limit: 100) }
        }
        var damaged = Self.packed
        damaged[30] ^= 1
        #expect(throws: FileError.self) { try XZFile.unpacked(damaged, path: "a.xz", limit: 100) }
    }
}
