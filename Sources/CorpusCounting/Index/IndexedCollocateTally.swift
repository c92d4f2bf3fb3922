import Concordances
import CorpusIndex
import CorpusModel

/// The collocates of a segment in the making.
struct IndexedCollocateTally {
    private(set) var part: IndexedCollocatePart
    private let items: IndexedItems
    private let outlines: StoredOutlines
    private let speech: CountedSpeech
    private var numbers: [String: Int] = [:]

    init(_ items: IndexedItems, _ outlines: StoredOutlines, _ speech: CountedSpeech) {
        (self.items, self.outlines, self.speech) = (items, outlines, speech)
        part = IndexedCollocatePart(strings: items.strings, numbers: items.numbers)
        part.fields = outlines.metadataNames
        part.transcripts = outlines.count
    }

    /// Adds all that is said, hits and all.
    mutating func addSpeech(_ voices: VoiceCounts) {
        var said = VoiceItems(items: items, voices: voices, fillersIn: false)
        for transcript in 0..<outlines.count {
            for counted in CountedVoices.all(of: transcript, outlines, speech) {
                update(counted.place.group) { group in
                    let words = said.withItems(of: counted.voices) { items, hits in
                        group.totals.withUnsafeMutableBufferPointer { totals in
                            for place in items.indices { totals[checked: items[place]] += Int(hits[place]) }
                        }
                    }
                    group.positions[transcript] += words
                    if words > 0, !counted.place.informant.isEmpty { group.speakers.insert(counted.place.informant) }
                }
            }
        }
    }

    /// Adds the hits and what stands around them; the hits' own words are no positions.
    mutating func add(_ found: Concordance.IndexedNodes, _ window: CollocateWindow) {
        part.isGivenUp = found.isGivenUp
        let segment = found.segment
        let words = segment.readings ?? segment.norms
        var turns = TurnPlaces(outlines, speech)
        var nodes: [Range<Int>] = []
        for node in found.tokens {
            guard let (place, transcript) = turns.place(ofToken: node.lowerBound) else { continue }
            nodes.append(node)
            update(place.group) { $0.nodes[transcript] += 1 }
        }
        let marks = WindowMarks(nodes, window, segment)
        for token in marks.ofNodes where window.isPosition(token, segment) {
            guard let (place, transcript) = turns.place(ofToken: token) else { continue }
            let item = self.item(ofWord: words[token])
            update(place.group) { group in
                group.positions[transcript] -= 1
                if let item { group.totals.withUnsafeMutableBufferPointer { $0[checked: item] -= 1 } }
            }
        }
        for token in marks.near {
            guard let (place, transcript) = turns.place(ofToken: token) else { continue }
            let item = self.item(ofWord: words[token])
            let informant = number(of: place.informant)
            update(place.group) { group in
                group.near += 1
                guard let item else { return }
                group.items[item, default: IndexedCollocatePart.Near()].add(marks.isBefore(token), marks.isAfter(token), transcript, informant)
            }
        }
    }

    private func item(ofWord word: UInt32) -> UInt32? {
        guard let places = items.places else { return word }
        return places[Int(word)] == UInt32.max ? nil : places[Int(word)]
    }

    /// `nil` for nobody.
    private mutating func number(of informant: String) -> Int? {
        guard !informant.isEmpty else { return nil }
        if let known = numbers[informant] { return known }
        numbers[informant] = part.informants.count
        part.informants.append(informant)
        return part.informants.count - 1
    }

    private mutating func update(_ name: String, _ change: (inout IndexedCollocatePart.Group) -> Void) {
        let nothing = { [items, outlines] in
            IndexedCollocatePart.Group(
                totals: [Int](repeating: 0, count: items.strings.count), positions: [Int](repeating: 0, count: outlines.count),
                nodes: [Int](repeating: 0, count: outlines.count))
        }
        change(&part.groups[name, default: nothing()])
    }
}

extension IndexedCollocatePart.Near {
    fileprivate mutating func add(_ isBefore: Bool, _ isAfter: Bool, _ transcript: Int, _ informant: Int?) {
        together += 1
        before += isBefore ? 1 : 0
        after += isAfter ? 1 : 0
        if last != transcript { transcripts += 1 }
        last = transcript
        if let informant { informants[informant, default: 0] += 1 }
    }
}

extension UnsafeMutableBufferPointer<Int> {
    /// The count of an item.
    fileprivate subscript(checked item: UInt32) -> Int {
        @inline(__always) get {
            precondition(Int(item) < count, "a place in the vocabulary; the index may be damaged: ordret verify checks it")
            return self[Int(item)]
        }
        @inline(__always) nonmutating _modify {
            precondition(Int(item) < count, "a place in the vocabulary; the index may be damaged: ordret verify checks it")
            yield &self[Int(item)]
        }
    }
}
