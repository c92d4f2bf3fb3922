import CorpusModel

/// Writes an analysis layer token by token; a reading is made once for each match form and word class of the transcript.
struct ReadingWriter {
    private(set) var analysis = AnalysisLayer()
    /// The reading of each match form in each word class, -1 for what was not met yet.
    private var places: [Int32]
    /// The readings that a token has for its neighbours' sake.
    private var others: [Reading: UInt32] = [:]

    init(_ layer: TokenLayer) {
        places = Array(repeating: -1, count: layer.normVocabulary.count * WordClass.allCases.count)
        analysis.readings.reserveCapacity(layer.count)
    }

    /// A reading that holds in its place only.
    mutating func append(_ reading: Reading) {
        let place = others[reading] ?? UInt32(analysis.table.count)
        if place == analysis.table.count {
            others[reading] = place
            analysis.table.append(reading)
        }
        analysis.readings.append(place)
    }

    mutating func append(_ norm: UInt32, _ wordClass: WordClass, make: () -> Reading) {
        let slot = Int(norm) * WordClass.allCases.count + Int(wordClass.rawValue)
        if places[slot] < 0 {
            places[slot] = Int32(analysis.table.count)
            analysis.table.append(make())
        }
        analysis.readings.append(UInt32(places[slot]))
    }
}
