import TestSupport
import Testing
import ZipArchive

@Suite struct ZipArchiveTests {
    /// The error of opening an archive and reading all of it.
    static func error(_ bytes: [UInt8], _ limits: ZipLimits = ZipLimits()) -> ZipError? {
        do {
            let archive = try ZipArchive(bytes, limits: limits)
            for entry in archive.entries { _ = try archive.read(entry) }
            return nil
        } catch {
            return error as? ZipError
        }
    }

    static func zip(_ members: StoredZip.Member...) -> [UInt8] { StoredZip(members).bytes }

    @Test func membersAreReadByName() throws {
        let archive = try ZipArchive(Self.zip(.init("a.xml", "æøå"), .init("mappe/b.xml", "")))
        #expect(archive.entries.map(\.name) == ["a.xml", "mappe/b.xml"])
        #expect(String(decoding: try archive.read(try #require(archive.entry("a.xml"))), as: UTF8.self) == "æøå")
        #expect(try archive.read(try #require(archive.entry("mappe/b.xml"))).isEmpty)
        #expect(archive.entry("A.xml") == nil)
    }

    @Test func readingMayStopEarly() throws {
        let archive = try ZipArchive(Self.zip(.init("a", [UInt8](repeating: 7, count: 200_000))))
        var calls = 0
        try archive.read(archive.entries[0]) { _ in
            calls += 1
            return false
        }
        #expect(calls == 1)
    }

    @Test(arguments: [[], Array("det er ikke en zip".utf8), Array(Self.zip(.init("a", "indhold")).dropLast(10))])
    func whatIsNoArchiveIsRefused(_ bytes: [UInt8]) { #expect(Self.error(bytes)?.kind == .invalid) }

    @Test func anArchiveThatBrokeOffIsToldFromOneThatIsNone() {
        let whole = Self.zip(.init("a", "indhold"))
        #expect(Self.error(Array(whole.dropLast(30)))?.detail.contains("at its end, is missing") == true)
    }

    @Test(arguments: ["a.xml", "A.XML"])
    func aNameThatStandsTwiceIsRefused(_ name: String) {
        let error = Self.error(Self.zip(.init("a.xml", "en"), .init(name, "to")))
        #expect(error?.kind == .invalid)
        #expect(error?.member == name)
        #expect(error?.detail.contains(name == "a.xml" ? "holds it twice;" : "holds it twice (also as a.xml);") == true)
    }

    @Test func aWrongChecksumIsFound() {
        var member = StoredZip.Member("a.xml", "indhold")
        member.checksum = 1
        let error = Self.error(Self.zip(member))
        #expect(error?.kind == .invalid)
        #expect(error?.detail.contains("CRC") == true)
    }

    @Test(arguments: [3, 700]) func aWrongSizeIsFound(_ size: Int) {
        var member = StoredZip.Member("a.xml", "indhold")
        member.size = size
        #expect(Self.error(Self.zip(member))?.kind == .invalid)
    }

    @Test func anEncryptedMemberIsNamed() {
        var member = StoredZip.Member("hemmelig.xml", "indhold indhold indhold")
        member.flags = 1
        #expect(Self.error(Self.zip(member))?.kind == .encrypted)
        #expect(Self.error(Self.zip(member))?.member == "hemmelig.xml")
    }

    @Test func anUnknownMethodIsNamed() {
        var member = StoredZip.Member("a.xml", "indhold")
        member.method = 12
        #expect(Self.error(Self.zip(member))?.detail.contains("method 12") == true)
    }

    @Test func theNumberOfMembersIsBounded() {
        var limits = ZipLimits()
        limits.entries = 2
        let members = (0..<3).map { StoredZip.Member("\($0)", "x") }
        #expect(Self.error(StoredZip(members).bytes, limits)?.kind == .limit("zip-entries"))
        #expect(Self.error(StoredZip(Array(members.prefix(2))).bytes, limits) == nil)
    }

    @Test func aMemberIsBounded() {
        var limits = ZipLimits()
        limits.memberBytes = 9
        #expect(Self.error(Self.zip(.init("a", "0123456789")), limits)?.kind == .limit("zip-member-bytes"))
        #expect(Self.error(Self.zip(.init("a", "012345678")), limits) == nil)
    }

    @Test func theWholeArchiveIsBounded() {
        var limits = ZipLimits()
        limits.archiveBytes = 9
        #expect(Self.error(Self.zip(.init("a", "01234"), .init("b", "01234")), limits)?.kind == .limit("zip-archive-bytes"))
    }

    @Test func theRatioIsBoundedPastTheGrace() {
        // 1,000 zeros, deflated to 11 bytes (RFC 1951).
        let deflated: [UInt8] = [0x63, 0x60, 0x18, 0x05, 0xA3, 0x60, 0x14, 0x0C, 0x77, 0x00, 0x00]
        var member = StoredZip.Member("bombe", deflated)
        member.method = 8
        member.size = 1_000
        member.checksum = 0x060B_1780
        var limits = ZipLimits()
        limits.ratio = 50
        limits.ratioGrace = 100
        #expect(Self.error(Self.zip(member), limits)?.kind == .limit("zip-ratio"))
        limits.ratio = Int.max
        #expect(Self.error(Self.zip(member), limits)?.kind != .limit("zip-ratio"))
    }

    /// A deflated member as an honest archive has it.
    static func deflated(_ text: String, filledTo size: Int) -> (member: StoredZip.Member, content: [UInt8]) {
        let stream = DeflateStream.bytes(text, filledTo: size)
        let copies = (size - text.utf8.count) / (8 * 258) * 8 * 258
        let content = Array(text.utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: copies + 1)
        var member = StoredZip.Member("dyb.xml", stream)
        member.method = 8
        member.size = content.count
        member.checksum = CyclicRedundancy.checksum(content)
        return (member, content)
    }

    /// Small members are inflated at once, large ones in pieces.
    @Test(arguments: [3_000, 200_000, 5 << 20]) func deflatedMembersAreRead(_ size: Int) throws {
        let (member, content) = Self.deflated("<w:t>æøå</w:t>", filledTo: size)
        let archive = try ZipArchive(Self.zip(member))
        #expect(try archive.read(archive.entries[0]) == content)
        var pieces: [Int] = []
        try archive.read(archive.entries[0]) {
            pieces.append($0.count)
            return true
        }
        #expect(pieces.reduce(0, +) == content.count)
        #expect(pieces.allSatisfy { $0 <= 65_536 })
    }

    @Test func whatADeflatedMemberDeclaresIsNotBelieved() {
        let (member, content) = Self.deflated("kort", filledTo: 9_000)
        #expect(Self.error(Self.zip(member)) == nil)
        var other = member
        other.checksum = 1
        #expect(Self.error(Self.zip(other))?.detail.contains("CRC") == true)
        for size in [content.count - 1, content.count + 1, 1] {
            other = member
            other.size = size
            #expect(Self.error(Self.zip(other))?.kind == .invalid)
        }
        other = StoredZip.Member("dyb.xml", Array(member.bytes.dropLast(40)))
        (other.method, other.size, other.checksum) = (8, content.count, member.checksum)
        #expect(Self.error(Self.zip(other))?.kind == .invalid)
    }
}
