import CorpusModel
import Testing

@testable import TranscriptReaders

@Suite struct ConversationTests {
    private static let options: ReadingOptions = {
        var options = ReadingOptions()
        var mapping = XMLMapping(turn: "replik")
        mapping.speaker = XMLMapping.Place("navn")
        mapping.start = XMLMapping.Place("fra")
        mapping.end = XMLMapping.Place("til")
        mapping.text = ["sagt"]
        options.xmlMapping = mapping
        return options
    }()

    @Test("One conversation in every XML format has the same speakers, words and times", arguments: Conversation.files.map(\.name))
    func same(_ name: String) throws {
        let text = Conversation.files.first { $0.name == name }!.text
        let transcript = try read(text, as: name, Self.options)
        expectInvariants(transcript, name)
        // What is told of pauses is no word.
        #expect(transcript.shown.map { $0.replacing(" (.)", with: "").replacing(" (pause)", with: "") } == Conversation.shown)
        #expect(transcript.turns.map { [$0.start?.milliseconds, $0.end?.milliseconds] } == Conversation.times)
        #expect(transcript.source.layout == .structure)
        #expect(transcript.diagnostics.allSatisfy { $0.severity == .note })
        #expect(transcript.speakers.first { $0.label == "INT" }?.role == .interviewer)
    }

    @Test("With elements cut out, doubled and moved, each is a sound transcript or refused with a reason", arguments: Conversation.files.map(\.name))
    func damaged(_ name: String) {
        let text = Array(Conversation.files.first { $0.name == name }!.text.utf8)
        let starts = text.indices.filter { text[$0] == UInt8(ascii: "<") }
        // Not the root: a file has one.
        let elements = starts.indices.filter { text[starts[$0] + 1] >= 0x40 }.dropFirst().map { Self.element(at: $0, starts, text) }
        var readable = 0
        for seed in UInt64(1)...150 {
            var random = SplitMix64(seed: seed)
            // From the end to the beginning: places before stay where they are.
            var bytes = text
            for place in (0..<3).map({ _ in random.next(elements.count) }).sorted(by: >) {
                let element = elements[place]
                if random.next(2) == 0, element.upperBound <= bytes.count, bytes[element] == text[element] { bytes.removeSubrange(element) }
                bytes.insert(contentsOf: text[elements[random.next(elements.count)]], at: element.lowerBound)
            }
            do throws(Diagnostic) {
                expectInvariants(try read(bytes, as: name, Self.options), "\(name), seed \(seed)")
                readable += 1
            } catch { #expect(error.location != nil, "\(name), seed \(seed)") }
        }
        #expect(readable > 50, "\(readable) of 150 were read")
    }

    /// The bytes of the element that begins at a mark.
    private static func element(at place: Int, _ starts: [Int], _ text: [UInt8]) -> Range<Int> {
        var depth = 0
        for mark in starts[place...] {
            let end = text[mark...].firstIndex(of: UInt8(ascii: ">")) ?? text.count - 1
            if text[mark + 1] == UInt8(ascii: "/") { depth -= 1 } else if text[end - 1] != UInt8(ascii: "/"), text[mark + 1] >= 0x40 { depth += 1 }
            if depth <= 0 { return starts[place]..<end + 1 }
        }
        return starts[place]..<text.count
    }
}
