import Testing

@testable import TranscriptReaders

@Suite struct TEICorpusRootTests {
    private func includes(_ text: String) -> [String] { TEICorpusRoot.includes(in: Array(text.utf8)) }

    @Test("The components are what the root includes outside its header")
    func components() {
        let text = """
            <teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude">
            <teiHeader><particDesc><xi:include href="personer.xml"/></particDesc></teiHeader>
            <xi:include href="2014/a.xml"/><teiCorpus><xi:include href="../b.xml" parse="xml"/></teiCorpus><xi:include href="c.txt" parse="text"/>
            <xi:include/><include href="d.xml"/></teiCorpus>
            """
        #expect(includes(text) == ["2014/a.xml", "../b.xml"])
    }

    @Test(
        "Another root, a broken one and one with entities name nothing",
        arguments: [
            "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"a.xml\"/></TEI>",
            "<teiCorpus xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"a.xml\"/>",
            "<!DOCTYPE teiCorpus [<!ENTITY a \"b\">]><teiCorpus xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"&a;\"/></teiCorpus>",
            "", "x",
        ])
    func others(_ text: String) { #expect(includes(text).isEmpty) }
}
