import CorpusModel

/// A dictionary of word forms in a buffer, mostly a file that somebody maps: nothing is read into memory, and threads share it.
///
/// A lookup makes no strings but those it gives back. Opening checks length and checksum; every lookup checks its bounds all the same, so that a file that was made to
/// deceive gives wrong words and no crash.
public struct DanishDictionary: CompoundSource {
    public let formCount: Int
    public let readingCount: Int
    /// SHA-256 of what the dictionary was made from, in hexadecimal digits.
    public let sourceDigest: String
    /// Of all the bytes, in 16 hexadecimal digits.
    public let checksum: String
    public let byteCount: Int

    private let bytes: Column<UInt8>
    private let slotMask: Int
    private let marksAt: Int
    private let endingsAt: Int
    private let endingCount: Int
    private let endingTextAt: Int
    private let entriesAt: Int

    /// Checks the buffer, some ten milliseconds for 14 MB, and keeps it.
    public init(_ bytes: Column<UInt8>) throws(DictionaryFault) {
        typealias Layout = DictionaryLayout
        let header = bytes.withUnsafeBuffer { Array($0.prefix(Layout.headerBytes)) }
        guard header.starts(with: Layout.magic) else { throw .foreign }
        guard header.count == Layout.headerBytes else { throw .length(found: bytes.count, expected: Layout.headerBytes) }
        func number(_ index: Int) -> Int {
            Int(header.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt32.self)) })
        }
        guard number(8) == Layout.format else { throw .version(found: number(8), expected: Layout.format) }
        let slots = number(20)
        let (endings, endingBytes, entryBytes) = (number(24), number(28), number(32))
        let expected = Layout.headerBytes + slots * 5 + endings * 4 + endingBytes + entryBytes
        guard bytes.count == expected else { throw .length(found: bytes.count, expected: expected) }
        let written = header.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: Layout.checksumAt, as: UInt64.self)) }
        let sum = bytes.withUnsafeBuffer {
            Layout.checksum(header: header, body: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: $0.dropFirst(header.count))))
        }
        guard sum == written else { throw .damaged("its checksum is not that of its bytes") }
        guard slots > 0, slots & (slots - 1) == 0 else { throw .damaged("\(slots) slots") }
        self.bytes = bytes
        formCount = number(12)
        readingCount = number(16)
        endingCount = endings
        slotMask = slots - 1
        marksAt = Layout.headerBytes + slots * 4
        endingsAt = marksAt + slots
        endingTextAt = endingsAt + endings * 4
        entriesAt = endingTextAt + endingBytes
        byteCount = bytes.count
        let digits = String(sum, radix: 16)
        checksum = String(repeating: "0", count: 16 - digits.utf8.count) + digits
        sourceDigest = header[Layout.digestAt..<Layout.digestAt + 32].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    public func wordClasses(of form: String) -> WordClassSet {
        var classes: WordClassSet = []
        eachEnding(of: form) { ending, _ in
            classes.insert(WordClassSet(ending.wordClass))
            return true
        }
        return classes
    }

    public func lemma(of form: String, as wordClass: WordClass) -> String? {
        var lemma: String?
        eachEnding(of: form) { ending, form in
            guard ending.wordClass == wordClass else { return true }
            lemma = ending.lemma(of: form)
            return lemma == nil
        }
        return lemma
    }

    public func traits(of form: String) -> WordTraits {
        var traits: WordTraits = []
        eachEnding(of: form) { ending, _ in
            traits.formUnion(ending.traits)
            return true
        }
        return traits
    }

    /// All readings of a form in match form, the likeliest lemma of each class first.
    public func readings(of form: String) -> [DictionaryReading] {
        var readings: [DictionaryReading] = []
        eachEnding(of: form) { ending, form in
            guard let lemma = ending.lemma(of: form) else { return true }
            readings.append(DictionaryReading(ending.wordClass, lemma: lemma, traits: ending.traits))
            return true
        }
        return readings
    }

    // MARK: Bytes

    /// What a reading does to its form.
    private struct Ending {
        let wordClass: WordClass
        let traits: WordTraits
        let removed: Int
        let added: UnsafeBufferPointer<UInt8>

        func lemma(of form: UnsafeBufferPointer<UInt8>) -> String? {
            guard removed <= form.count else { return nil }
            if removed == 0, added.isEmpty { return String(decoding: form, as: UTF8.self) }
            return String(decoding: Array(form.dropLast(removed)) + Array(added), as: UTF8.self)
        }
    }

    /// Calls `body` with each reading of the form until it says no.
    private func eachEnding(of form: String, _ body: (Ending, UnsafeBufferPointer<UInt8>) -> Bool) {
        var form = form
        form.withUTF8 { form in
            bytes.withUnsafeBuffer { all in
                guard let entry = entry(of: form, all) else { return }
                let count = Int(all[entry])
                guard entry + 1 + count * 2 <= all.count else { return }
                for index in 0..<count {
                    let id = Int(all[entry + 1 + index * 2]) | Int(all[entry + 2 + index * 2]) << 8
                    guard let ending = ending(id, all) else { continue }
                    if !body(ending, form) { return }
                }
            }
        }
    }

    /// Where the readings of a form begin; `nil` for a form that is not there.
    private func entry(of form: UnsafeBufferPointer<UInt8>, _ all: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !form.isEmpty, form.count <= DictionaryLayout.longestForm else { return nil }
        let hash = DictionaryLayout.hash(form)
        let mark = UInt8(truncatingIfNeeded: hash >> 24)
        var slot = Int(truncatingIfNeeded: hash) & slotMask
        for _ in 0...slotMask {
            guard let place = number(DictionaryLayout.headerBytes + slot * 4, all), place > 0 else { return nil }
            if all[marksAt + slot] == mark, let found = match(form, at: entriesAt + place - 1, all) { return found }
            slot = (slot + 1) & slotMask
        }
        return nil
    }

    private func match(_ form: UnsafeBufferPointer<UInt8>, at entry: Int, _ all: UnsafeBufferPointer<UInt8>) -> Int? {
        guard entry + 1 + form.count < all.count, all[entry] == form.count else { return nil }
        for index in 0..<form.count where all[entry + 1 + index] != form[index] { return nil }
        return entry + 1 + form.count
    }

    private func ending(_ id: Int, _ all: UnsafeBufferPointer<UInt8>) -> Ending? {
        guard id < endingCount, let offset = number(endingsAt + id * 4, all) else { return nil }
        let at = endingTextAt + offset
        guard at + 4 <= entriesAt, let wordClass = WordClass(rawValue: all[at]) else { return nil }
        let length = Int(all[at + 3])
        guard at + 4 + length <= entriesAt else { return nil }
        return Ending(
            wordClass: wordClass, traits: WordTraits(rawValue: all[at + 1]), removed: Int(all[at + 2]),
            added: UnsafeBufferPointer(rebasing: all[(at + 4)..<(at + 4 + length)]))
    }

    private func number(_ at: Int, _ all: UnsafeBufferPointer<UInt8>) -> Int? {
        guard at + 4 <= all.count else { return nil }
        return Int(UInt32(littleEndian: UnsafeRawBufferPointer(all).loadUnaligned(fromByteOffset: at, as: UInt32.self)))
    }
}
