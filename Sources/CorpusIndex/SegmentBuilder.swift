import CorpusModel

/// Joins the layers of transcripts into a segment in memory.
public enum SegmentBuilder {
    /// A segment of one transcript: what a command over files makes, uses and drops. Cost: a copy of the columns.
    public static func segment(_ transcript: Transcript, _ layer: TokenLayer, _ analysis: AnalysisLayer? = nil) -> CorpusSegment {
        precondition(layer.turns.count == transcript.turns.count, "a token layer has a range for every turn")
        precondition(analysis.map { $0.readings.count == layer.count } ?? true, "an analysis has a reading for every token")
        var turnStarts: [UInt32] = []
        turnStarts.reserveCapacity(layer.turns.count + 1)
        for range in layer.turns { turnStarts.append(UInt32(range.lowerBound)) }
        turnStarts.append(UInt32(layer.count))
        let member = CorpusSegment.Member(transcript: transcript, tokens: 0..<layer.count, turns: 0..<layer.turns.count)
        let lengths = zip(layer.starts, layer.ends).map { UInt8(min($1 - $0, UInt32(CorpusSegment.longToken))) }
        return CorpusSegment(
            members: [member], starts: Column(layer.starts), lengths: Column(lengths), classes: Column(layer.classes), forms: Column(layer.forms),
            norms: Column(layer.norms), readings: analysis.map { Column($0.readings) }, readingTable: ReadingTable(analysis?.table ?? []),
            sentences: TokenRegions(numbers: layer.sentences), turns: TokenRegions(starts: Column(turnStarts)),
            formVocabulary: layer.formVocabulary, normVocabulary: layer.normVocabulary)
    }
}
