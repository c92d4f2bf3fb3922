import CorpusModel
import LocalFiles
import Pipelines
import TestSupport
import Testing

/// A TEI corpus root stands for the files that it names below its own folder, and for nothing else.
@Suite struct CorpusRootsTests {
    let scratch = Scratch()

    private static func root(_ hrefs: [String]) -> String {
        let includes = hrefs.map { "<xi:include href=\"\($0)\"/>" }.joined()
        return """
            <teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader><xi:include href="personer.xml"/></teiHeader>\
            \(includes)</teiCorpus>
            """
    }

    private static let text = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><u who=\"#A\">Goddag.</u></text></TEI>"

    @Test func componentsStandInThePlaceOfTheRoot() throws {
        try scratch.write("k/korpus.xml", Self.root(["./år/a.xml", "under/del.xml", "b%20c.xml", "mangler.xml"]))
        try scratch.write("k/under/del.xml", Self.root(["d.xml", "del.xml"]))
        for name in ["k/år/a.xml", "k/b c.xml", "k/under/d.xml", "k/ikke-nævnt.xml"] { try scratch.write(name, Self.text) }
        let (entries, diagnostics) = try SourceFiles.search([scratch("k/korpus.xml")])
        #expect(entries.map(\.path) == ["k/år/a.xml", "k/under/d.xml", "k/b c.xml"].map { scratch($0) })
        #expect(diagnostics.map(\.code) == [.teiInclude])
        #expect(diagnostics.first?.message.contains("\"mangler.xml\", which is not read: there is no such file") == true)
    }

    @Test func aComponentThatIsInTheListIsNotReadTwice() throws {
        try scratch.write("k/korpus.xml", Self.root(["a.xml", "b.xml", "a.xml"]))
        for name in ["k/a.xml", "k/b.xml", "k/c.xml"] { try scratch.write(name, Self.text) }
        let (entries, diagnostics) = try SourceFiles.search([scratch("k")])
        #expect(entries.map(\.id) == ["a", "b", "c"])
        #expect(diagnostics.isEmpty)
        let spelled = try SourceFiles.search([scratch("k/./c.xml"), scratch("k/../k/a.xml"), scratch("k/korpus.xml")])
        #expect(spelled.entries.map(\.id) == ["c", "a", "b"])
    }

    @Test func aPlanTakesTheComponentsAndKeepsOutWhatItExcludes() throws {
        let study = try SmallStudy()
        try study.scratch.write("k/korpus.xml", Self.root(["a.xml", "b.xml", "../c.xml"]))
        for name in ["k/a.xml", "k/b.xml", "c.xml"] { try study.scratch.write(name, Self.text) }
        let plan = SmallStudy.plan.with("include: [korpus]", "include: [k/korpus.xml]\n  exclude: [k/b.xml]").with("by: [site, kind], ", "").with(
            "  metadata: metadata.csv\n", "")
        let (prepared, diagnostics) = try study.prepare(plan)
        #expect(prepared?.corpus.entries.map(\.id) == ["a"])
        #expect(diagnostics.map(\.code) == [.teiInclude])
    }

    @Test(
        arguments: [
            ("../hemmelig.xml", "leads out"), ("under/../../hemmelig.xml", "leads out"), ("%2e%2e/hemmelig.xml", "leads out"),
            ("/etc/passwd", "no path"),
            ("file:///etc/passwd", "address"), ("http://localhost:1/a.xml", "address"), ("C:/a.xml", "address"), ("..\\hemmelig.xml", "no path"),
            ("a.xml#u1", "plain name"), ("a%00.xml", "control"), ("a%zz.xml", "escapes"), ("", "empty"), ("lænke.xml", "a link leads out"),
            ("under", "no such file"),
        ])
    func whatLeadsElsewhereIsToldAndNeverOpened(_ href: String, _ reason: String) throws {
        try scratch.write("hemmelig.xml", Self.text)
        try scratch.write("k/under/a.xml", Self.text)
        scratch.link("k/lænke.xml", to: scratch("hemmelig.xml"))
        try scratch.write("k/korpus.xml", Self.root([href]))
        let (entries, diagnostics) = try SourceFiles.search([scratch("k/korpus.xml")])
        #expect(entries.map(\.path) == [scratch("k/korpus.xml")])
        #expect(diagnostics.map(\.code) == [.teiInclude])
        #expect(diagnostics.first?.severity == .warning)
        #expect(diagnostics.first?.message.contains(reason) == true, "\(diagnostics)")
    }

    @Test func manyMissingFilesAreToldInAFewLines() throws {
        try scratch.write("k/korpus.xml", Self.root((0..<900).map { "\($0).xml" }))
        let diagnostics = try SourceFiles.search([scratch("k/korpus.xml")]).diagnostics
        #expect(diagnostics.count == 6)
        #expect(diagnostics.last?.message.contains("895 more") == true)
    }
}
