import CorpusModel
import Pipelines
import TestSupport
import Testing

/// REFI-QDA projects in a corpus: each text is an entry.
@Suite struct QdpxEntriesTests {
    let scratch = Scratch()

    private func project(_ name: String) throws {
        let sources = ["internal://a.txt", "internal://b.txt", "relative://c.txt"].enumerated().map { index, address in
            "<TextSource guid=\"\(index)\" name=\"Samtale \(index + 1)\" plainTextPath=\"\(address)\"/>"
        }
        let zip = StoredZip([
            .init("sources/a.txt", "I: Hvad laver du?\nIP: Jeg er frivillig.\n"), .init("sources/b.txt", "I: Hvor bor du?\nIP: I gården.\n"),
            .init("project.qde", "<Project xmlns=\"urn:QDA-XML:project:1.0\"><Sources>\(sources.joined())</Sources></Project>"),
        ])
        try scratch.write(name, zip.bytes)
    }

    @Test func eachTextIsAnEntry() throws {
        try project("p.qdpx")
        let path = scratch("p.qdpx")
        let entries = try SourceFiles.find([scratch.path])
        #expect(entries.map(\.id) == ["Samtale 1", "Samtale 2", "Samtale 3"])
        #expect(entries.map(\.path) == ["\(path)#sources/a.txt", "\(path)#sources/b.txt", "\(path)#relative://c.txt"])
        #expect(entries.allSatisfy { $0.container == path })
        let byPath = try SourceFiles.entries([path], idsArePaths: true)
        #expect(byPath.map(\.id) == entries.map(\.path))
    }

    @Test func twoProjectsWithOneNameAreAnError() throws {
        try project("p.qdpx")
        try project("q.qdpx")
        let error = #expect(throws: Diagnostic.self) { _ = try SourceFiles.find([scratch.path]) }
        #expect(error?.code == .duplicateStem)
    }

    @Test func aProjectThatCannotBeListedStaysOneEntry() throws {
        try scratch.write("p.qdpx", "ikke en zip")
        #expect(try SourceFiles.find([scratch("p.qdpx")]) == [SourceEntry(id: "p", path: scratch("p.qdpx"))])
    }

    @Test func textsAreReadFromTheArchive() async throws {
        try project("p.qdpx")
        let corpus = try OpenCorpus(try SourceFiles.find([scratch("p.qdpx")]), CorpusSettings())
        let outcomes = Outcomes()
        await corpus.read { transcript throws(Diagnostic) in
            "\(transcript.turns.count) \(transcript.location(of: 0)) \(transcript.id)"
        } each: {
            outcomes.add($0.result ?? $0.diagnostics.map(\.code.rawValue).joined())
        }
        let path = scratch("p.qdpx")
        #expect(outcomes.all == ["2 \(path)#sources/a.txt:1 Samtale 1", "2 \(path)#sources/b.txt:1 Samtale 2", "qdpx-path"])
    }
}
