import DanishText
import Testing

/// One case for each rule and trap; tokens are parted by a bar.
@Suite struct TokenRulesTests {
    @Test(arguments: [
        "vi|laver|ung-til-ung|,|og|LO-fagforeningen|siger|12-15|.", "tv-|og|radio", "det|er|co-produktion|!", "(|-området|)",
        "bolig-|,|familie-|og|skoleområdet",
        "maks.-benstræk", "4.-klasse", "-|og|så|gik|vi", "vi|var|der|-|altså|hjemme", "det|er|en|non\u{2011}profit|forening",
    ])
    func hyphens(_ marked: String) throws { try expect(marked) }

    @Test(arguments: [
        "det|ved|jeg|ik'|.", "vi|ka'|ik’|gøre|det", "Lars'|mor|bor|her", "i|80'erne", "H.'s|hus", "TV'et|kører", "i|'90", "de|sagde|'|magt|'|til|os",
        "du|ha'|en|cv'et",
        "hvaʼ|nu|?",
    ])
    func apostrophes(_ marked: String) throws { try expect(marked) }

    @Test(arguments: [
        "det|er|bl.a.|Hansen", "kl.|10.30|mødes|vi", "det|koster|5|kr.|for|alle", "p.g.a.|regn", "F.eks.|Mette", "kaffe|,|te|osv.",
        "5|km/t.|på|vejen", "vi|ses|.",
        "han|tog|den|med|.", "det|er|cand.-jur.|Hansen", "8.000|.", "fra|12.|jan.|og|frem", "Det|var|Jan|.",
    ])
    func abbreviations(_ marked: String) throws { try expect(marked) }

    @Test(arguments: ["H.|C.|Andersen|skrev", "B.T.|skrev|det", "P.-E.|Jensen|kom", "jeg|bor|i|blok|C|.|Den|er|fin", "det|var|plan|B|."])
    func initials(_ marked: String) throws { try expect(marked) }

    @Test(arguments: ["den|3.|maj", "i|2.|klasse", "den|8.|Marts", "den|5.|Kolonne", "vi|var|45|.|Så|gik|vi", "der|kom|3|."])
    func ordinals(_ marked: String) throws { try expect(marked) }

    @Test(arguments: ["og/eller", "den|5/3|kl.|12", "A/B|-|test", "A/S'et", "H&M|lukker", "vi|&|de"])
    func slashesAndAmpersands(_ marked: String) throws { try expect(marked) }

    @Test(arguments: ["ja|...", "nej|--|altså", "hvad|!!", "hvad|?|!", "så|…|kom|han"])
    func runs(_ marked: String) throws { try expect(marked) }

    @Test(arguments: [
        "se|www.ordret.dk/om|.", "https://ordret.dk/a?b=1|!", "skriv|til|navn.navnesen@ordret.dk|,|ikke", "@naboen|skrev", "vi|brugte|#nabo|der",
        "fra|00:12:31|til",
        "kl.|10:30-11:30", "besøg|ordret.dk|.", "forhold|3|:|4",
    ])
    func protected(_ marked: String) throws { try expect(marked) }

    @Test(arguments: [
        "det|var|godt|.|Og|så|gik|vi", "Aarhus|og|Århus", "hr.|Hansen", "de|90'ere|kom", "1.500,50|kr.|i|alt", "kl.|8|.", "det|er|dr.|Jensen",
    ])
    func traps(_ marked: String) throws { try expect(marked) }

    @Test func missingSpaceAfterFullStop() throws {
        #expect(try Samples.tokens("Det var godt.Og så gik vi") == ["Det", "var", "godt", ".", "Og", "så", "gik", "vi"])
        #expect(try Samples.tokens("år 50 f.Kr. var") == ["år", "50", "f.Kr.", "var"])
    }

    @Test(arguments: [
        (TokenRules.hyphens, "tv- og ung-til-ung"), (.apostrophes, "ka' 80'erne"), (.abbreviations, "bl.a. kr. her"), (.initials, "H. Hansen"),
        (.ordinals, "3. maj"),
        (.slashes, "og/eller"), (.ampersands, "H&M"), (.runs, "..."), (.protected, "10:30"), (.brackets, "(griner)"), (.missingSpaces, "godt.Og"),
    ])
    func eachRuleHasItsSwitch(_ rule: TokenRules, _ text: String) throws {
        let with = try Samples.tokens(text)
        let without = try Samples.tokens(text, rules: TokenRules.all.subtracting(rule))
        #expect(rule == .missingSpaces ? with.count > without.count : with.count < without.count)
    }

    /// Takes the bars out and a space in, save before and after marks that stand close; both ways of spacing must give the marked tokens.
    private func expect(_ marked: String) throws {
        let tokens = marked.split(separator: "|").map(String.init)
        #expect(try Samples.tokens(spaced(tokens)) == tokens)
    }

    private func spaced(_ tokens: [String]) -> String {
        var text = ""
        var isOpen = false
        for (index, token) in tokens.enumerated() {
            let isClosing = [",", ".", "!", "?", ")", "…", "...", "!!"].contains(token) || (token == "'" && isOpen)
            let followsOpening = index > 0 && (tokens[index - 1] == "(" || (tokens[index - 1] == "'" && isOpen))
            if index > 0, !isClosing, !followsOpening { text += " " }
            if token == "'" { isOpen.toggle() }
            text += token
        }
        return text
    }
}
