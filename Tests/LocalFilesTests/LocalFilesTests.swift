import LocalFiles
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct LocalFilesTests {
    let scratch = Scratch()

    static func failure(_ body: () throws(FileError) -> Void) -> FileError? {
        do throws(FileError) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test func aFileAboveTheLimitIsRefused() throws {
        let path = try scratch.write("a.txt", "ti bogstaver".prefix(10).description)
        #expect(try LocalFiles.read(path, limit: 10).count == 10)
        let failure = Self.failure { () throws(FileError) in _ = try LocalFiles.read(path, limit: 9) }
        #expect(failure?.detail == "10 bytes; the limit is 9")
        guard case .tooLarge(limit: 9)? = failure?.kind else { return #expect(Bool(false), "the kind is tooLarge") }
    }

    @Test func aBeginningIsNoMoreThanAsked() throws {
        let path = try scratch.write("a.txt", "ti bogstaver")
        #expect(try LocalFiles.beginning(of: path, count: 2) == Array("ti".utf8))
        #expect(try LocalFiles.beginning(of: path, count: 100).count == 12)
        guard case .notAFile? = Self.failure({ () throws(FileError) in _ = try LocalFiles.beginning(of: scratch.path, count: 1) })?.kind else {
            return #expect(Bool(false), "the kind is notAFile")
        }
        guard case .notAFile? = Self.failure({ () throws(FileError) in _ = try LocalFiles.beginning(of: scratch.pipe("rør"), count: 1) })?.kind else {
            return #expect(Bool(false), "the kind is notAFile")
        }
    }

    @Test func whatIsNoFileIsRefused() throws {
        guard case .missing? = Self.failure({ () throws(FileError) in _ = try LocalFiles.read(scratch("ingen.txt"), limit: 1) })?.kind else {
            return #expect(Bool(false), "the kind is missing")
        }
        guard case .notAFile? = Self.failure({ () throws(FileError) in _ = try LocalFiles.read(scratch.path, limit: 1) })?.kind else {
            return #expect(Bool(false), "the kind is notAFile")
        }
    }

    @Test(.timeLimit(.minutes(1))) func aNamedPipeIsNotWaitedFor() throws {
        let path = scratch.pipe("rør")
        #expect(Self.failure { () throws(FileError) in _ = try LocalFiles.read(path, limit: 1) }?.detail == "this is not a regular file")
    }

    @Test func writingReplacesTheFileAndLeavesNothingBeside() throws {
        let path = try scratch.write("a.txt", "før")
        try LocalFiles.write(Array("efter".utf8), to: path)
        #expect(try scratch.text("a.txt") == "efter")
        #expect(try LocalFiles.names(in: scratch.path) == ["a.txt"])
    }

    /// A pipe stands for all that is no file: root could have replaced `/dev/null` by a file of its own.
    @Test(.timeLimit(.minutes(1))) func whatIsNoFileIsWrittenToAndStays() throws {
        let path = scratch.pipe("rør")
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        try LocalFiles.write(Array("tekst".utf8), to: path)
        var buffer = [UInt8](repeating: 0, count: 16)
        #expect(read(reader, &buffer, 16) == 5)
        #expect(buffer.starts(with: "tekst".utf8))
        #expect(LocalFiles.kind(of: path) == .other)
        #expect(try LocalFiles.names(in: scratch.path) == ["rør"])
    }

    @Test func aLinkIsWrittenThroughAndStays() throws {
        let path = try scratch.write("mappe/a.txt", "før")
        scratch.link("genvej.txt", to: path)
        try LocalFiles.write(Array("efter".utf8), to: scratch("genvej.txt"))
        #expect(try scratch.text("mappe/a.txt") == "efter")
        #expect(LocalFiles.linkTarget(scratch("genvej.txt")) == path)
    }

    @Test func aFailingWriteKeepsTheOldFile() throws {
        try scratch.write("mappe/a.txt", "før")
        #expect(Self.failure { () throws(FileError) in try LocalFiles.write([1], to: scratch("mappe")) } != nil)
        #expect(Self.failure { () throws(FileError) in try LocalFiles.write([1], to: scratch("ingen/a.txt")) } != nil)
        #expect(try LocalFiles.names(in: scratch.path) == ["mappe"])
        #expect(try scratch.text("mappe/a.txt") == "før")
    }

    @Test func aFolderTakesTheOthersPlaceWhole() throws {
        try scratch.write("mål/gammel.txt", "gammel")
        try scratch.write("ny/ny.txt", "ny")
        try LocalFiles.replaceFolder(scratch("mål"), with: scratch("ny"))
        #expect(try LocalFiles.names(in: scratch.path) == ["mål"])
        #expect(try scratch.files("mål") == ["ny.txt"])
    }

    @Test func aFolderTakesAnEmptyPlace() throws {
        try scratch.write("ny/ny.txt", "ny")
        try scratch.write("mål.partial-old/rest.txt", "rest af et afbrudt løb")
        try LocalFiles.replaceFolder(scratch("mål"), with: scratch("ny"))
        #expect(try LocalFiles.names(in: scratch.path) == ["mål"])
    }

    @Test func deletingDoesNotFollowLinks() throws {
        try scratch.write("kilde/interview.txt", "bliver")
        try scratch.write("løb/a.txt", "går")
        scratch.link("løb/kilde", to: scratch("kilde"))
        try LocalFiles.removeTree(scratch("løb"))
        #expect(try LocalFiles.names(in: scratch.path) == ["kilde"])
        #expect(try scratch.text("kilde/interview.txt") == "bliver")
        try LocalFiles.removeTree(scratch("findes-ikke"))
    }

    @Test func namesComeInByteOrder() throws {
        for name in ["å", "a", "B", "ø", "aa"] { try scratch.write(name, "") }
        #expect(try LocalFiles.names(in: scratch.path) == ["B", "a", "aa", "å", "ø"])
    }

    @Test func aDigestIsSHA256() {
        // FIPS 180-2, appendix B.1.
        #expect(LocalFiles.digest(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
