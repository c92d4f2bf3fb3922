import LocalFiles
import TestSupport
import Testing

@Suite struct FilePathsTests {
    let scratch = Scratch()

    @Test(arguments: [
        ("", "a", "a"), (".", "a", "a"), ("b", "a", "b/a"), ("b/", "a", "b/a"), ("b", "/a", "/a"),
    ])
    func joining(_ base: String, _ path: String, _ expected: String) { #expect(FilePaths.join(base, path) == expected) }

    @Test(arguments: [
        ("a/b.docx", "a", "b.docx", "b", "docx"), ("b.DOCX", ".", "b.DOCX", "b", "docx"), ("/b", "/", "b", "b", ""),
        ("a/.skjult", "a", ".skjult", ".skjult", ""),
        ("interview.1.txt", ".", "interview.1.txt", "interview.1", "txt"),
    ])
    func parts(_ path: String, _ folder: String, _ name: String, _ stem: String, _ fileExtension: String) {
        #expect(FilePaths.folder(of: path) == folder)
        #expect(FilePaths.name(of: path) == name)
        #expect(FilePaths.stem(of: path) == stem)
        #expect(FilePaths.fileExtension(of: path) == fileExtension)
    }

    @Test func tidyShortensAlsoWhatIsNotThereYet() throws {
        try scratch.write("planer/a.yaml", "")
        #expect(FilePaths.tidy(scratch("planer/../resultater/løb")) == scratch("resultater/løb"))
        #expect(FilePaths.tidy(scratch("planer/../planer/./a.yaml")) == scratch("planer/a.yaml"))
        #expect(FilePaths.tidy("../a") == "../a")
    }

    @Test func tidyKeepsWhatALinkMakesDifferent() throws {
        try scratch.write("andet/sted/a.txt", "")
        scratch.link("genvej", to: scratch("andet/sted"))
        #expect(FilePaths.tidy(scratch("genvej/../a.txt")) == scratch("genvej/../a.txt"))
    }

    @Test(arguments: [
        ("*.txt", ["a.txt", "b.txt", "ø.txt"]), ("?.txt", ["a.txt", "b.txt", "ø.txt"]), ("[ab].txt", ["a.txt", "b.txt"]), ("[!ab].txt", ["ø.txt"]),
        ("[a-b].txt", ["a.txt", "b.txt"]), ("**/*.docx", ["c.docx", "under/d.docx", "under/dyb/f.docx"]), ("*/*.docx", ["under/d.docx"]),
        ("under/d.docx", ["under/d.docx"]), ("ingen.txt", []), ("[2024] data/*.txt", ["[2024] data/g.txt"]), ("und*/d.docx", ["under/d.docx"]),
    ])
    func patterns(_ pattern: String, _ expected: [String]) throws {
        for name in ["a.txt", "b.txt", "ø.txt", "c.docx", "under/d.docx", "under/dyb/f.docx", ".skjult.txt", "[2024] data/g.txt"] {
            try scratch.write(name, "")
        }
        #expect(FilePaths.expand(pattern, from: scratch.path).files == expected.map { scratch($0) })
    }

    @Test func aLetterMatchesHoweverTheDiskWritesIt() throws {
        try scratch.write("A\u{30A}se.txt", "")
        #expect(FilePaths.expand("Å*.txt", from: scratch.path).files.count == 1)
        #expect(FilePaths.expand("?se.txt", from: scratch.path).files.count == 1)
    }

    @Test(.timeLimit(.minutes(1))) func aPatternOfManyStarsEndsSoon() throws {
        try scratch.write(String(repeating: "a", count: 200), "")
        #expect(FilePaths.expand(String(repeating: "a*", count: 80) + "b", from: scratch.path).files.isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func aLinkToAFolderAboveIsEnteredOnce() throws {
        try scratch.write("korpus/a.txt", "")
        scratch.link("korpus/rundt", to: scratch("korpus"))
        #expect(try scratch.files("korpus") == ["a.txt"])
        #expect(FilePaths.expand("**/*.txt", from: scratch("korpus")).files == [scratch("korpus/a.txt")])
    }

    @Test func aNameThatLeadsNowhereIsListed() throws {
        scratch.link("væk.docx", to: scratch("findes-ikke.docx"))
        scratch.writeLatin1([0x6D, 0xF8, 0x64, 0x65, 0x2E, 0x74, 0x78, 0x74])
        #expect(
            try FilePaths.files(below: scratch.path).map { FilePaths.name(of: $0) }
                == ["m\u{FFFD}de.txt", "væk.docx"].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test func aLinkThatLeadsNowhereIsMeantByAPattern() throws {
        scratch.link("væk.docx", to: scratch("findes-ikke.docx"))
        #expect(FilePaths.expand("*.docx", from: scratch.path).files == [scratch("væk.docx")])
        #expect(FilePaths.expand("væk.docx", from: scratch.path).files == [scratch("væk.docx")])
        #expect(LocalFiles.linkTarget(scratch("væk.docx")) == scratch("findes-ikke.docx"))
    }

    @Test func aFolderThatCannotBeOpenedHidesNoOther() throws {
        // Too long a name cannot be opened by anyone; rights do not hold for root.
        let long = scratch(String(repeating: "a", count: 300))
        let found = FilePaths.search(below: long)
        #expect(found.files.isEmpty)
        #expect(found.closed.map(\.path) == [long])
        #expect(throws: FileError.self) { _ = try FilePaths.files(below: long) }
    }

    @Test(.enabled(if: !Scratch.isRoot, "rights do not hold for root")) func aClosedFolderIsToldAndTheOthersAreFound() throws {
        try scratch.write("a.txt", "")
        try scratch.write("lukket/b.txt", "")
        scratch.lock("lukket")
        #expect(FilePaths.search(below: scratch.path).files == [scratch("a.txt")])
        #expect(FilePaths.search(below: scratch.path).closed.map(\.path) == [scratch("lukket")])
        #expect(FilePaths.expand("**/*.txt", from: scratch.path).files == [scratch("a.txt")])
        #expect(FilePaths.expand("**/*.txt", from: scratch.path).closed.map(\.path) == [scratch("lukket")])
    }

    @Test func insideIsToldThroughLinks() throws {
        try scratch.write("korpus/under/a.txt", "")
        scratch.link("genvej", to: scratch("korpus"))
        #expect(FilePaths.isInside(scratch("genvej/under/a.txt"), scratch("korpus")))
        #expect(FilePaths.isInside(scratch("korpus"), scratch("korpus/")))
        #expect(!FilePaths.isInside(scratch("korpus"), scratch("korpus/under")))
    }
}
