import Testing
import UnicodeText

@Suite struct CharacterClassTests {
    @Test func lettersAndSigns() {
        #expect(CharacterClass.of("ø").contains([.letter, .lowerCase]))
        #expect(CharacterClass.of("Å").contains([.letter, .upperCase]))
        #expect(CharacterClass.of("7").contains(.digit) && !CharacterClass.of("7").contains(.letter))
        #expect(CharacterClass.of("\u{A0}").contains(.space))
        #expect(CharacterClass.of("\u{30A}").contains(.mark))
        #expect(CharacterClass.of("Ж").contains(.upperCase))
    }

    @Test(arguments: [("æøå", 3), ("漢字", 4), ("A\u{30A}", 1), ("", 0)])
    func columnsOfATerminal(_ text: String, _ expected: Int) { #expect(CharacterClass.columns(of: text) == expected) }
}
