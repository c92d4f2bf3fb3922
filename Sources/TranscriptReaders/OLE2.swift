import CorpusModel

/// The container of old Word files and of protected new ones ([MS-CFB]).
enum OLE2 {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Why it is not read: the streams that its directory names tell what it is ([MS-OFFCRYPTO] 2.3.4, [MS-DOC] 2.1). Linear in the file.
    static func refusal(_ bytes: [UInt8], at place: SourceLocation) -> Diagnostic {
        if holds("EncryptedPackage", bytes) {
            return Diagnostic(
                .error, .docxProtected, at: place, "the document is protected by a password; an open .docx was expected",
                advice: "Open it in Word with the password, and save it without one (File, Info, Protect Document).")
        }
        if holds("WordDocument", bytes) {
            return Diagnostic(
                .error, .formatUnknown, at: place, "this is a .doc of Word 97-2003, which is not read; a .docx was expected",
                advice: "Open it in Word or LibreOffice and save it as .docx.")
        }
        return Diagnostic(
            .error, .docxProtected, at: place,
            "this is an OLE2 container: a password-protected document or an old .doc; an open .docx was expected",
            advice: "Open it in Word and save it as .docx without a password.")
    }

    /// Names stand in the directory as UTF-16LE.
    private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
        ByteSearch.holds(name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, bytes)
    }
}
