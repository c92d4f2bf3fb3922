import CorpusModel
import Testing

/// What rules say of speakers: entries for roles, weights, conditions and support by role.
@Suite struct RoleRuleTests {
    private static let everyone = "L: Magten er her.\nB: Magten er her.\nX: Magten er her.\nI: Magten er her."
    private static let roles = ["L": Role("employee"), "B": Role("resident"), "X": Role("andet")]

    private func found(_ entry: String, _ rest: String = "roles: [employee, resident]", in text: String = everyone) throws -> [String] {
        try TaggedSample("- id: t\n  label: {da: T, en: T}\n  \(rest)\n  entries: [{id: a, words: [magt], \(entry)}]", in: text, roles: Self.roles)
            .hits.map { "\($0.turn)\($0.reason.map { " \($0.rawValue)" } ?? "")" }
    }

    /// As with the roles of a theme: nobody is left out whose role nobody has said, and interviewers are tagged all the same.
    @Test func anEntryForARole() throws {
        #expect(try found("roles: [employee]") == ["0", "2", "3 interviewer"])
        #expect(try found("weight: 1") == ["0", "1", "2", "3 interviewer"])
    }

    @Test func weights() throws {
        #expect(try found("weight: 0.5, role-weights: {employee: 1, resident: 0.4}") == ["0"])
        #expect(try found("weight: 1, role-weights: {employee: 0}") == ["1", "2", "3 interviewer"])
    }

    @Test func aConditionForARole() throws {
        #expect(try found("near: {any: [borger], roles: [employee]}") == ["1", "2", "3 interviewer"])
        #expect(try found("near: [{any: [her]}, {none: [her], roles: [resident]}]") == ["0", "2", "3 interviewer"])
    }

    @Test func supportForARole() throws {
        #expect(try found("weight: 0.6, support: {any: [her], adds: 0.4, roles: [resident]}") == ["1"])
        #expect(try found("weight: 0.6", "roles: [employee, resident]\n  support: {any: [her], adds: 0.4, roles: [employee]}") == ["0"])
    }

    @Test func theAuditSaysWhoseEntryItIs() throws {
        let sample = try TaggedSample(
            "- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, words: [magt], roles: [employee]}, {id: b, words: [her], roles: [resident]}]",
            in: "L: Her er magten.", roles: Self.roles)
        #expect(sample.audit == ["t b: Her role (line 10)"])
    }
}
