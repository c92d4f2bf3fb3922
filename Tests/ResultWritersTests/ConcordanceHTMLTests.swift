import CorpusModel
import ResultWriters
import Testing

@Suite struct ConcordanceHTMLTests {
    private func page(_ lines: [ConcordanceLine], _ language: LabelLanguage = .english, notes: [String] = []) -> String {
        Samples.text(ConcordanceHTML(title: "Ejerskab & <magt>", query: "tage [..] \"ejerskab\"", language: language, notes: notes).bytes(lines))
    }

    @Test func everythingIsEscaped() {
        let html = page([Samples.line(left: "<script>alert('x')</script>", node: "a\u{202E}b", right: "\u{0}&", speaker: "\"IP\"")])
        #expect(html.contains("<title>Ejerskab &amp; &lt;magt&gt;</title>"))
        #expect(html.contains("tage [..] &quot;ejerskab&quot;"))
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        #expect(html.contains("<strong>a&lt;U+202E&gt;b</strong>"))
        #expect(html.contains("&lt;U+0000&gt;&amp;"))
        #expect(!html.contains("<script") && !html.contains("src=") && !html.contains("http:") && !html.contains("https:"))
    }

    @Test func rowsAndCounts() {
        let html = page([Samples.line(themes: ["help", "power"]), Samples.line(counted: false)], notes: ["3 lines left out by --roles."])
        #expect(html.contains("2 lines in 1 transcript, 1 informant."))
        #expect(html.contains("1 in italics are said in roles"))
        #expect(html.contains("<p>3 lines left out by --roles.</p>"))
        #expect(html.contains(" · 00:01:12</div>"))
        #expect(html.contains("<td class=\"themes\">help, power</td>"))
        #expect(html.contains("<tr class=\"uncounted\">"))
        #expect(html.contains(" title=\"anna.docx#word/document.xml:p12\">"))
    }

    @Test func labelsAreDanishOrEnglish() {
        let danish = page([Samples.line()], .danish)
        #expect(danish.contains("<html lang=\"da\">") && danish.contains("1 linje i 1 transskription, 1 informant."))
        #expect(danish.contains(">Højre</th>"))
        #expect(page([Samples.line()]).contains("<td class=\"left\" lang=\"da\">"))
        #expect(page([], .danish).contains("Intet fundet."))
    }

    @Test func tagsAreBalanced() {
        for html in [page([]), page([Samples.line(), Samples.line(counted: false)])] {
            for tag in ["html", "head", "body", "main", "table", "thead", "tbody", "tr", "style", "p", "title"] {
                let opened = html.split(separator: "<\(tag)>").count + html.split(separator: "<\(tag) ").count
                #expect(opened - 1 == html.split(separator: "</\(tag)>", omittingEmptySubsequences: false).count, "\(tag)")
            }
        }
    }
}
