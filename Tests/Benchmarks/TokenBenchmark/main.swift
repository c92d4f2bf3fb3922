import CorpusModel
import DanishText
import Glibc
import LocalFiles
import UnicodeText

// Times the steps of tokenizing over a text file, one line a turn, cut into transcripts of some 10,000 words as a worker meets them.
//
//   TokenBenchmark FILE [RUNS] [BYTES_A_TRANSCRIPT] [STEP]
//
// Prints a line for each step: its name, CPU seconds (the least of the runs), what was counted.
let arguments = CommandLine.arguments
guard arguments.count >= 2 else { fatalError("usage: TokenBenchmark FILE [RUNS] [BYTES_A_TRANSCRIPT] [STEP]") }
let runs = arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3
let size = arguments.count > 3 ? Int(arguments[3]) ?? 60_000 : 60_000

let text = try LocalFiles.read(arguments[1], limit: 1 << 31)
let transcripts = cut(text)
let only = arguments.count > 4 ? arguments[4] : ""
for usesTable in [true, false] {
    let breaker = try WordBreaker(usesTable: usesTable)
    time(usesTable ? "word breaks" : "word breaks, ICU alone") {
        lines { stretch in breaker.withSegments(of: stretch) { segments, _ in segments.count } }
    }
}
if only.isEmpty { print("lines cut otherwise than by ICU\t0\t\(try differences())") }
let tokenizer = try Tokenizer(data: .embedded)
time("tokens with offsets") { transcripts.reduce(0) { $0 + tokenizer.ranges(of: $1).starts.count } }
time("layers") { transcripts.reduce(0) { $0 + tokenizer.tokens(of: $1).count } }
// The first run makes the model and meets the words; the least run is that of a worker in the middle of a corpus.
if let analyser = DanishLanguage(data: .embedded, depth: .full, dictionary: try dictionary()).analyser() {
    time("layers, lemma and class") {
        transcripts.reduce(0) { sum, transcript in
            let layer = tokenizer.tokens(of: transcript)
            return sum + analyser.analysis(of: layer).readings.count
        }
    }
}
try time("load of model and dictionary") {
    try DanishModel(file: DanishModel.embeddedFile).featureCount + (try dictionary()?.formCount ?? 0)
}

/// The dictionary in the file that the variable ORDRET_DICTIONARY names.
func dictionary() throws -> DanishDictionary? {
    guard let path = getenv("ORDRET_DICTIONARY").map({ String(cString: $0) }) else { return nil }
    let file = try MappedFile(path)
    return try DanishDictionary(Column(borrowing: file.bytes, from: file))
}

/// The least CPU time of the runs.
func time(_ name: String, _ body: () throws -> Int) rethrows {
    guard only.isEmpty || only == name else { return }
    var least = Double.infinity
    var count = 0
    for _ in 0..<runs {
        let start = cpuSeconds()
        count = try body()
        least = min(least, cpuSeconds() - start)
    }
    print("\(name)\t\(least)\t\(count)")
}

func lines(_ count: (UnsafeBufferPointer<UInt8>) -> Int) -> Int {
    transcripts.reduce(0) { sum, transcript in
        transcript.text.bytes.withUnsafeBuffer { bytes in
            transcript.turns.reduce(sum) { $0 + count(UnsafeBufferPointer(rebasing: bytes[$1.ranges[0].start..<$1.ranges[0].end])) }
        }
    }
}

/// How many lines the table and ICU cut differently: none, or there is a fault.
func differences() throws -> Int {
    let table = try WordBreaker()
    let rules = try WordBreaker(usesTable: false)
    func ranges(_ breaker: WordBreaker, _ stretch: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        breaker.withSegments(of: stretch) { segments, _ in segments.flatMap { [$0.start, $0.end] } }
    }
    return lines { stretch in
        guard ranges(table, stretch) != ranges(rules, stretch) else { return 0 }
        print("differs: \(String(decoding: stretch, as: UTF8.self))")
        return 1
    }
}

/// A transcript for each stretch of whole lines.
func cut(_ text: [UInt8]) -> [Transcript] {
    var made: [Transcript] = []
    var turns: [Turn] = []
    var base = 0
    var start = 0
    while start < text.count {
        let end = text[start...].firstIndex(of: 0x0A) ?? text.count
        turns.append(Turn(speaker: nil, ranges: [TextRange(start - base, end - base)]))
        start = end + 1
        guard start - base >= size || start >= text.count else { continue }
        let bytes = Array(text[base..<min(start, text.count)])
        made.append(
            Transcript(
                id: "\(made.count)", source: SourceDocument(path: "", bytes: bytes.count, digest: ""), text: TranscriptText(bytes), speakers: [],
                turns: turns, paragraphs: [], diagnostics: []))
        turns = []
        base = start
    }
    return made
}

func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
