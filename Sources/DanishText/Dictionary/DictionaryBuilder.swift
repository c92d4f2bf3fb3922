import CorpusModel

/// Collects forms with their readings and writes them as `DanishDictionary` reads them. The bytes do not depend on the order of adding.
public struct DictionaryBuilder {
    /// A reading of a form, with what decides which of several lemmas comes first.
    private struct Entry: Hashable, Comparable {
        let wordClass: UInt8
        /// Smaller is likelier.
        let rank: Int
        let lemma: String
        var traits: WordTraits

        static func < (one: Entry, other: Entry) -> Bool {
            if one.wordClass != other.wordClass { return one.wordClass < other.wordClass }
            if one.rank != other.rank { return one.rank < other.rank }
            if one.lemma.utf8.count != other.lemma.utf8.count { return one.lemma.utf8.count < other.lemma.utf8.count }
            return one.lemma.utf8.lexicographicallyPrecedes(other.lemma.utf8)
        }
    }

    private var forms: [String: [Entry]] = [:]

    public init() {}

    public var formCount: Int { forms.count }

    /// Adds a reading of a form in match form. Readings with the same class and lemma become one, with the best rank and all traits.
    ///
    /// - Parameter rank: which of several lemmas of a class comes first; then the shorter one does.
    /// - Returns: false for a form or lemma that is empty or too long, which is left out.
    @discardableResult
    public mutating func add(_ form: String, _ reading: DictionaryReading, rank: Int) -> Bool {
        let longest = DictionaryLayout.longestForm
        guard 1...longest ~= form.utf8.count, 1...longest ~= reading.lemma.utf8.count else { return false }
        var entries = forms[form] ?? []
        let entry = Entry(wordClass: reading.wordClass.rawValue, rank: rank, lemma: reading.lemma, traits: reading.traits)
        if let index = entries.firstIndex(where: { $0.wordClass == entry.wordClass && $0.lemma == entry.lemma }) {
            let known = entries[index]
            entries[index] = Entry(
                wordClass: known.wordClass, rank: min(known.rank, rank), lemma: known.lemma, traits: Self.joined(known.traits, reading.traits))
        } else {
            entries.append(entry)
        }
        forms[form] = entries
        return true
    }

    /// A name that looks like a word of the closed classes when case is folded is dropped: *er* is not the abbreviation *ER*.
    mutating func dropNamesOfFunctionWords() {
        let closed = Set([WordClass.aux, .adp, .pron, .det, .cconj, .sconj, .part].map(\.rawValue))
        for (form, entries) in forms where entries.contains(where: { closed.contains($0.wordClass) }) {
            forms[form] = entries.filter { $0.wordClass != WordClass.propn.rawValue }
        }
    }

    /// All that is so; but a genitive or imperative that is something else too is none alone.
    private static func joined(_ one: WordTraits, _ other: WordTraits) -> WordTraits {
        let alone: WordTraits = [.genitive, .imperative]
        return one.union(other).subtracting(alone).union(one.intersection(other).intersection(alone))
    }

    /// The file.
    ///
    /// - Parameter sourceDigest: SHA-256 of the source in 64 hexadecimal digits.
    public func bytes(sourceDigest: String) -> [UInt8] {
        let sorted = forms.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        var endings = EndingTable()
        var entries: [UInt8] = []
        var places: [(form: String, place: Int)] = []
        var readings = 0
        for (form, found) in sorted {
            let ids = found.sorted().prefix(255).compactMap { endings.id(form, $0.lemma, $0.wordClass, $0.traits) }
            guard !ids.isEmpty else { continue }
            places.append((form, entries.count))
            entries.append(UInt8(form.utf8.count))
            entries += form.utf8
            entries.append(UInt8(ids.count))
            for id in ids { entries += [UInt8(id & 0xFF), UInt8(id >> 8)] }
            readings += ids.count
        }
        let (slots, marks) = Self.slots(places)
        var body = slots.flatMap(Self.little) + marks
        body += endings.offsets.flatMap(Self.little) + endings.bytes + entries
        var header = DictionaryLayout.magic
        for number in [DictionaryLayout.format, places.count, readings, marks.count, endings.offsets.count, endings.bytes.count, entries.count, 0] {
            header += Self.little(UInt32(number))
        }
        header += [UInt8](repeating: 0, count: 8) + Self.digest(sourceDigest)
        header += [UInt8](repeating: 0, count: DictionaryLayout.headerBytes - header.count)
        let sum = body.withUnsafeBytes { DictionaryLayout.checksum(header: header, body: $0) }
        for index in 0..<8 { header[DictionaryLayout.checksumAt + index] = UInt8(truncatingIfNeeded: sum >> (8 * index)) }
        return header + body
    }

    /// Open addressing, at most three quarters full.
    private static func slots(_ places: [(form: String, place: Int)]) -> (slots: [UInt32], marks: [UInt8]) {
        var count = 4
        while count * 3 < places.count * 4 { count *= 2 }
        var slots = [UInt32](repeating: 0, count: count)
        var marks = [UInt8](repeating: 0, count: count)
        for (form, place) in places {
            var form = form
            let hash = form.withUTF8 { DictionaryLayout.hash($0) }
            var slot = Int(truncatingIfNeeded: hash) & (count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = UInt32(place + 1)
            marks[slot] = UInt8(truncatingIfNeeded: hash >> 24)
        }
        return (slots, marks)
    }

    private static func little(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }

    private static func digest(_ text: String) -> [UInt8] {
        let digits = text.utf8.map { UInt8(Character(Unicode.Scalar($0)).hexDigitValue ?? 0) }
        precondition(digits.count == 64, "a digest has 64 digits")
        return stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}

/// The distinct endings of a dictionary: how forms become lemmas.
private struct EndingTable {
    private(set) var bytes: [UInt8] = []
    private(set) var offsets: [UInt32] = []
    private var ids: [[UInt8]: Int] = [:]

    /// The number of the ending; `nil` when there is no room for another.
    mutating func id(_ form: String, _ lemma: String, _ wordClass: UInt8, _ traits: WordTraits) -> Int? {
        let common = zip(form.unicodeScalars, lemma.unicodeScalars).prefix { $0 == $1 }.reduce(0) { $0 + String($1.0).utf8.count }
        let added = Array(lemma.utf8.dropFirst(common))
        let ending = [wordClass, traits.rawValue, UInt8(form.utf8.count - common), UInt8(added.count)] + added
        if let id = ids[ending] { return id }
        guard offsets.count < 1 << 16 else { return nil }
        ids[ending] = offsets.count
        offsets.append(UInt32(bytes.count))
        bytes += ending
        return offsets.count - 1
    }
}
