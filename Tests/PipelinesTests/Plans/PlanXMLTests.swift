import CorpusModel
import Pipelines
import TestSupport
import Testing

/// The mapping of XML in a plan.
@Suite struct PlanXMLTests {
    let study: SmallStudy

    init() throws { study = try SmallStudy() }

    private func plan(_ xml: String) -> String { SmallStudy.plan.with("- read", "- read: {xml: \(xml)}") }

    @Test func aMappingReadsAFileThatNoReaderKnows() async throws {
        let xml = "<samtale><tur hvem=\"IP\" fra=\"1500\">Vi har magten.<note>peger</note></tur></samtale>"
        try study.scratch.write("korpus/bo.xml", xml)
        let mapping = "{turn: tur, speaker: \"@hvem\", start: \"@fra\", time-unit: milliseconds, ignore: [note]}"
        let text = plan(mapping).with("[korpus]", "[korpus/bo.xml]")
        let prepared = try #require(try study.prepare(text).prepared)
        let found = Collected<[String]>([])
        await prepared.corpus.read { transcript throws(Diagnostic) in
            transcript.turns.map { "\($0.start?.decimal ?? "-") \(transcript.words(of: $0))" }
        } each: { outcome in
            found.update { $0 += outcome.result ?? outcome.diagnostics.map(\.message) }
        }
        #expect(found.value == ["1.5 Vi har magten."])
        _ = try await study.run(text)
        let manifest = try study.scratch.text("ud/manifest.json")
        #expect(manifest.contains("\"@hvem\"") && manifest.contains("\"milliseconds\""))
    }

    @Test func theListOfSpeakersAndChildElementsAreTaken() throws {
        let mapping = "{turn: tur, speaker: hvem, end: til, text: [linje], speakers: {element: person, id: \"@xml:id\", name: navn}}"
        let prepared = try #require(try study.prepare(plan(mapping)).prepared)
        let xml = try #require(prepared.corpus.settings.reading.xmlMapping)
        #expect(xml.speaker?.description == "hvem" && xml.end?.description == "til" && xml.text == ["linje"])
        #expect(xml.speakers?.id.description == "@id" && xml.speakers?.name?.description == "navn")
    }

    @Test(arguments: [
        ("tur", "plan-malformed 8:17 \"xml\" must be a map of keys; found a single value"),
        ("{speaker: \"@hvem\"}", "plan-malformed 8:17 \"xml\" needs the key \"turn\""),
        ("{turn: tur, speker: \"@hvem\"}", "plan-unknown-key 8:29 \"xml\" has no key \"speker\""),
        ("{turn: \"@tur\"}", "plan-malformed 8:25 \"turn\" is \"@tur\"; the name of an element was expected"),
        (
            "{turn: tur, speaker: a/b}",
            "plan-malformed 8:38 \"speaker\" is \"a/b\"; an attribute (\"@who\") or the name of a child element was expected"
        ),
        ("{turn: tur, text: [linje, tur]}", "plan-malformed 8:35 \"text\" names <tur>, which \"turn\" names too"),
        ("{turn: tur, time-unit: minutes}", "plan-malformed 8:40 \"time-unit\" is \"minutes\"; expected seconds, milliseconds"),
        ("{turn: tur, speakers: {element: person}}", "plan-malformed 8:39 \"speakers\" needs the key \"id\""),
    ])
    func faultsHaveTheirPlace(_ xml: String, _ expected: String) throws {
        let faults = try study.faults(plan(xml))
        #expect(faults.contains(expected), "found \(faults)")
    }

    @Test func anUnknownKeyNamesTheNearest() throws {
        let diagnostics = try study.prepare(plan("{turn: tur, speker: \"@hvem\"}")).diagnostics
        #expect(diagnostics.contains { $0.advice == "did you mean \"speaker\"?" })
    }
}
