import CorpusModel

/// Which tiers of an EXMARaLDA file are speech, and what its turns are.
struct ExmaraldaSpeech {
    private(set) var document = SpokenDocument()
    private let points: TimePoints

    /// Adjacent events of one tier.
    private struct Run {
        let tier: Int
        let position: Int
        var events: [ExmaraldaTier.Event]
    }

    init(_ handler: ExmaraldaHandler, _ path: String) {
        var points = handler.points
        points.interpolate()
        self.points = points
        document.names = handler.names
        let hasType = handler.tiers.contains { $0.type == "t" && !$0.events.isEmpty }
        func isSpeech(_ tier: ExmaraldaTier) -> Bool { hasType ? tier.type == "t" : tier.category == "v" }
        var runs: [Run] = []
        for (number, tier) in handler.tiers.enumerated() where isSpeech(tier) { runs += self.runs(of: tier, number) }
        runs.sort { ($0.position, $0.tier) < ($1.position, $1.tier) }
        for run in runs { add(run, handler.tiers[run.tier].speaker) }
        tellOfOthers(handler.tiers.filter { !isSpeech($0) && !$0.events.isEmpty }, path)
        tellOfLost(runs, path)
    }

    /// Events may stand in any order; one that begins nowhere on the timeline goes last.
    private func runs(of tier: ExmaraldaTier, _ number: Int) -> [Run] {
        let places = tier.events.map { points.position(of: $0.start) ?? .max }
        var runs: [Run] = []
        for index in tier.events.indices.sorted(by: { (places[$0], $0) < (places[$1], $1) }) {
            let event = tier.events[index]
            if let last = runs.last?.events.last, last.end == event.start, places[index] != .max {
                runs[runs.count - 1].events.append(event)
            } else {
                runs.append(Run(tier: number, position: places[index], events: [event]))
            }
        }
        return runs
    }

    private mutating func add(_ run: Run, _ speaker: String?) {
        let turn = SpokenDocument.Turn(
            speaker: speaker, start: points.time(of: run.events.first?.start), end: points.time(of: run.events.last?.end))
        document.add(turn, run.events.map { SpokenDocument.Piece(text: $0.text, line: $0.line) })
    }

    private mutating func tellOfOthers(_ tiers: [ExmaraldaTier], _ path: String) {
        guard !tiers.isEmpty else { return }
        document.diagnostics.append(SpokenDiagnostics.tiersLeftOut(tiers.map(\.name), events: tiers.reduce(0) { $0 + $1.events.count }, path))
    }

    private mutating func tellOfLost(_ runs: [Run], _ path: String) {
        let lost = runs.filter { $0.position == .max }
        guard let first = lost.first?.events.first else { return }
        document.diagnostics.append(SpokenDiagnostics.lostPoints(lost.count, at: SourceLocation(path, .line(first.line))))
    }
}
