import CorpusModel
import Testing

@testable import TranscriptReaders

/// Files that are well-formed and mean harm cost no more than others of their size.
@Suite struct HostileSpokenXMLTests {
    @Test("A turn of very many simultaneous speakers ends in time", .timeLimit(.minutes(1)))
    func manyVoices() throws {
        let count = 30_000
        let ids = (0..<count).map { "s\($0)" }.joined(separator: " ")
        let speech = (1...count).map { "<Who nb=\"\($0)\"/>ja<Sync time=\"\($0)\"/>" }.joined()
        let transcript = try read(TranscriberReaderTests.file("<Turn speaker=\"\(ids)\">\(speech)</Turn>"), as: "a.trs")
        #expect(transcript.turns.count == count)
        #expect(transcript.turns[7].end?.milliseconds == 8_000)
        #expect(transcript.diagnostics(.speakerUnlisted).count == SpeakerHint.told + 1)
    }

    @Test("Very many and very long names of speakers are told in a few short lines", .timeLimit(.minutes(1)))
    func names() throws {
        let long = String(repeating: "å", count: 200_000)
        let speakers = (0..<20_000).map { "<speaker speaker-id=\"s\($0)\"/>" }.joined() + "<speaker speaker-id=\"\(long)\"/>"
        let turns = (0..<20_000).map { "<contribution speaker-reference=\"t\($0)\"><w>ja</w></contribution>" }.joined()
        let text =
            "<folker-transcription><speakers>\(speakers)</speakers><contribution speaker-reference=\"\(long)e\"><w>ja</w></contribution>\(turns)"
        let transcript = try read(text + "</folker-transcription>", as: "a.fln")
        #expect(transcript.turns.count == 20_001)
        let told = transcript.diagnostics(.speakerUnlisted)
        #expect(told.count == SpeakerHint.told + 1)
        #expect(told.allSatisfy { $0.message.utf8.count < 300 })
        #expect(told.last?.message.contains("19981 more") == true)
    }

    @Test("Entities and depth are refused as in every XML", arguments: ["exb", "exs", "eaf", "trs", "fln", "xml"])
    func limits(_ name: String) {
        #expect(refusal("<!DOCTYPE Trans [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Trans>&a;</Trans>", as: "a." + name)?.code == .xmlEntity)
        let roots = [
            "exb": "basic-transcription", "exs": "segmented-transcription", "eaf": "ANNOTATION_DOCUMENT", "trs": "Trans",
            "fln": "folker-transcription",
        ]
        let root = roots[name] ?? "TEI"
        let deep = String(repeating: "<ts>", count: 300) + String(repeating: "</ts>", count: 300)
        #expect(refusal("<\(root)>\(deep)</\(root)>", as: "a." + name)?.code == .xmlLimit)
    }

    @Test("A long way to the root is no long wait", .timeLimit(.minutes(1)))
    func lateRoot() {
        let text = String(repeating: "<!-- x -->\n", count: 1_000_000) + "<ukendt/>"
        #expect(refusal(text, as: "a.xml")?.code == .xmlUnknownRoot)
    }
}
