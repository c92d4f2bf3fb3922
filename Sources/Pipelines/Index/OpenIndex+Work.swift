import CorpusIndex
import CorpusModel
import DanishText
import TranscriptReaders

extension OpenIndex {
    private struct Place: Sendable {
        let segment: Int
        let member: Int
    }

    /// The segment that a worker has open: the transcripts of one come one after another.
    private final class Opened {
        var number = -1
        var segment: CorpusSegment?
        var fault: Diagnostic?
    }

    /// The work of `OpenCorpus` on the transcripts of the index.
    func work<Result: Sendable>(
        _ corpus: OpenCorpus, progress: OpenCorpus.Progress?, each: @escaping @Sendable (SourceOutcome<Result>) -> Void,
        _ body: @escaping OpenCorpus.Body<Result>
    ) async {
        let places = segments.enumerated().flatMap { number, segment in
            (0..<segment.entry.transcripts).map { Place(segment: number, member: $0) }
        }
        let facts = TurnReading(data: corpus.language.data, fillersIn: corpus.settings.fillersIn)
        await OrderedWork.run(
            places, jobs: corpus.settings.jobs, state: { Opened() },
            body: { opened, place in
                if opened.number != place.segment { self.open(place.segment, opened) }
                return Self.outcome(opened, place, facts, self.path, self.segments, body)
            },
            emit: { number, outcome in
                each(outcome)
                progress?(number + 1, places.count, outcome.entry)
            })
    }

    private func open(_ number: Int, _ opened: Opened) {
        opened.number = number
        opened.segment = nil
        opened.fault = nil
        do throws(IndexFault) { opened.segment = try segments[number].segment(try segments[number].words()) } catch { opened.fault = .index(error) }
    }

    private static func outcome<Result>(
        _ opened: Opened, _ place: Place, _ facts: TurnReading, _ path: String, _ segments: [IndexedSegment],
        _ body: OpenCorpus.Body<Result>
    ) -> SourceOutcome<Result> {
        guard let segment = opened.segment else {
            let fault = opened.fault.map { [$0] } ?? []
            return SourceOutcome(entry: SourceEntry(id: "", path: path), result: nil, diagnostics: place.member == 0 ? fault : [])
        }
        let transcript = segment.members[place.member].transcript
        let entry = SourceEntry(id: transcript.id, path: transcript.source.path)
        do throws(Diagnostic) {
            let result = try body(transcript) {
                let slice = SegmentSlice(segment).transcript(place.member)
                return AnalysedTranscript(
                    transcript: transcript, segment: slice, facts: facts.facts(slice),
                    place: StoredPlace(segment: segments[place.segment], whole: segment, member: segment.members[place.member]))
            }
            // What its reading was warned of was said when the index was built.
            return SourceOutcome(
                entry: entry, source: transcript.source, result: result, member: Study.Member(transcript), speakers: transcript.speakers,
                diagnostics: [])
        } catch {
            return SourceOutcome(entry: entry, source: transcript.source, result: nil, diagnostics: [error])
        }
    }
}
