import CorpusModel
import LocalFiles
import Pipelines
import TestSupport
import Testing

/// Sentences of the shipped lexicons in the middle of five hundred neutral words. `Tests/Evaluation/pasted_turns.py` does it with all of them.
@Suite struct ShippedLexiconTests {
    /// This file lies a folder deeper than those that `root` counts from.
    private static let lexicons = FilePaths.join(FilePaths.folder(of: BuiltProgram.root()), "Lexicons")
    private static let before =
        "Der lå sne på taget, og klokken var lidt over ti. Bilen holdt i indkørslen med to flade dæk. Katten sov i vindueskarmen ved siden af en gul lampe."
    private static let after =
        "Toget kørte gennem tunnelen, og udenfor regnede det. På bordet stod en kande te. Vinden rev i flaget, og skyerne drev hen over marken."

    private static func neutral(_ text: String) -> String { Array(repeating: text, count: 10).joined(separator: " ") }

    @Test(arguments: ["ambivalence", "participation", "capacity"]) func sentencesInLongTurns(name: String) throws {
        let loader = LexiconLoader(.embedded)
        let compiled = loader.compile(try loader.load([FilePaths.join(Self.lexicons, "\(name).yaml")]).lexicons)
        let runner = try LexiconTestRunner(compiled, language: .embedded)
        for rules in compiled.themes {
            // The first is enough of each theme for a run of all tests.
            guard let test = rules.tests.first(where: { $0.expectation == .match }) else { continue }
            let alone = Self.found(runner.tag(test.text, role: test.role).hits)
            let long = runner.tag("\(Self.neutral(Self.before)) \(test.text) \(Self.neutral(Self.after))", role: test.role).hits
            #expect(alone == Self.found(long) && !alone.isEmpty, "\(rules.theme.id): \(test.text)")
        }
    }

    /// Counted hits without their places.
    private static func found(_ hits: [Hit]) -> [String] { hits.filter(\.counted).map { "\($0.theme) \($0.entry) \($0.tokens.count)" } }
}
