import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct TimestampsTests {
    private func whole(_ text: String) -> Int? {
        Array(text.utf8).withUnsafeBufferPointer { Timestamps.whole($0, TextRange(0, $0.count))?.milliseconds }
    }

    @Test(arguments: [
        ("[00:12:31]", 751_000), ("[12:31]", 751_000), ("(12:31)", 751_000), ("00:12:31.5", 751_500), ("#00:12:33-5#", 753_500),
        ("{1:02:03}", 3_723_000),
        ("00:00:04,250", 4_250), ("100:00", 6_000_000), ("[12.31]", 751_000), ("(00.12.31)", 751_000), ("#00:12:33#", 753_000),
    ])
    func times(_ text: String, _ milliseconds: Int) { #expect(whole(text) == milliseconds) }

    @Test(arguments: [
        "[12:61]", "[12]", "12", "(12:31", "[12:31)", "1:2", "[1:2:3:4]", "kl. 10:30", "99:99:99", "12.31", "(0.5)", "(2.50)", "[12.5]",
    ])
    func notTimes(_ text: String) { #expect(whole(text) == nil) }
}
