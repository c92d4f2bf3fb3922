import TestSupport
import Testing

/// What is counted, named oddly: an answer or an error that says what was expected, never a crash.
@Suite struct OddSubjectTests {
    private static let source = ["Corpus/boligsocial", "--speakers", "Corpus/boligsocial/speakers.csv", "--format", "csv", "--quiet"]

    private static func run(_ command: [String]) throws -> Command { try BuiltProgram.run([command[0]] + source + command.dropFirst()) }

    @Test(arguments: [
        (["freq", "--of", "lemma,pos", "--items", "bolig"], "has not a part for each of lemma/pos"),
        (["freq", "--of", "lemma,pos", "--items", "og/eller/CCONJ"], "has not a part for each of lemma/pos"),
        (["freq", "--of", ","], "--of names no attribute"), (["keyness", "--of", ",", "--by", "role"], "--of names no attribute"),
        (["collocates", "bo", "--of", ","], "--of names no attribute"), (["freq", "--query", "bo", "--query", "bo"], "bo stands twice"),
        (["dispersion", "--query", "bo", "--query", "magt", "--query", "bo"], "bo stands twice"),
    ])
    func whatCannotBeCountedIsAnError(_ command: [String], _ message: String) throws {
        let result = try Self.run(command)
        #expect(result.status == 2 && result.errors.contains(message), "\(command): \(result.errors)")
    }

    /// A slash and a tab part the columns of an item where there are several, and are signs as others where there is one.
    @Test func ofOneColumnAnItemIsTakenWhole() throws {
        let slash = try Self.run(["freq", "--of", "lemma", "--items", "og/eller,bolig"])
        #expect(slash.status == 0 && slash.text.contains("\nog/eller,0,") && slash.text.contains("\nbolig,"), "\(slash.errors)")
        let pair = try Self.run(["freq", "--of", "lemma,pos", "--items", "Bolig/NOUN"])
        #expect(pair.status == 0 && pair.text.contains("\nbolig,NOUN,"), "\(pair.errors)")
        for command in ["freq", "dispersion"] {
            let tab = try Self.run([command, "--query", "bo\tbolig", "--query", "bo"])
            #expect(tab.status == 0 && tab.text.contains("\nbo\tbolig,0,"), "\(tab.errors)")
        }
    }

    /// A figure of keyness shows two parts, and a table of several groups has more.
    @Test func aFigureOfSeveralGroupsIsRefused() throws {
        let scratch = Scratch()
        let (table, figure) = (scratch("k.csv"), scratch("k.svg"))
        #expect(try Self.run(["keyness", "--of", "lemma", "--by", "role", "--top", "5", "--output", table]).status == 0)
        let plot = try BuiltProgram.run(["plot", table, "--kind", "keyness", "--output", figure])
        #expect(plot.status == 2 && plot.errors.contains("several groups"), "\(plot.errors)")
    }
}
