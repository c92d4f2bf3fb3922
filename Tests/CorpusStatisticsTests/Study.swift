import CorpusModel

@testable import CorpusStatistics

/// Small made-up studies for the counting rules.
enum Study {
    static let help = Theme(id: "help", labelDanish: "Hjælp", labelEnglish: "Help")
    static let give = Theme(id: "help/give", labelDanish: "Give", labelEnglish: "Giving", parent: "help")
    static let take = Theme(id: "help/take-part", labelDanish: "Få", labelEnglish: "Taking", parent: "help", roles: [Role("citizen")])
    static let power = Theme(id: "power", labelDanish: "Magt", labelEnglish: "Power")
    static let rule = Theme(id: "power/rule", labelDanish: "Bestemme", labelEnglish: "Ruling", parent: "power", roles: [Role("employee")])
    static let themes = [help, give, take, power, rule]

    static var rules: RoleRules {
        var rules = RoleRules()
        rules.lexiconRoles = [Role("citizen"), Role("employee")]
        rules.mapping = [Role("medarbejder"): Role("employee")]
        return rules
    }

    static func speaker(_ label: String, _ role: String, _ informant: String) -> Speaker {
        Speaker(label: label, role: Role(role), informant: informant)
    }

    static func hit(_ theme: Theme, turn: Int, _ tokens: Range<Int>, reason: Hit.Reason? = nil, prompted: Bool = false) -> Hit {
        var hit = Hit(turn: turn, theme: theme.id, entry: "e", tokens: tokens, characters: TextRange(0, 1), reason: reason, score: 1)
        hit.prompted = prompted
        return hit
    }

    static func transcript(
        _ id: String, site: String? = nil, _ speakers: [Speaker], _ turns: [(speaker: Int?, words: Int)], answers: [Int?]? = nil, _ hits: [Hit]
    ) -> TaggedTranscript {
        let facts = turns.enumerated().map { TurnFacts(speaker: $1.speaker, words: $1.words, answer: answers?[$0]) }
        return TaggedTranscript(
            id: id, kind: .interview, metadata: site.map { [MetadataField(name: "site", value: $0)] } ?? [], speakers: speakers, turns: facts,
            hits: hits)
    }

    static let interviewer = speaker("I", "interviewer", "x/I")

    /// Anna (citizen) speaks in `a` and `b`, Bo (medarbejder) in `b`, an unknown voice and nobody in `c`. 800 words, 560 of them counted.
    static let three: [TaggedTranscript] = [
        transcript(
            "a", site: "Nord", [interviewer, speaker("A", "citizen", "Anna")], [(0, 100), (1, 90), (0, 50), (1, 0), (1, 110)],
            answers: [nil, 0, nil, 1, 1],
            [
                hit(give, turn: 0, 3..<4, reason: .interviewer), hit(give, turn: 1, 110..<111, prompted: true), hit(take, turn: 1, 110..<111),
                hit(take, turn: 1, 120..<122), hit(give, turn: 4, 270..<271),
            ]),
        transcript(
            "b", site: "Syd", [interviewer, speaker("IP1", "citizen", "Anna"), speaker("IP2", "medarbejder", "Bo")],
            [(0, 90), (1, 60), (2, 140), (2, 60)], answers: [nil, 0, 1, 1],
            [
                hit(give, turn: 1, 95..<96), hit(rule, turn: 2, 160..<161), hit(give, turn: 2, 170..<171, reason: .negated),
                hit(rule, turn: 2, 165..<166), hit(take, turn: 3, 300..<301, reason: .role),
            ]),
        transcript("c", site: "Nord", [speaker("X", "unknown", "c/X")], [(0, 70), (nil, 30)], [hit(rule, turn: 1, 80..<81)]),
    ]
}

extension Table {
    /// The cell of the one row whose cells print as given.
    func cell(_ column: String, _ key: KeyValuePairs<String, String>) -> Cell? {
        let found = rows.filter { row in key.allSatisfy { row[place($0.key)].string == $0.value } }
        return found.count == 1 ? found[0][place(column)] : nil
    }

    func place(_ column: String) -> Int { columns.firstIndex { $0.name == column }! }

    func column(_ name: String) -> [String] { rows.map { $0[place(name)].string } }
}
