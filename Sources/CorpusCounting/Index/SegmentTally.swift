import CorpusModel

/// The counts of a segment in the making.
struct SegmentTally {
    private let items: IndexedItems
    private let classes: Column<UInt8>
    private let counts: [Bool]
    private(set) var groups: [String: IndexedFrequencyPart.Group] = [:]
    /// Of the place that is being counted: how often each item, and which have been met.
    private var local: [UInt32]
    private var touched: [UInt32]
    private var met = 0

    init(items: IndexedItems, classes: Column<UInt8>, fillersIn: Bool) {
        self.items = items
        self.classes = classes
        counts = (0..<256).map { TokenClass(rawValue: UInt8($0))?.counts(fillersIn: fillersIn) ?? false }
        local = [UInt32](repeating: 0, count: items.strings.count)
        touched = local
    }

    /// Adds what one informant says in one transcript.
    mutating func add(_ ranges: [Range<Int>], _ place: CountedSpeech.Place, transcript: Int, isShared: Bool) {
        let words = ranges.reduce(0) { $0 + count($1) }
        var group = groups.removeValue(forKey: place.group) ?? IndexedFrequencyPart.Group(items: items.strings.count)
        let isNamed = !place.informant.isEmpty
        let mark = UInt32(transcript + 1)
        group.items.withUnsafeMutableBufferPointer { items in
            local.withUnsafeMutableBufferPointer { local in
                for item in touched[..<met] {
                    let hits = local[Int(item)]
                    local[Int(item)] = 0
                    var count = items[Int(item)]
                    count.hits += hits
                    if count.last != mark {
                        count.last = mark
                        count.transcripts += 1
                    }
                    if isNamed, !isShared {
                        count.informants += 1
                        count.largest = max(count.largest, hits)
                    }
                    items[Int(item)] = count
                    if isNamed, isShared { group.shared.append((place.informant, item, hits)) }
                }
            }
        }
        met = 0
        if words > 0 {
            group.words += words
            if group.lastTranscript != transcript { group.transcriptCount += 1 }
            group.lastTranscript = transcript
            if isNamed { group.people[place.informant, default: 0] += words }
        }
        groups[place.group] = group
    }

    /// Counts the words of a range of tokens into `local`; gives how many there are.
    private mutating func count(_ range: Range<Int>) -> Int {
        precondition(range.upperBound <= classes.count && range.upperBound <= items.column.count, "a range of the column; the index may be damaged")
        var words = 0
        var met = met
        // Buffers, since every token of the index passes here: an array would be asked for its owner at each step.
        local.withUnsafeMutableBufferPointer { local in
            touched.withUnsafeMutableBufferPointer { touched in
                counts.withUnsafeBufferPointer { counts in
                    classes.withUnsafeBuffer { classes in
                        items.column.withUnsafeBuffer { column in
                            func add(_ item: Int) {
                                precondition(item < local.count, "a place in the vocabulary; the index may be damaged")
                                let before = local[item]
                                local[item] = before + 1
                                guard before == 0 else { return }
                                touched[met] = UInt32(item)
                                met += 1
                            }
                            guard let places = items.places else {
                                for token in range where counts[Int(classes[token])] {
                                    words += 1
                                    add(Int(column[token]))
                                }
                                return
                            }
                            for token in range where counts[Int(classes[token])] {
                                words += 1
                                let item = places[Int(column[token])]
                                if item != UInt32.max { add(Int(item)) }
                            }
                        }
                    }
                }
            }
        }
        self.met = met
        return words
    }
}
