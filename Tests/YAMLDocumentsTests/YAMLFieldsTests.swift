import Testing
import YAMLDocuments

@Suite struct YAMLFieldsTests {
    let problems = YAMLProblems { name, words in words.first { $0.first == name.first } }

    func fields(_ text: String, keys: [String] = ["name", "roles", "draws", "audit", "rate"]) throws -> YAMLFields {
        try #require(YAMLFields(YAMLDocument.parse(Array(text.utf8)), "a plan", keys: keys, problems))
    }

    @Test func anUnknownKeyNamesTheNearest() throws {
        _ = try fields("name: x\nrolls: [a]\n")
        let problem = try #require(problems.all.first)
        #expect(problem.kind == .unknownKey)
        #expect(problem.mark == YAMLMark(line: 2, column: 1))
        #expect(problem.message == "a plan has no key \"rolls\"")
        #expect(problem.advice == "did you mean \"roles\"?")
    }

    @Test func anUnknownKeyThatIsLikeNoneListsThem() throws {
        _ = try fields("zzz: 1\n")
        #expect(problems.all.first?.advice == "the keys are name, roles, draws, audit, rate")
    }

    @Test func whatIsNoMapHasNoFields() throws {
        #expect(YAMLFields(try YAMLDocument.parse(Array("[a]".utf8)), "a plan", keys: [], problems) == nil)
        #expect(problems.all.first?.message == "a plan must be a map of keys; found a list")
    }

    @Test func requiredKeysAreMissed() throws {
        #expect(try fields("name:\n").requiredString("name") == nil)
        #expect(problems.all.map(\.message) == ["a plan needs the key \"name\""])
    }

    @Test func aSingleValueServesAsAList() throws {
        #expect(try fields("roles: beboer\n").strings("roles").map(\.text) == ["beboer"])
        #expect(try fields("roles: [beboer, leder]\n").strings("roles").map(\.text) == ["beboer", "leder"])
        #expect(problems.all.isEmpty)
    }

    @Test func aListWithinAListIsAProblem() throws {
        #expect(try fields("roles: [beboer, [leder]]\n").strings("roles").map(\.text) == ["beboer"])
        #expect(problems.all.first?.mark == YAMLMark(line: 1, column: 17))
    }

    @Test(arguments: [("draws: 12", 12), ("draws: 1000", nil), ("draws: ti", nil), ("draws: 1.5", nil), ("name: x", nil)])
    func integersHaveARange(_ text: String, _ expected: Int?) throws {
        #expect(try fields(text).integer("draws", in: 1...100) == expected)
        #expect(problems.all.count == (expected == nil && text.hasPrefix("draws") ? 1 : 0))
    }

    @Test(arguments: [("rate: 0.5", 0.5), ("rate: nan", nil), ("rate: 2", nil)])
    func numbersHaveARange(_ text: String, _ expected: Double?) throws {
        #expect(try fields(text).number("rate", in: 0...1) == expected)
        #expect(problems.all.count == (expected == nil ? 1 : 0))
    }

    @Test(arguments: [("audit: true", true), ("audit: no", false), ("audit: måske", nil)])
    func flagsAreTrueOrFalse(_ text: String, _ expected: Bool?) throws {
        #expect(try fields(text).flag("audit") == expected)
        #expect(problems.all.count == (expected == nil ? 1 : 0))
    }

    @Test func aChoiceNamesWhatWasExpected() throws {
        #expect(try fields("name: turns\n").choice("name", of: ["turn", "answer"]) == nil)
        #expect(problems.all.first?.message == "\"name\" is \"turns\"; expected turn, answer")
        #expect(problems.all.first?.advice == "did you mean \"turn\"?")
    }
}
