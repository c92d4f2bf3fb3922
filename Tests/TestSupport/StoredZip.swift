/// A zip archive whose members are stored as they are, with the lies about them that a test wants.
public struct StoredZip {
    public struct Member {
        public var name: String
        public var bytes: [UInt8]
        /// What the headers say where it is not the truth.
        public var checksum: UInt32?
        public var size: Int?
        public var method: UInt16 = 0
        public var flags: UInt16 = 0x0800

        public init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    public var members: [Member]

    public init(_ members: [Member]) { self.members = members }

    public var bytes: [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let start = out.count
            let name = Array(member.name.utf8)
            out += Self.word(0x0403_4B50) + Self.half(20) + Self.facts(member) + Self.half(UInt16(name.count)) + Self.half(0) + name + member.bytes
            directory += Self.word(0x0201_4B50) + Self.half(20) + Self.half(20) + Self.facts(member) + Self.half(UInt16(name.count))
            directory += Self.half(0) + Self.half(0) + Self.half(0) + Self.half(0) + Self.word(0) + Self.word(UInt32(start)) + name
        }
        let count = Self.half(UInt16(members.count))
        let end = Self.word(UInt32(directory.count)) + Self.word(UInt32(out.count)) + Self.half(0)
        return out + directory + Self.word(0x0605_4B50) + Self.half(0) + Self.half(0) + count + count + end
    }

    /// Flags, method, time, date, checksum and both sizes.
    private static func facts(_ member: Member) -> [UInt8] {
        let checksum = member.checksum ?? CyclicRedundancy.checksum(member.bytes)
        let sizes = word(UInt32(member.bytes.count)) + word(UInt32(member.size ?? member.bytes.count))
        return half(member.flags) + half(member.method) + half(0) + half(0x21) + word(checksum) + sizes
    }

    private static func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
    private static func word(_ value: UInt32) -> [UInt8] { half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16)) }
}
