/// Files that somebody may send, and that a program must survive: each as small as it can be.
public enum HostileFile: String, CaseIterable, Sendable {
    case brokenOffZip = "a Word document of which the second half is missing"
    case password = "a Word document with a password"
    case oldWord = "a document of Word 97"
    case quadraticEntities = "TEI with an entity of 50,000 letters that is used 2,000 times"
    case localFileEntity = "TEI with an entity that means a file of your machine"
    case zipBomb = "a Word document of 2 MB whose text inflates to 300 MB"
    case duplicateMember = "a Word document with two texts of one name"
    case manyAttributes = "TEI with a turn of 100,000 attributes"
    case invalidUTF8 = "UTF-8 in which one byte was damaged"
    case empty = "nothing, 0 bytes"

    public var bytes: [UInt8] {
        switch self {
        case .brokenOffZip:
            let whole = WordDocument.bytes(Array(repeating: "I: Hvem bestemmer?", count: 20))
            return Array(whole.prefix(whole.count / 2))
        case .password: return CompoundFile.bytes(["EncryptionInfo", "EncryptedPackage"])
        case .oldWord: return CompoundFile.bytes(["WordDocument", "1Table"])
        case .quadraticEntities:
            let entity = "<!ENTITY a \"\(String(repeating: "a", count: 50_000))\">"
            return Self.tei("<u>\(String(repeating: "&a;", count: 2_000))</u>", declaring: entity)
        case .localFileEntity: return Self.tei("<u>&navn;</u>", declaring: "<!ENTITY navn SYSTEM \"file:///etc/hostname\">")
        case .zipBomb: return Self.bomb
        case .duplicateMember:
            let text = WordDocument.xml(["I: Hvem bestemmer?"])
            return StoredZip(WordDocument.frame + [.init(WordDocument.mainPart, text), .init(WordDocument.mainPart, text)]).bytes
        case .manyAttributes: return Self.tei("<u \((0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " "))>Ja.</u>")
        case .invalidUTF8: return Array("I: Hvad gør I på mødet?\nIP: Vi h".utf8) + [0xF8] + Array("rer på hinanden.\n".utf8)
        case .empty: return []
        }
    }

    private static func tei(_ utterances: String, declaring declarations: String? = nil) -> [UInt8] {
        let doctype = declarations.map { "<!DOCTYPE TEI [\n\($0)\n]>\n" } ?? ""
        return Array("\(doctype)<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>\n\(utterances)\n</body></text></TEI>\n".utf8)
    }

    private static var bomb: [UInt8] {
        let size = 300 << 20
        let opening = "<w:document xmlns:w=\"\(WordDocument.namespace)\"><w:body><w:p><w:r><w:t>"
        var part = StoredZip.Member(WordDocument.mainPart, DeflateStream.bytes(opening, filledTo: size))
        part.method = 8
        part.size = size
        return StoredZip(WordDocument.frame + [part]).bytes
    }
}
