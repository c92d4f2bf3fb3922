import CorpusModel
import CorpusStatistics

/// Tables for what must hold of all tables; small cells and zeros are common.
enum RandomTables {
    static func cells(_ count: Int, seed: UInt64) -> [[Int]] {
        var numbers = SplitMix64(seed: seed)
        return (0..<count).map { round in
            let bound = UInt64([3, 12, 400, 1_000_000][round % 4])
            return (0..<4).map { _ in Int(numbers.next() % bound) }
        }
    }

    static func tables(_ count: Int = 400, seed: UInt64 = 7) -> [ContingencyTable] {
        cells(count, seed: seed).map { ContingencyTable(cells: $0[0], $0[1], $0[2], $0[3]) }
    }

    static func pairs(_ count: Int = 400, seed: UInt64 = 8) -> [FrequencyPair] {
        cells(count, seed: seed).map { FrequencyPair(hits: $0[0], words: $0[0] + $0[1], referenceHits: $0[2], referenceWords: $0[2] + $0[3]) }
    }

    /// Words as small numbers; zipfian.
    static func words(_ count: Int, seed: UInt64) -> [Int] {
        var numbers = SplitMix64(seed: seed)
        return (0..<count).map { _ in Int(40 / (1 + numbers.next() % 40)) + Int(numbers.next() % 3) }
    }
}
