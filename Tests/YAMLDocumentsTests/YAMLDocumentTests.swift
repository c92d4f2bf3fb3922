import Testing
import YAMLDocuments

@Suite struct YAMLDocumentTests {
    static func parse(_ text: String) throws(YAMLError) -> YAMLValue { try YAMLDocument.parse(Array(text.utf8)) }

    static func error(_ text: String) -> YAMLError? {
        do throws(YAMLError) {
            _ = try parse(text)
            return nil
        } catch {
            return error
        }
    }

    @Test func everyValueKnowsItsLineAndColumn() throws {
        let root = try Self.parse("# øverst\nnavn: Åse\nliste:\n  - første\n  - {nøgle: værdi}\n")
        #expect(root["navn"]?.mark == YAMLMark(line: 2, column: 7))
        #expect(root["liste"]?.list?.map(\.mark) == [YAMLMark(line: 4, column: 5), YAMLMark(line: 5, column: 5)])
        #expect(root["liste"]?.list?[1]["nøgle"]?.mark == YAMLMark(line: 5, column: 13))
        #expect(root.map?.map(\.key.name) == ["navn", "liste"])
        #expect(root.map?.map(\.key.mark) == [YAMLMark(line: 2, column: 1), YAMLMark(line: 3, column: 1)])
    }

    @Test func keysKeepTheOrderOfTheFile() throws {
        #expect(try Self.parse("z: 1\nå: 2\na: 3\n").map?.map(\.key.name) == ["z", "å", "a"])
    }

    @Test func quotedAndPlainScalarsAreToldApart() throws {
        let list = try #require(try Self.parse("[null, \"null\", ~, '', yes]").list)
        #expect(list.map(\.isNull) == [true, false, true, false, false])
        #expect(list.map(\.scalar) == ["null", "null", "~", "", "yes"])
    }

    @Test(arguments: ["a: 1\nb: 2\na: 3\n", "x: {a: 1, a: 2}\n"])
    func aKeyThatStandsTwiceIsAnError(_ text: String) {
        let error = Self.error(text)
        #expect(error?.message == "the key stands twice: a")
        #expect(error?.mark?.line == 1)
    }

    @Test(arguments: [
        "a: &en 1\nb: *en\n", "a: &en [1, 2]\n", "a: &en {b: 1}\nc:\n  <<: *en\n", "- &en x\n- *en\n", "&en a: 1\n",
    ])
    func anchorsAndAliasesAreRefused(_ text: String) { #expect(Self.error(text)?.message.contains("anchors and aliases (&en)") == true) }

    @Test func aHundredMillionLaughsAreNotExpanded() {
        var text = "l0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
        for level in 1...9 { text += "l\(level): &l\(level) [\((0..<10).map { _ in "*l\(level - 1)" }.joined(separator: ", "))]\n" }
        #expect(Self.error(text)?.mark?.line == 1)
    }

    @Test func depthIsBounded() {
        func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + "x" + String(repeating: "]", count: depth) }
        #expect(Self.error(nested(YAMLDocument.depthLimit - 1)) == nil)
        #expect(Self.error(nested(YAMLDocument.depthLimit))?.message == "values are nested deeper than 40")
        #expect(Self.error(nested(100_000)) != nil)
    }

    @Test func sizeAndValuesAreBounded() {
        #expect(Self.error(String(repeating: "#", count: YAMLDocument.sizeLimit + 1))?.message.contains("at most 16777216 are read") == true)
        let many = "[" + String(repeating: "1,", count: YAMLDocument.valueLimit) + "1]"
        #expect(Self.error(many)?.message.contains("more than 1000000 values") == true)
    }

    @Test func whatIsNoUTF8IsRefused() {
        #expect(throws: YAMLError.self) { try YAMLDocument.parse([0x61, 0x3A, 0x20, 0xE6]) }
    }

    @Test(arguments: ["", "# kun en kommentar\n"])
    func anEmptyFileIsAnError(_ text: String) { #expect(Self.error(text)?.message == "the file is empty") }

    @Test func aByteOrderMarkIsPassedOver() throws { #expect(try Self.parse("\u{FEFF}a: 1\nb: 2\n")["b"]?.scalar == "2") }

    @Test func anUnclosedBracketHasItsPlace() {
        let error = Self.error("themes:\n  - {id: magt, words: [magt, kontrol\n  - id: andet\n")
        #expect(error?.mark?.line == 3)
        #expect(error?.message.isEmpty == false)
        #expect(error?.excerpt == "\n      - id: andet\n    \(String(repeating: " ", count: (error?.mark?.column ?? 1) - 1))^")
    }

    @Test func aSecondDocumentIsAnError() { #expect(Self.error("a: 1\n---\nb: 2\n")?.mark?.line == 2) }

    @Test func aKeyThatIsAListIsAnError() { #expect(Self.error("? [a, b]\n: 1\n")?.message == "a key must be a single word") }
}
