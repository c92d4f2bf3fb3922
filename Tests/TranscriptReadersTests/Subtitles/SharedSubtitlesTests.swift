import CorpusModel
import Testing

@testable import TranscriptReaders

/// Odd and broken subtitles of other projects; the development data is not part of the repository.
@Suite(.enabled(if: TestFiles.data != nil, "\(TestFiles.noData)")) struct SharedSubtitlesTests {
    struct Case: Sendable {
        let name: String
        /// 0 where the file is refused.
        let turns: Int
        var speakers = 0
        var warnings = 0
        var first: String?
    }

    static let parserCases = [
        Case(name: "captions_with_bom.vtt", turns: 4, first: "Caption text #1"),
        Case(name: "cue_tags.vtt", turns: 3, first: "When the moon hits your eye"),
        Case(name: "invalid.vtt", turns: 7, warnings: 1),
        Case(name: "invalid_format1.srt", turns: 0),
        Case(name: "invalid_format3.srt", turns: 0),
        Case(name: "invalid_timeframe.sbv", turns: 5, warnings: 2),
        Case(name: "invalid_timeframe.vtt", turns: 7, warnings: 1),
        Case(name: "metadata_headers.vtt", turns: 2),
        Case(name: "missing_caption_text.sbv", turns: 4, warnings: 1),
        Case(name: "missing_caption_text.vtt", turns: 4),
        Case(name: "missing_timeframe.srt", turns: 5, warnings: 1),
        Case(name: "one_caption.srt", turns: 1, first: "Caption text #1"),
        Case(name: "sample.sbv", turns: 5, warnings: 1),
        Case(name: "sample.vtt", turns: 16),
        Case(name: "two_captions.sbv", turns: 2),
        Case(name: "youtube_dl.vtt", turns: 3, first: "yeah"),
    ]

    static let lessons = [
        Case(name: "biology_lab_session.vtt", turns: 69, speakers: 5),
        Case(name: "ideal_course_session1.vtt", turns: 9, speakers: 8),
        Case(name: "ideal_course_session2.vtt", turns: 10, speakers: 9),
        Case(name: "intro_statistics_week1.vtt", turns: 30, speakers: 4),
    ]

    @Test("Odd cues are read right or refused with a reason", arguments: parserCases)
    func oddCues(_ expected: Case) throws { try check(expected, in: "subtitle-parser-cases") }

    @Test("Lessons have their speakers", arguments: lessons)
    func speakers(_ expected: Case) throws { try check(expected, in: "vtt-zoom-made-up") }

    @Test("A sample of QualCoder's has its three speakers")
    func qualCoder() throws {
        let file = try TestFiles.file((TestFiles.data ?? "") + "/transcripts/qualcoder-examples/transcript.txt")
        let transcript = try ReaderRegistry.read(file, ReadingOptions())
        expectInvariants(transcript, file.path)
        #expect(Set(transcript.speakers.map(\.label)) == ["id1", "id2", "id3"])
    }

    private func check(_ expected: Case, in folder: String) throws {
        let file = try TestFiles.file((TestFiles.data ?? "") + "/transcripts/\(folder)/\(expected.name)")
        guard expected.turns > 0 else {
            let error = #expect(throws: Diagnostic.self) { _ = try ReaderRegistry.read(file, ReadingOptions()) }
            #expect(error?.code == .subtitlesMalformed)
            #expect(error?.advice != nil)
            return
        }
        let transcript = try ReaderRegistry.read(file, ReadingOptions())
        expectInvariants(transcript, expected.name)
        #expect(transcript.turns.count == expected.turns)
        #expect(transcript.speakers.count == expected.speakers)
        #expect(transcript.diagnostics(.subtitlesMalformed).count { $0.severity == .warning } == expected.warnings)
        if let first = expected.first { #expect(transcript.shown[0] == first) }
    }
}
