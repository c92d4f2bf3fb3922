import Testing
import ZipArchive

@Suite struct ZipFileTests {
    @Test func whatIsWrittenIsReadBack() throws {
        var file = ZipFile()
        file.add("a/æøå.xml", "Hej, verden 😀")
        file.add("tom", [])
        file.add("stor", [UInt8](repeating: 7, count: 300_000))
        let bytes = try file.bytes()
        #expect(try bytes == file.bytes())
        let archive = try ZipArchive(bytes)
        #expect(archive.entries.map(\.name) == ["a/æøå.xml", "tom", "stor"])
        #expect(try archive.read(archive.entries[0]) == Array("Hej, verden 😀".utf8))
        #expect(try archive.read(archive.entries[1]).isEmpty)
        #expect(try archive.read(archive.entries[2]).count == 300_000)
    }

    @Test func aNameTwiceIsAnError() {
        var file = ZipFile()
        file.add("a", "1")
        file.add("a", "2")
        #expect(throws: ZipError.self) { try file.bytes() }
    }
}
