import CorpusModel
import Testing

@testable import CorpusQuery

/// Words whatever their accents (`%d`) and old spellings (`%a`).
@Suite struct FoldingTests {
    static let cases = [
        QueryCase("=ide%d", "En <ide>, en <idé> og en <Idè>; to ideer."),
        QueryCase("idé%d", "En <idé>, en <ide>, <ideer> og <idéen>."),
        QueryCase("=idé", "En ide og en <idé>."),
        // å, ø and æ are letters, not accents.
        QueryCase("=får%d", "Et <får>, en far, et <FÅR>."),
        QueryCase("=gård%a", "<Gård> og <gaard>, gard."),
        QueryCase("=gaard%a", "<Gård> og <gaard>."),
        QueryCase("=gaard", "Gård og <gaard>."),
        QueryCase("=ærø%a", "<Ærø>, <Aeroe>, <Æroe>, Æro."),
        QueryCase("=café%da", "<café>, <cafe>, <cafè>, caffe"),
        QueryCase("caf*%d", "<Café>, <cafe>, <cafébord>, kaffe"),
        QueryCase("*gård%a", "<Lærkegaard>, <gård>, <laerkegård>, gårde"),
        QueryCase("=\"på én måde\"%d", "Det er <på en måde> rigtigt og <på én måde> ikke."),
        QueryCase("(=café|=idé)%d bord", "Et <cafe bord> og et <idé bord>."),
        QueryCase("{idé café}%d", "En <ide til en cafe>."),
        QueryCase("idé/NOUN%d", "En <idé> og en <ide>."),
        QueryCase("café-%d", "<Cafébord> og <cafebord>, caféen."),
        QueryCase("-gård%a", "<Bondegård> og <bondegaard>, gård."),
        QueryCase("=idé%c", "En <idé>, en <IDÉ>."),
        QueryCase("50%", "Det er 50 her."),
    ]

    @Test(arguments: cases) func eachWay(_ query: QueryCase) throws { try query.check() }

    @Test func setsAndTheirUsesMayFold() throws {
        let sets = ["STED": try SimpleNotation.parse("=café|=gård").node]
        try QueryCase("@STED%da", "En <cafe> på en <gaard>.").check(sets: sets)
        try QueryCase("@STED", "En cafe på en gaard, en <café> på en <gård>.").check(sets: sets)
        // A list of CQL would lose what the set says.
        #expect(try SimpleNotation.parse("=idé%d|magt").node.singleWords == nil)
    }

    @Test(arguments: [
        ("idé%d", "idé%d"), ("=gaard%ad", "=gaard%da"), ("magt%c", "magt"), ("(idé|café/NOUN)%d", "café/NOUN%d|idé%d"), ("caf*%a", "caf*%a"),
    ]) func oneNotationForAllWaysOfWritingIt(_ query: String, _ notation: String) throws {
        let node = try SimpleNotation.parse(query).node.normalised
        #expect(node.notation == notation)
        #expect(try SimpleNotation.parse(notation).node.normalised == node)
    }

    @Test(arguments: [
        ("idé%d", #"[lemma="idé" %d]"#), ("=gaard%da", #"[word="gaard" %cda]"#), ("caf*%d", #"[word="caf.*" %cd]"#),
        ("café-%d", #"[part="café" %d & word="café.+" %cd]"#),
    ]) func theCQLSaysTheSame(_ query: String, _ cql: String) throws {
        #expect(try SimpleNotation.parse(query).node.cql == cql)
        _ = try CQLParser.parse(cql)
    }

    @Test(arguments: [
        ("idé%x", 4, "%x is no flag; %d passes over accents"), ("magt idé%l", 9, "%l is no flag"), ("%d", 1, "a word was expected before the flag"),
        ("(a|b)%", 6, "found \"%\" right behind a group"), ("(a|b)%dx", 6, "right behind a group"),
    ]) func faultsHaveTheirColumn(_ query: String, _ column: Int, _ message: String) {
        do {
            _ = try SimpleNotation.parse(query)
            Issue.record("\(query) is a query")
        } catch {
            #expect(error.column == column && error.message.contains(message), "\(error)")
        }
    }

    @Test(arguments: [
        ("idé", "ide", "idé", "ide"), ("gaard", "gaard", "gård", "gård"), ("aaaa", "aaaa", "åå", "åå"), ("Aeroe", "Aeroe", "Ærø", "Ærø"),
        ("e\u{301}", "e", "e\u{301}", "e"), ("magt", "magt", "magt", "magt"), ("søens", "søens", "søens", "søens"), ("ǽ", "æ", "ǽ", "æ"),
    ]) func whatIsPassedOver(_ text: String, _ accents: String, _ spellings: String, _ both: String) {
        #expect(WordFolding.accents.folded(text) == accents && WordFolding.spellings.folded(text) == spellings)
        #expect(WordFolding([.accents, .spellings]).folded(text) == both && WordFolding([]).folded(text) == text)
    }

    /// The names of pseudonyms and truncated words are exact forms, folded ones too.
    @Test func truncatedWordsByTheirForm() throws { try QueryCase("=idé-%d", "Det var en <ide-> nej.").check() }
}
