import CorpusModel

/// Names of word classes in KH Coder's rules for languages of Europe.
enum CodingWordClass {
    private static let names: [(name: String, wordClass: WordClass)] = [
        ("Noun", .noun), ("ProperNoun", .propn), ("Verb", .verb), ("Adj", .adj), ("Adv", .adv),
    ]

    static func wordClass(_ name: String) -> WordClass? { names.first { $0.name == name }?.wordClass }
    static func name(_ wordClass: WordClass) -> String? { names.first { $0.wordClass == wordClass }?.name }
}
