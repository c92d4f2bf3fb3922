import Testing

@testable import CorpusQuery

@Suite struct WildcardTests {
    @Test(arguments: [
        ("*", "", true), ("a*", "a", true), ("*a", "ba", true), ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false), ("a?c", "aæc", true),
        ("?", "æ", true), ("??", "æ", false), ("*ø", "xøø", true), ("*æ?", "æææ", true), ("a**b", "ab", true), ("", "", true), ("", "a", false),
        ("*å", "ä", false), ("?*?", "å", false), ("?*?", "åå", true),
    ]) func wholeWords(pattern: String, word: String, isMatch: Bool) {
        #expect(Wildcard(pattern).matches(Array(word.utf8)) == isMatch)
    }
}
