import CorpusModel
import Testing

@testable import TranscriptReaders

/// Encodings and line ends of plain text.
@Suite struct PlainTextReaderTests {
    private static let text = "I: Hvad gør ældre på øen?\nIP: Åh, de går.\nI: Nå.\nIP: Ja.\n"

    @Test("Every encoding gives the same transcript")
    func encodings() throws {
        let little = Self.text.utf16.reduce(into: [0xFF, 0xFE] as [UInt8]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
        let big = Self.text.utf16.reduce(into: [0xFE, 0xFF] as [UInt8]) { $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)] }
        let latin = Self.text.unicodeScalars.map { UInt8($0.value) }
        let cases: [([UInt8], String)] = [
            (Array(Self.text.utf8), "UTF-8"), ([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), "UTF-8"), (little, "UTF-16LE"), (big, "UTF-16BE"),
            (latin, "Windows-1252"),
        ]
        for (bytes, encoding) in cases {
            let transcript = try read(bytes, as: "a.txt")
            #expect(transcript.text.string == Self.text)
            #expect(transcript.source.encoding == encoding)
            #expect(transcript.diagnostics(.encodingGuessed).count == (encoding == "Windows-1252" ? 1 : 0))
        }
    }

    @Test("UTF-16 without its mark is known by its NULs, and announced", arguments: [true, false])
    func unmarkedUTF16(_ isBigEndian: Bool) throws {
        let bytes = Self.text.utf16.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let transcript = try read(bytes, as: "a.txt")
        #expect(transcript.text.string == Self.text)
        #expect(transcript.source.encoding == (isBigEndian ? "UTF-16BE" : "UTF-16LE"))
        #expect(transcript.diagnostics(.encodingGuessed).count == 1)
    }

    @Test("Damaged UTF-8 is refused with the place, not read as another encoding")
    func damaged() throws {
        var bytes = Array(Self.text.utf8)
        bytes[2] = 0xE6
        let error = try #require(refusal(bytes, as: "a.txt"))
        #expect(error.code == .encodingInvalid)
        #expect(error.message.contains("byte 2"))
    }

    @Test("CR and CRLF are line ends too", arguments: ["\r\n", "\r"])
    func lineEnds(_ end: String) throws {
        let transcript = try read(Self.text.replacing("\n", with: end), as: "a.txt")
        #expect(transcript.text.string == Self.text)
        #expect(transcript.turns.count == 4)
    }

    @Test("Windows-1252 beyond Latin-1")
    func windows1252() throws {
        #expect(try read([0x93, 0x6A, 0x61, 0x94, 0x20, 0x85, 0x20, 0x81, 0xE6], as: "a.txt").text.string == "“ja” … \u{FFFD}æ")
    }

    @Test("Bytes that are no character of Windows-1252 are told, with their number and the line of the first", arguments: ["\n", "\r\n", "\r"])
    func holesOfWindows1252(_ end: String) throws {
        let bytes = Array("I: Ja?\(end)IP: N".utf8) + [0xE6, 0x81] + Array("\(end)I: ".utf8) + [0x8D, 0xE5] + Array(".\(end)".utf8)
        let diagnostics = try read(bytes, as: "a.txt").diagnostics
        let told = try #require(diagnostics.first { $0.code == .encodingInvalid })
        #expect(told.severity == .warning)
        #expect(told.location?.description == "a.txt:2")
        #expect(told.message.hasPrefix("2 bytes are no character of Windows-1252"))
        #expect(try read([0x6A, 0x61, 0x2E, 0x20, 0xE6], as: "a.txt").diagnostics.allSatisfy { $0.code != .encodingInvalid })
    }

    @Test(
        "Bytes that are no text are refused with the place",
        arguments: [[0x49, 0x3A, 0x00, 0x41], [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8]] as [[UInt8]])
    func invalid(_ bytes: [UInt8]) throws {
        let error = try #require(refusal(bytes, as: "a.txt"))
        #expect(error.code == .encodingInvalid)
        #expect(error.advice?.contains("UTF-8") == true)
    }

    @Test("A document under a text's name is not read as text", arguments: ["a.txt", "a.md"])
    func otherFormats(_ name: String) {
        #expect(refusal([0x50, 0x4B, 3, 4, 20, 0, 0, 0], as: name)?.code == .formatUnknown)
    }

    @Test func unknownFormat() throws {
        let error = try #require(refusal("%PDF-1.7", as: "a.pdf"))
        #expect(error.code == .formatUnknown)
        #expect(error.message.contains("25 50 44 46"))
        #expect(refusal("", as: "a.txt")?.code == .transcriptEmpty)
        #expect(refusal("\n \n", as: "a.txt")?.code == .transcriptEmpty)
    }

    @Test("Lines that a page broke are one paragraph of prose, up to an empty or indented line")
    func wrappedProse() throws {
        let line = "Vi gik ned ad gangen og ind i det store rum, hvor de andre allerede sad og"
        let paragraph = Array(repeating: line, count: 5).joined(separator: "\n") + "\nventede.\n"
        let transcript = try read(paragraph + "\n" + paragraph + "   " + paragraph + "\n" + paragraph, as: "a.txt")
        #expect(transcript.source.layout == .prose)
        #expect(transcript.source.isHardWrapped)
        #expect(transcript.turns.count == 4)
        #expect(transcript.paragraphs.count == 24)
        expectInvariants(transcript, "wrapped prose")
    }
}
