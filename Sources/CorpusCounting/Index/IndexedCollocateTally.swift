import Concordances
import CorpusIndex
import CorpusModel

/// The collocates of a segment in the making.
struct IndexedCollocateTally {
    private var whole: IndexedCollocatePart
    private let items: IndexedItems
    private let outlines: StoredOutlines
    private let speech: CountedSpeech
    /// By the numbers of their names.
    private var groups: [IndexedCollocatePart.Group] = []
    private var groupNumbers: [String: Int] = [:]
    /// The place that was asked about last.
    private var last: (place: CountedSpeech.Place, numbers: (group: Int, informant: UInt32?))?

    init(_ items: IndexedItems, _ outlines: StoredOutlines, _ speech: CountedSpeech) {
        (self.items, self.outlines, self.speech) = (items, outlines, speech)
        whole = IndexedCollocatePart(strings: items.strings, numbers: items.numbers)
        whole.fields = outlines.metadataNames
        whole.transcripts = outlines.count
    }

    /// What the segment adds.
    var part: IndexedCollocatePart {
        var part = whole
        part.groups = groupNumbers.mapValues { groups[$0] }
        return part
    }

    /// Adds all that is said, hits and all.
    mutating func addSpeech(_ voices: VoiceCounts) {
        var said = VoiceItems(items: items, voices: voices, fillersIn: false)
        for transcript in 0..<outlines.count {
            for counted in CountedVoices.all(of: transcript, outlines, speech) {
                let (group, _) = numbers(of: counted.place)
                let words = said.withItems(of: counted.voices) { items, hits in
                    groups[group].totals.withUnsafeMutableBufferPointer { totals in
                        for place in items.indices { totals[checked: items[place]] += Int(hits[place]) }
                    }
                }
                groups[group].positions[transcript] += words
                if words > 0, !counted.place.informant.isEmpty { groups[group].speakers.insert(counted.place.informant) }
            }
        }
    }

    /// Adds the hits and what stands around them; the hits' own words are no positions.
    mutating func add(_ found: Concordance.IndexedNodes, _ window: CollocateWindow) {
        whole.isGivenUp = found.isGivenUp
        let segment = found.segment
        let words = segment.readings ?? segment.norms
        var turns = TurnPlaces(outlines, speech)
        var nodes: [Range<Int>] = []
        for node in found.tokens {
            guard let (place, transcript) = turns.place(ofToken: node.lowerBound) else { continue }
            nodes.append(node)
            groups[numbers(of: place).group].nodes[transcript] += 1
        }
        let marks = WindowMarks(nodes, window, segment)
        for token in marks.ofNodes where window.isPosition(token, segment) {
            guard let (place, transcript) = turns.place(ofToken: token) else { continue }
            let (group, _) = numbers(of: place)
            groups[group].positions[transcript] -= 1
            if let item = item(ofWord: words[token]) { groups[group].totals.withUnsafeMutableBufferPointer { $0[checked: item] -= 1 } }
        }
        for token in marks.near {
            guard let (place, transcript) = turns.place(ofToken: token) else { continue }
            let (group, informant) = numbers(of: place)
            groups[group].near += 1
            guard let item = item(ofWord: words[token]) else { continue }
            groups[group].items[item, default: IndexedCollocatePart.Near()].add(marks.isBefore(token), marks.isAfter(token), transcript, informant)
        }
    }

    private func item(ofWord word: UInt32) -> UInt32? {
        guard let places = items.places else { return word }
        return places[Int(word)] == UInt32.max ? nil : places[Int(word)]
    }

    /// The numbers of a place's group and informant, who may be nobody. Cost: little for the place that was asked about last.
    private mutating func numbers(of place: CountedSpeech.Place) -> (group: Int, informant: UInt32?) {
        if let last, last.place == place { return last.numbers }
        let group = groupNumbers[place.group] ?? groups.count
        if group == groups.count {
            groupNumbers[place.group] = group
            groups.append(
                IndexedCollocatePart.Group(
                    totals: [Int](repeating: 0, count: items.strings.count), positions: [Int](repeating: 0, count: outlines.count),
                    nodes: [Int](repeating: 0, count: outlines.count)))
        }
        let numbers = (group: group, informant: place.informant.isEmpty ? nil : whole.people.number(of: place.informant))
        last = (place, numbers)
        return numbers
    }
}

extension IndexedCollocatePart.Near {
    fileprivate mutating func add(_ isBefore: Bool, _ isAfter: Bool, _ transcript: Int, _ informant: UInt32?) {
        together += 1
        before += isBefore ? 1 : 0
        after += isAfter ? 1 : 0
        if last != transcript { transcripts += 1 }
        last = transcript
        if let informant { informants.add(informant, 1) }
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
