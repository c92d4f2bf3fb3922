import Testing

@testable import TranscriptReaders

/// Formats in XML are known by their roots.
@Suite struct XMLRootTests {
    @Test(
        "The root is found behind marks, declarations and comments",
        arguments: [
            ("<Trans/>", "Trans"),
            ("\u{FEFF}<?xml version=\"1.0\"?><!DOCTYPE Trans SYSTEM \"t.dtd\">\n<!-- \(String(repeating: "x", count: 5_000)) --><Trans>", "Trans"),
            ("<a:b xmlns:a=\"c\">", "b"), ("<!ENTITY", nil), ("< 5", nil), ("I: <Trans/>", nil), ("", nil),
        ] as [(String, String?)])
    func roots(_ text: String, _ expected: String?) { #expect(XMLRoot(Array(text.utf8))?.name.local == expected) }

    @Test(
        "Each format has its reader by content, under any name",
        arguments: [
            (ExmaraldaReaderTests.basic("<tier type=\"t\"><event start=\"T0\">Ja.</event></tier>", timeline: "<tli id=\"T0\"/>"), "exmaralda"),
            (ElanReaderTests.file("<TIER TIER_ID=\"A\">\(ElanReaderTests.annotation("ts1", "ts2", "Ja."))</TIER>", slots: ""), "elan"),
            (TranscriberReaderTests.file("<Turn>Ja.</Turn>"), "transcriber"), (FolkerReaderTests.file("<contribution>Ja.</contribution>"), "folker"),
        ])
    func formats(_ text: String, _ format: String) throws {
        for name in ["a.xml", "a.txt", "a"] {
            let transcript = try read(text, as: name)
            expectInvariants(transcript, text)
            #expect(transcript.source.format == format)
            #expect(transcript.shown == [format == "elan" ? "A: Ja." : "Ja."])
        }
    }

    @Test("Cut short anywhere, a file is refused with a place and nothing worse", arguments: ["a.exb", "a.eaf", "a.trs", "a.fln", "a.xml"])
    func truncation(_ name: String) throws {
        let whole = Array(
            [
                "a.exb": ExmaraldaReaderTests.basic("<tier type=\"t\"><event start=\"T0\">Ja.</event></tier>", timeline: "<tli id=\"T0\"/>"),
                "a.eaf": ElanReaderTests.file("<TIER TIER_ID=\"A\">\(ElanReaderTests.annotation("ts1", "ts2", "Ja."))</TIER>", slots: ""),
                "a.trs": TranscriberReaderTests.file("<Turn speaker=\"spk1 spk2\"><Who nb=\"2\"/>Ja.<Who nb=\"9\"/></Turn>"),
                "a.fln": FolkerReaderTests.file("<contribution><w>Ja.</w></contribution>"),
                "a.xml": TEIFixture.file("<u who=\"#INT\">Nå <anchor synch=\"#T1\"/></u>", persons: TEIFixture.two),
            ][name]!.utf8)
        for length in stride(from: 1, to: whole.count - 2, by: 3) {
            let error = refusal(Array(whole[..<length]), as: name)
            #expect(error?.code == .xmlMalformed, "\(length)")
        }
    }

    @Test("Text outside its place, and elements where none belong, give no words and no trap")
    func misplaced() {
        for (name, xml) in [
            ("a.exb", "<basic-transcription><event>x</event><ts>y</ts><segmentation/><tier><ts>z</ts></tier></basic-transcription>"),
            (
                "a.eaf",
                "<ANNOTATION_DOCUMENT><ALIGNABLE_ANNOTATION><ANNOTATION_VALUE>x</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION><REF_ANNOTATION/></ANNOTATION_DOCUMENT>"
            ),
            ("a.trs", "<Trans><Sync/><Who nb=\"1\"/>x<Turn><Turn><Who nb=\"-1\"/></Turn></Turn></Trans>"),
            ("a.fln", "<folker-transcription><w>x</w><contribution><pause>y</pause></contribution><p/></folker-transcription>"),
            (
                "a.exs",
                "<segmented-transcription><segmentation><ts>x</ts></segmentation><segmented-tier><segmentation/></segmented-tier></segmented-transcription>"
            ),
        ] { #expect(refusal(xml, as: name)?.code == .xmlWithoutTurns, "\(name)") }
    }
}
