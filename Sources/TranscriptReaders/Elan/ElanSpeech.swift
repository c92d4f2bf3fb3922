import CorpusModel

/// Which tiers of an ELAN file are speech, and what its turns are.
struct ElanSpeech {
    private(set) var document = SpokenDocument()

    init(_ handler: ElanHandler, _ path: String) {
        var points = handler.points
        points.interpolate()
        let tiers = handler.tiers.filter { $0.parent == nil }
        let turns = tiers.enumerated().flatMap { number, tier in
            tier.annotations.enumerated().map { index, annotation in
                (tier: number, index: index, order: points.order(of: annotation.start), annotation: annotation)
            }
        }
        // The time order of a file need not ascend; the times decide, then the tiers, then their order in the file.
        for turn in turns.sorted(by: { ($0.order, $0.tier, $0.index) < ($1.order, $1.tier, $1.index) }) {
            let (annotation, tier) = (turn.annotation, tiers[turn.tier])
            document.add(
                SpokenDocument.Turn(
                    speaker: tier.participant.isEmpty ? tier.id : tier.participant, start: points.time(of: annotation.start),
                    end: points.time(of: annotation.end)),
                [SpokenDocument.Piece(text: annotation.text, line: annotation.line)])
        }
        tell(handler.tiers, path)
        let lost = turns.filter { points.position(of: $0.annotation.start) == nil }
        if let first = lost.first {
            document.diagnostics.append(SpokenDiagnostics.lostPoints(lost.count, at: SourceLocation(path, .line(first.annotation.line))))
        }
    }

    /// Gestures stand on tiers of their own as speech does, so the tiers that were taken for speech are named where they may be several things.
    private mutating func tell(_ tiers: [ElanTier], _ path: String) {
        let children = tiers.filter { $0.parent != nil || $0.annotations.isEmpty }.filter { $0.references > 0 }
        if !children.isEmpty {
            document.diagnostics.append(
                SpokenDiagnostics.tiersLeftOut(children.map(\.id), events: children.reduce(0) { $0 + $1.references }, path))
        }
        let spoken = tiers.filter { $0.parent == nil && !$0.annotations.isEmpty }
        guard spoken.count > 1, spoken.contains(where: \.participant.isEmpty) else { return }
        let names = spoken.prefix(8).map { "\"\($0.id)\"" }.joined(separator: ", ") + (spoken.count > 8 ? " and \(spoken.count - 8) more" : "")
        document.diagnostics.append(
            Diagnostic(
                .note, .speakerUnlisted, at: SourceLocation(path),
                "some tiers name no participant; read as speech, each with its name as speaker: \(names)",
                advice: "If one of them is no speech (gestures, notes), remove it in ELAN or leave the speaker out by a speakers file."))
    }
}
