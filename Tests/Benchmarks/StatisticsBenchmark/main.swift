import CorpusModel
import CorpusStatistics
import Glibc

// Times the intervals of a theme table with made-up counts: resamples of transcripts, and the BCa interval of each theme's rate.
//
//   StatisticsBenchmark [DRAWS] [THEMES] [TRANSCRIPTS] [RUNS]
//
// Prints CPU seconds, the least of the runs, and a sum of all bounds, by which two versions can be told to give the same numbers.
let arguments = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
let (draws, themes) = (arguments.first ?? 10_000, arguments.count > 1 ? arguments[1] : 83)
let (transcripts, runs) = (arguments.count > 2 ? arguments[2] : 500, arguments.count > 3 ? arguments[3] : 3)

var numbers = SplitMix64(seed: 7)
let words = (0..<transcripts).map { _ in 2_000 + Int(numbers.next() % 16_000) }
/// Themes from common to rare, as lexicons give them: most transcripts have no hit of most themes.
let sparse = (0..<themes).map { theme in
    words.map { words in numbers.next() % UInt64(1 + theme) == 0 ? Int(numbers.next() % UInt64(1 + words / 400)) : 0 }
}
/// Every theme in every transcript, the most that there can be to add up.
let dense = (0..<themes).map { _ in words.map { words in 1 + Int(numbers.next() % UInt64(1 + words / 400)) } }

time("as lexicons give them", sparse)
time("every theme in every transcript", dense)

func time(_ name: String, _ hits: [[Int]]) {
    var least = Double.infinity
    var sum = 0.0
    for _ in 0..<max(1, runs) {
        let start = cpuSeconds()
        var bootstrap = RatioBootstrap(draws: draws, seed: 1)
        sum = 0
        for counts in hits {
            if case .found(let interval) = bootstrap.interval(hits: counts, words: words) { sum += interval.low + interval.high }
        }
        least = min(least, cpuSeconds() - start)
    }
    print("intervals of \(themes) themes, \(transcripts) transcripts, \(draws) draws, \(name)\t\(least)\t\(sum)")
}

func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
