import CorpusModel
import Testing

@testable import TranscriptReaders

/// REFI-QDA projects: which texts they list, and what is refused.
@Suite struct QdpxArchiveTests {
    private static func project(_ sources: String, file: String = "project.qde", members: [(String, String)] = []) -> [UInt8] {
        var zip = ZipWriter()
        for (name, content) in members { zip.add(name, content) }
        zip.add(file, "<?xml version=\"1.0\"?><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><Sources>\(sources)</Sources></Project>")
        return zip.finished()
    }

    private static func text(_ name: String, _ address: String) -> String {
        "<TextSource guid=\"G\" name=\"\(name)\" plainTextPath=\"\(address)\"><Description/></TextSource>"
    }

    private static let talk = "I: Hvad laver du?\nIP: Jeg er frivillig.\n"

    @Test("Texts have their names, unique, and their members, whatever the case of the folder")
    func sources() throws {
        let sources =
            Self.text("Amina", "internal://a.txt") + Self.text("Amina", "internal://b.txt")
            + "<AudioSource><Transcript name=\"Lyd\" guid=\"H\" richTextPath=\"internal://c.docx\"/></AudioSource>"
        let bytes = Self.project(
            sources, file: "Mit projekt.qde", members: [("Sources/a.txt", Self.talk), ("sources/B.txt", "x"), ("sources/c.docx", "y")])
        let archive = try QdpxArchive(bytes, path: "p.qdpx")
        #expect(archive.sources.map(\.name) == ["Amina", "Amina-2", "Lyd"])
        #expect(archive.sources.map(\.member) == ["Sources/a.txt", "sources/B.txt", "sources/c.docx"])
        #expect(try archive.read(archive.sources[0]) == Array(Self.talk.utf8))
    }

    @Test(
        "Addresses out of the archive, and to nothing in it, are refused",
        arguments: [
            "relative://a.txt", "absolute:///etc/passwd", "internal://../project.qde", "internal:///a.txt", "a.txt", "internal://mangler.txt",
        ])
    func addresses(_ address: String) throws {
        let archive = try QdpxArchive(Self.project(Self.text("A", address), members: [("sources/a.txt", Self.talk)]), path: "p.qdpx")
        #expect(archive.sources.map(\.member) == [nil])
        let error = #expect(throws: Diagnostic.self) { _ = try archive.read(archive.sources[0]) }
        #expect(error?.code == .qdpxPath)
        #expect(error?.message.contains(address) == true)
    }

    @Test("A project without a project file, with another root, or without texts is told")
    func invalid() throws {
        var zip = ZipWriter()
        zip.add("sources/a.txt", Self.talk)
        #expect(refusal(zip.finished(), as: "p.qdpx")?.code == .qdpxInvalid)
        zip.add("project.qde", "<CodeBook/>")
        #expect(refusal(zip.finished(), as: "p.qdpx")?.message.contains("<CodeBook>") == true)
        #expect(refusal(Self.project(""), as: "p.qdpx")?.message.contains("no texts") == true)
        let inline = "<TextSource guid=\"G\"><PlainTextContent>ord</PlainTextContent></TextSource>"
        #expect(refusal(Self.project(inline), as: "p.qdpx")?.message.contains("1 stand in the project file") == true)
        #expect(refusal(Self.project(Self.text("A", "internal://a.txt")), as: "p.qdpx")?.message.contains("1 texts") == true)
        #expect(refusal("ikke en zip", as: "p.qdpx")?.code == .zipInvalid)
    }
}
